import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherTerms, type Terms } from '../../src/site/terms.ts';
import { makeArticles } from '../helpers/articles.ts';

/** Terms of posts with these tags, the newest post first. */
function termsOf(...tagsOfPosts: readonly (readonly string[])[]): Terms {
  const texts = tagsOfPosts.map((tags, index) => {
    const day = String(28 - index).padStart(2, '0');
    return [`2026-01-${day}-post-${index}`, `---\ntags: ${JSON.stringify(tags)}\n---\n`] as const;
  });
  return gatherTerms(makeArticles(Object.fromEntries(texts)), { folder: 'tags', namesOf: ({ source }) => source.tags });
}

test('terms are in alphabetical order, each with its posts, newest first', () => {
  const { all } = termsOf(['river'], ['bridge', 'river']);
  assert.deepEqual(
    all.map(({ name, path, articles }) => ({ name, path, posts: articles.map(({ source }) => source.slug) })),
    [
      { name: 'bridge', path: '/tags/bridge/', posts: ['post-1'] },
      { name: 'river', path: '/tags/river/', posts: ['post-0', 'post-1'] },
    ],
  );
});

test('spellings that differ in case are one term, spelled as the newest post spells it', () => {
  const { all, find } = termsOf(['Edge Computing'], ['edge computing'], ['EDGE COMPUTING']);
  assert.deepEqual(
    all.map(({ name, articles }) => [name, articles.length]),
    [['Edge Computing', 3]],
  );
  assert.equal(find('edge Computing'), all[0]);
});

test('a post that spells one term in two ways is listed once', () => {
  const { all } = termsOf(['River', 'river']);
  assert.deepEqual(
    all.map(({ name, articles }) => [name, articles.length]),
    [['River', 1]],
  );
});

test('C and C# have pages of their own, and so has a tag that looks like a numbered one', () => {
  const { find } = termsOf(['C#', 'C', 'C-2', 'C++']);
  assert.equal(find('C').path, '/tags/c/');
  assert.equal(find('C#').path, '/tags/c-2/');
  assert.equal(find('C-2').path, '/tags/c-2-2/');
  assert.equal(find('C++').path, '/tags/c++/');
});

test('a term in another script keeps its letters, percent-encoded', () => {
  assert.equal(termsOf(['边缘计算']).find('边缘计算').path, '/tags/%E8%BE%B9%E7%BC%98%E8%AE%A1%E7%AE%97/');
});

test('a term without letters still has an address', () => {
  assert.equal(termsOf(['#']).find('#').path, '/tags/term/');
});

test('a term of dots neither leaves its folder nor becomes a hidden one', () => {
  const { find } = termsOf(['..', '.', '.NET', 'etc.']);
  assert.deepEqual(
    ['..', '.', '.NET', 'etc.'].map((name) => find(name).path),
    ['/tags/term-2/', '/tags/term/', '/tags/net/', '/tags/etc/'],
  );
});

test('a name that is no term is refused', () => {
  assert.throws(() => termsOf(['river']).find('lake'), new RangeError('no term "lake"'));
});
