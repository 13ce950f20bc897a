import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Content, type ReadContentOptions, readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

type Choices = Partial<Pick<ReadContentOptions, 'includeDrafts' | 'includeFuture'>>;

/** Reads a site of these files. */
async function read(files: Files, choices: Choices = {}): Promise<Content & { lines: readonly string[] }> {
  const { report, lines } = collectFindings();
  const root = makeFolder(files);
  const settings = await readSettings(root, report);
  return {
    ...readContent({ root, settings, now: NOW, includeDrafts: false, includeFuture: false, ...choices, report }),
    lines,
  };
}

function names(documents: readonly { file: string }[]): string[] {
  return documents.map(({ file }) => file);
}

const EMPTY = '---\n---\n';

test('posts come newest first; of equal dates the last path first, as in Jekyll', async () => {
  const { posts, lines } = await read({
    'posts/2021-01-01-b.md': EMPTY,
    'posts/2021-01-01-a.md': EMPTY,
    'posts/2022-01-01-c.md': EMPTY,
    'posts/2020-01-01-d.md': '---\ndate: 2023-01-01\n---\n',
    'posts/2021-01-01-e.md': '---\ndate: 2021-01-01 10:00\n---\n',
  });
  assert.deepEqual(
    posts.map(({ slug }) => slug),
    ['d', 'c', 'e', 'b', 'a'],
  );
  assert.deepEqual(lines, []);
});

test('posts may lie in folders, ours and Jekyll’s, and folders add no categories', async () => {
  const { posts } = await read({
    'posts/2021/trips/2021-01-01-a.md': EMPTY,
    '_posts/2022-01-01-b.markdown': EMPTY,
  });
  assert.deepEqual(
    posts.map(({ file, url, categories }) => [file, url, categories]),
    [
      ['_posts/2022-01-01-b.markdown', '/2022/01/01/b.html', []],
      ['posts/2021/trips/2021-01-01-a.md', '/2021/01/01/a.html', []],
    ],
  );
});

test('drafts are left out, unread, unless they are asked for', async () => {
  const files = {
    'posts/_drafts/idea.md': EMPTY,
    '_drafts/other.md': EMPTY,
    'posts/2021-01-01-a.md': '---\ndraft: true\n---\n',
    'posts/2021-01-02-b.md': EMPTY,
  };
  const without = await read({ ...files, '_drafts/broken.md': '---\ntitle: a: b\n---\n' });
  assert.deepEqual([names(without.posts), without.lines], [['posts/2021-01-02-b.md'], []]);
  const { posts } = await read(files, { includeDrafts: true });
  assert.deepEqual(
    posts.map(({ file, isDraft }) => [file, isDraft]),
    [
      ['posts/_drafts/idea.md', true],
      ['_drafts/other.md', true],
      ['posts/2021-01-02-b.md', false],
      ['posts/2021-01-01-a.md', true],
    ],
  );
});

test('posts whose date has not come wait, and are counted; the front matter’s date decides', async () => {
  const files = {
    'posts/2026-11-23-today.md': EMPTY,
    'posts/2026-11-24-tomorrow.md': EMPTY,
    'posts/2026-11-01-later.md': '---\ndate: 2026-11-23 12:01\n---\n',
    'posts/2027-01-01-past.md': '---\ndate: 2026-01-01\n---\n',
  };
  const { posts, waiting } = await read(files);
  assert.deepEqual([posts.map(({ slug }) => slug), waiting.length], [['today', 'past'], 2]);
  const all = await read(files, { includeFuture: true });
  assert.deepEqual(
    [all.posts.map(({ slug }) => slug), all.waiting.length],
    [['tomorrow', 'later', 'today', 'past'], 0],
  );
});

test('a draft does not wait for its date', async () => {
  const { posts, waiting } = await read({ '_drafts/x.md': '---\ndate: 2030-01-01\n---\n' }, { includeDrafts: true });
  assert.deepEqual([names(posts), waiting.length], [['_drafts/x.md'], 0]);
});

