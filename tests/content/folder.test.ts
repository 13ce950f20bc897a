import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSources } from '../../src/content/folder.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';

/** A folder with empty files of these names. */
function folderOf(...names: string[]): string {
  return makeFolder(Object.fromEntries(names.map((name) => [name, ''])) satisfies Files);
}

test('posts, drafts and pages are found by where they lie, sorted by path', () => {
  const root = folderOf(
    'about.md',
    'posts/2022-07-24-a.md',
    'posts/2022/07/2022-07-25-b.md',
    'posts/_drafts/c.md',
    'posts/_drafts/deep/d.md',
    '_posts/2021-01-01-e.markdown',
    '_drafts/f.md',
    '_config.yml',
  );
  assert.deepEqual(findSources(root), [
    { file: '_drafts/f.md', kind: 'draft', path: 'f' },
    { file: '_posts/2021-01-01-e.markdown', kind: 'post', path: '2021-01-01-e' },
    { file: 'about.md', kind: 'page', path: 'about' },
    { file: 'posts/2022-07-24-a.md', kind: 'post', path: '2022-07-24-a' },
    { file: 'posts/2022/07/2022-07-25-b.md', kind: 'post', path: '2022/07/2022-07-25-b' },
    { file: 'posts/_drafts/c.md', kind: 'draft', path: 'c' },
    { file: 'posts/_drafts/deep/d.md', kind: 'draft', path: 'deep/d' },
  ]);
});

test('every ending that Jekyll takes for Markdown counts, in any case', () => {
  const root = folderOf(
    '_posts/a.md',
    '_posts/b.markdown',
    '_posts/c.mkdown',
    '_posts/d.mkdn',
    '_posts/e.mkd',
    '_posts/F.MD',
  );
  assert.deepEqual(
    findSources(root).map(({ path }) => path),
    ['F', 'a', 'b', 'c', 'd', 'e'],
  );
});

test('hidden, underscored and backup files are passed over, and so is what is no Markdown', () => {
  const root = folderOf(
    ...['posts/.hidden.md', 'posts/_draft.md', 'posts/#auto#.md', 'posts/#x.md', 'posts/old.md~', 'posts/.git/x.md'],
    ...['posts/_old/x.md', 'posts/notes.txt', 'posts/page.html', 'posts/logo.png', '_page.md', 'sub/page.md'],
  );
  assert.deepEqual(findSources(root), []);
});

test('a folder may have the name of a post', () => {
  assert.deepEqual(findSources(folderOf('posts/2022-07-24-a.md/logo.png')), []);
});

test('an ending is what follows the last dot', () => {
  const [source] = findSources(folderOf('posts/2022-07-24-v1.2.md'));
  assert.equal(source?.path, '2022-07-24-v1.2');
});

test('a file in the place of a folder of posts holds none', () => {
  assert.deepEqual(findSources(folderOf('posts', '_drafts')), []);
});
