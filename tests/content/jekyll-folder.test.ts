import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ReadFolderOptions, readJekyllFolder } from '../../src/content/jekyll-folder.ts';
import { makeFolder } from '../helpers/folder.ts';

const PAGE = '---\n---\n';

interface Choices {
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
  readonly collectionsDir?: string;
}

function read(
  files: Readonly<Record<string, string>>,
  { exclude = [], include = [], collectionsDir = '' }: Choices = {},
) {
  const options: ReadFolderOptions = { root: makeFolder(files), exclude, jekyll: { include, collectionsDir } };
  return readJekyllFolder(options);
}

test('posts and drafts lie in any folder, and the folders above are categories', () => {
  const { sources } = read({
    '_posts/2021-01-01-a.md': '',
    '_posts/deep/2021-01-02-b.html': '',
    'en/News/_posts/2021-01-03-c.mkd': '',
    'en/_drafts/d.md': '',
    'posts/2021-01-04-ours.md': PAGE,
    'posts/_drafts/ours.md': '',
    'posts/index.md': PAGE,
  });
  assert.deepEqual(sources, [
    { file: '_posts/2021-01-01-a.md', kind: 'post', path: '2021-01-01-a' },
    { file: '_posts/deep/2021-01-02-b.html', kind: 'post', path: 'deep/2021-01-02-b' },
    { file: 'en/News/_posts/2021-01-03-c.mkd', kind: 'post', path: '2021-01-03-c', categories: ['en', 'News'] },
    { file: 'en/_drafts/d.md', kind: 'draft', path: 'd', categories: ['en'] },
    { file: 'posts/2021-01-04-ours.md', kind: 'post', path: '2021-01-04-ours' },
    { file: 'posts/_drafts/ours.md', kind: 'draft', path: 'ours' },
    { file: 'posts/index.md', kind: 'page', path: 'posts/index' },
  ]);
});

test('a file with front matter is a page or a template, any other is published as it lies', () => {
  const { sources, staticFiles, templates } = read({
    'about.md': PAGE,
    'docs/a.html': '---  \r\ntitle: A\r\n---\r\n',
    'README.md': '# Read me',
    'line.md': '----\n',
    'feed.xml': PAGE,
    'css/main.scss': PAGE,
    'css/print.css': 'p {}',
    '_posts/2021-01-01-a.textile': '',
    '_posts/2021-01-01-a.png': '',
    CNAME: 'example.org',
  });
  assert.deepEqual(
    sources.map(({ file, kind }) => [file, kind]),
    [
      ['about.md', 'page'],
      ['docs/a.html', 'page'],
    ],
  );
  assert.deepEqual(staticFiles, ['CNAME', 'README.md', 'css/print.css', 'line.md']);
  assert.deepEqual(templates, ['_posts/2021-01-01-a.textile', 'css/main.scss', 'feed.xml']);
});

test('hidden, backup and underscored names, excluded ones and Ruby’s own files are passed over', () => {
  const names = ['.x', '_x', '#x', '~x', 'x~', '_site/a', '.cache/a', 'Gemfile', 'Gemfile.lock', 'node_modules/a'];
  const files = Object.fromEntries(
    [...names, 'vendor/bundle/a', 'vendor/own', 'out/.fieldbook', 'out/a'].map((name) => [name, '']),
  );
  assert.deepEqual(read(files).staticFiles, ['vendor/own']);
  const { staticFiles, sources } = read(
    {
      'a/b.txt': '',
      'abc.txt': '',
      'img/x.psd': '',
      'c.txt': '',
      '_posts/2021-01-01-a.md': '',
      '_posts/2021-01-02-b.md': '',
    },
    { exclude: ['a', '/*.psd', './_posts/2021-01-01-a.md'] },
  );
  // As in Jekyll, `a` also means what begins with it.
  assert.deepEqual(staticFiles, ['c.txt']);
  assert.deepEqual(
    sources.map(({ file }) => file),
    ['_posts/2021-01-02-b.md'],
  );
});

test('what is included is read although its name says otherwise', () => {
  const files = { '_pages/a.md': PAGE, '.htaccess': '', '.well-known/x': '', 'node_modules/x': '' };
  const { sources, staticFiles } = read(files, { include: ['_pages', '.htaccess', '.well-known'] });
  assert.deepEqual([sources.map(({ file }) => file), staticFiles], [['_pages/a.md'], ['.htaccess', '.well-known/x']]);
});

test('a folder of collections holds the posts, and none lie elsewhere', () => {
  const files = {
    '_posts/2021-01-01-a.md': '',
    'content/_posts/2021-01-02-b.md': '',
    'content/x/_posts/2021-01-03-c.md': '',
  };
  assert.deepEqual(
    read(files, { collectionsDir: 'content' }).sources.map(({ file, categories }) => [file, categories]),
    [
      ['content/_posts/2021-01-02-b.md', undefined],
      ['content/x/_posts/2021-01-03-c.md', ['x']],
    ],
  );
});
