import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

/** Pages by file, as `address title`, and the files published as they lie. */
async function read(config: string, files: Files) {
  const root = makeFolder({ '_config.yml': config, '_posts/2021-01-01-a.md': '', ...files });
  const { report, lines } = collectFindings();
  const settings = await readSettings(root, report);
  const now = new Date('2026-11-23T00:00:00Z');
  const content = readContent({ root, settings, includeDrafts: false, includeFuture: false, now, report });
  assert.deepEqual(lines, []);
  const pages = content.pages.map(({ file, url, title }) => [file, `${url} ${title}`]);
  return { pages: Object.fromEntries(pages), files: content.files, bodies: content.pages.map(({ body }) => body) };
}

const FILES = {
  'README.md': '# Read me\n',
  'LICENSE.md': 'MIT',
  'notes/river.md': '# The *river*\n\nIt flows.\n',
  'notes/readme.markdown': 'Notes',
  'docs/README.md': '---\ntitle: Docs\n---\n',
  'about/index.md': '---\n---\nAbout',
  'about/README.md': 'No index',
};

suite('plugins make pages of files, where they are listed:', () => {
  test('without them only files with front matter are pages', async () => {
    const { pages, files } = await read('theme: x\n', FILES);
    assert.deepEqual(pages, { 'about/index.md': '/about/ About', 'docs/README.md': '/docs/README.html Docs' });
    assert.equal(files.length, 5);
  });

  test('jekyll-optional-front-matter takes Markdown without front matter, but what is for developers', async () => {
    const config = 'plugins: [jekyll-optional-front-matter]\ninclude: [LICENSE.md]\n';
    const { pages, files } = await read(config, FILES);
    assert.equal(pages['notes/river.md'], '/notes/river.html River');
    assert.equal(pages['LICENSE.md'], '/LICENSE.html License');
    assert.equal(pages['README.md'], undefined);
    assert.ok(files.includes('notes/river.md'));
    const cleaned = await read(`${config}optional_front_matter: {remove_originals: true}\n`, FILES);
    assert.deepEqual(cleaned.files, ['README.md', 'about/README.md', 'notes/readme.markdown']);
    const off = await read(`${config}optional_front_matter: {enabled: false}\n`, FILES);
    assert.equal(off.pages['notes/river.md'], undefined);
  });

  test('jekyll-readme-index makes a README the index of a folder without one', async () => {
    const { pages } = await read('plugins: [jekyll-readme-index]\n', FILES);
    assert.equal(pages['README.md'], '/ Fieldbook');
    assert.equal(pages['notes/readme.markdown'], '/notes/ Notes');
    assert.equal(pages['about/README.md'], undefined);
    assert.equal(pages['docs/README.md'], '/docs/README.html Docs');
    const all = await read('plugins: [jekyll-readme-index]\nreadme_index: {with_frontmatter: true}\n', FILES);
    assert.equal(all.pages['docs/README.md'], '/docs/ Docs');
  });

  test('jekyll-titles-from-headings names a page after its first heading', async () => {
    const front = '---\n---\n';
    const files = {
      'a.md': `${front}\n## The [old](/x) *bridge* over a_b ##\nText`,
      'b.md': `${front}River\n=====\nText`,
      'c.md': `${front}Text\n\n# Later\n`,
      'd.md': '---\ntitle: Own\n---\n# Other\n',
      'e.md': `${front}#### Deep\n`,
    };
    const { pages } = await read('plugins: [jekyll-titles-from-headings]\n', files);
    assert.deepEqual(Object.values(pages), [
      ...['/a.html The old bridge over a_b', '/b.html River', '/c.html C', '/d.html Own', '/e.html E'],
    ]);
    const config = 'plugins: [jekyll-titles-from-headings]\ntitles_from_headings: {strip_title: true}\n';
    assert.deepEqual((await read(config, files)).bodies.slice(0, 2), ['\n\nText', '\n\nText']);
  });
});
