import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeArticles, makePage, photoAsset } from '../helpers/articles.ts';

function articleOf(text: string, picture?: Parameters<typeof makeArticles>[1]) {
  const [article] = makeArticles({ '2026-11-20-river': text }, picture);
  assert.ok(article);
  return article;
}

const DESCRIPTIONS = [
  ['Markdown marks in a description are not shown', '---\ndescription: "# Edge *computing*"\n---\n', 'Edge computing'],
  [
    'without a description the first paragraph speaks for a post',
    'A *walk* &amp; a talk.\n\nMore.',
    'A walk & a talk.',
  ],
  ['an empty description is none', '---\ndescription: ""\n---\nA walk.', 'A walk.'],
  ['a paragraph of only a picture says nothing', '![Hills](a.png)\n\nA walk.', 'A walk.'],
  ['a text without a paragraph has no description', '## A walk', ''],
] as const;

for (const [name, text, description] of DESCRIPTIONS) {
  test(name, () => {
    assert.equal(articleOf(text).description, description);
    assert.equal(makePage('about.md', text).description, description);
  });
}

test('the words of a post are counted without tags, code marks and pictures', () => {
  assert.equal(articleOf('## A walk\n\n**Along** the [river](/x)\n\n![Four more words here](a.png)').words, 5);
});

test('a cover is taken from the front matter', () => {
  const asset = photoAsset('logo');
  const article = articleOf('---\nimg: logo.png\n---\n', { picture: () => ({ kind: 'asset', asset }) });
  assert.equal(article.cover, asset);
});

test('a cover on another host is left out, as its size is not known', () => {
  const url = 'https://example.com/logo.png';
  const article = articleOf(`---\nimg: ${url}\n---\n`, { picture: () => ({ kind: 'remote', url }) });
  assert.equal(article.cover, undefined);
});