test('a post or page that is not published is left out, whichever way that is said', async () => {
  for (const line of ['published: false', 'published: no', 'published: OFF', 'published:']) {
    const text = `---\n${line}\n---\n`;
    const { posts, pages, lines } = await read({ 'posts/2021-01-01-a.md': text, 'about.md': text });
    assert.deepEqual([posts, pages, lines], [[], [], []], line);
  }
  for (const line of ['published: true', 'published: yes', 'title: A']) {
    const { posts } = await read({ 'posts/2021-01-01-a.md': `---\n${line}\n---\n` });
    assert.equal(posts.length, 1, line);
  }
});

test('a Markdown file beside _config.yml is a page only if it has front matter', async () => {
  const { pages } = await read({
    'about.md': EMPTY,
    'contact.md': '\uFEFF---\ntitle: Write to us\n---\n',
    'README.md': '# Read me\n',
    'LICENSE.md': 'All rights.\n\n---\n',
  });
  assert.deepEqual(names(pages), ['about.md', 'contact.md']);
});

test('a post needs no front matter', async () => {
  const { posts, lines } = await read({ 'posts/2021-01-01-a.md': 'Just text.\n' });
  assert.deepEqual(
    posts.map(({ title, body, bodyLine }) => [title, body, bodyLine]),
    [['A', 'Just text.\n', 1]],
  );
  assert.deepEqual(lines, []);
});

test('a file that is not UTF-8 is an error, and the rest is read', async () => {
  const { posts, lines } = await read({
    'posts/2021-01-01-latin.md': Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
    'posts/2021-01-02-utf16.md': Buffer.from('\uFEFF---\ntitle: A\n---\n', 'utf16le'),
    'posts/2021-01-03-fine.md': '---\ntitle: Café \uFFFD\n---\n',
  });
  assert.deepEqual(names(posts), ['posts/2021-01-03-fine.md']);
  assert.deepEqual(lines, [
    'posts/2021-01-01-latin.md:1:1 error encoding: the file is not UTF-8 text (save it as UTF-8)',
    'posts/2021-01-02-utf16.md:1:1 error encoding: the file is not UTF-8 text (save it as UTF-8)',
  ]);
});

test('a wrongly named file among the posts is warned about, and the rest is read', async () => {
  const { posts, lines } = await read({ 'posts/notes.md': EMPTY, 'posts/2021-01-01-a.md': EMPTY });
  assert.deepEqual(names(posts), ['posts/2021-01-01-a.md']);
  assert.deepEqual(lines, [
    'posts/notes.md:1:1 warning post-name: not a post: the name must be YYYY-MM-DD-slug.md ' +
      '(rename it, or begin its name with "_" to leave it out)',
  ]);
});

test('one run names every mistake in every file', async () => {
  const { posts, pages, lines } = await read({
    '_config.yml': 'paginate: many\n',
    'about.md': '---\ntoc: perhaps\n---\n',
    'posts/2021-01-01-a.md': '---\ntitle: a: b\n---\n',
    'posts/2021-01-02-b.md': '---\ntitel: B\ndate: soon\ntags: 5\n---\n',
    'posts/2021-01-03-c.md': '---\npermalink: /:x/\n---\n',
    'posts/2021-01-04-d.md': '---\ntitle: D\n',
    'posts/2021-01-05-e.md': EMPTY,
    'posts/f.md': '---\ntoc: 1\n---\n',
  });
  assert.deepEqual([names(posts), names(pages)], [['posts/2021-01-05-e.md'], ['about.md']]);
  assert.deepEqual(
    lines.map((line) => line.split(': ')[0]),
    [
      '_config.yml:1:1 error config-type',
      'about.md:2:1 error front-matter-type',
      'posts/2021-01-01-a.md:2:9 error front-matter-yaml',
      'posts/2021-01-02-b.md:4:1 warning front-matter-type',
      'posts/2021-01-02-b.md:2:1 warning front-matter-unknown-key',
      'posts/2021-01-02-b.md:3:1 error date',
      'posts/2021-01-03-c.md:2:1 error permalink',
      'posts/2021-01-04-d.md:1:1 error front-matter-unclosed',
      'posts/f.md:2:1 error front-matter-type',
      'posts/f.md:1:1 warning post-name',
    ],
  );
});

test('a site without any file is no mistake', async () => {
  assert.deepEqual(await read({}), {
    posts: [],
    pages: [],
    collections: [],
    waiting: [],
    files: [],
    feedPaths: [],
    lines: [],
  });
});
