import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { renderContent } from '../../src/markdown/content.ts';
import { SETTINGS } from '../helpers/articles.ts';
import { fingerprint, makeFolder } from '../helpers/folder.ts';

const FILES = {
  'about.md': '---\n---\n# About\n\n![a](x.png)\n',
  'posts/2021-01-01-a.md': '---\ntitle: A\n---\n# A\n\n```js\nlet a = 1;\n```\n',
  'posts/2021-01-02-b.md': '---\ntitle: B\n---\n# B\n\n```js\nlet b = 2;\n```\n',
};

async function documentsOf(root: string) {
  const report = () => assert.fail('nothing is to be reported');
  const settings = await readSettings(root, report);
  const now = new Date('2026-11-23T12:00:00Z');
  const { posts, pages } = readContent({ root, settings, includeDrafts: false, includeFuture: false, now, report });
  return [...posts, ...pages];
}

test('every document is rendered, with the places of its own file', async () => {
  const root = makeFolder(FILES);
  const documents = await documentsOf(root);
  const rendered = renderContent(documents, {
    settings: SETTINGS.markdown,
    memoryFile: join(root, '.cache/code.json'),
  });
  assert.deepEqual([...rendered.keys()], documents);
  const [picture] = [...rendered.values()].flatMap(({ pictures }) => pictures);
  assert.deepEqual(picture?.reference.at, { file: 'about.md', line: 5, column: 6 });
});

test('with and without memory the same comes out, and a second build leaves the memory alone', async () => {
  const root = makeFolder(FILES);
  const cacheDir = join(root, '.cache');
  const documents = await documentsOf(root);
  const render = () => [
    ...renderContent(documents, { settings: SETTINGS.markdown, memoryFile: join(cacheDir, 'code.json') }).values(),
  ];
  const cold = render();
  const remembered = fingerprint(cacheDir);
  assert.equal(Object.keys(remembered).length, 1);
  assert.deepEqual(render(), cold);
  assert.deepEqual(fingerprint(cacheDir), remembered);
  rmSync(cacheDir, { recursive: true });
  assert.deepEqual(render(), cold);
});
