import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugify, titleizeSlug } from '../../src/content/slug.ts';

// Every row was read off Jekyll 4.3.
test('a slug keeps letters, marks and digits, in lower case', () => {
  const cases: [text: string, expected: string][] = [
    ['Hello, World', 'hello-world'],
    ['Some_Slug', 'some-slug'],
    ['C++ & (x) [y]!', 'c-x-y'],
    ['v1.2.3', 'v1-2-3'],
    ['Edge computing', 'edge-computing'],
    ['Été à Łódź', 'été-à-łódź'],
    ['日本語 の', '日本語-の'],
    ['--a--', 'a'],
    ['½ ①', ''],
    ['!', ''],
  ];
  for (const [text, expected] of cases) assert.equal(slugify(text), expected, text);
});

test('a pretty slug also keeps what may stand in a URL and a file name', () => {
  const cases: [text: string, expected: string][] = [
    ['C++ & (x) [y]!', 'C++-&-(x)-y-!'],
    ['a--b-', 'a-b'],
    ['Hello_World', 'Hello_World'],
    ['v1.2.3', 'v1.2.3'],
    ["it's 50% off", "it's-50-off"],
    ['a/b?c#d', 'a-b-c-d'],
  ];
  for (const [text, expected] of cases) {
    assert.equal(slugify(text, { mode: 'pretty', isCased: true }), expected, text);
    assert.equal(slugify(text, { mode: 'pretty' }), expected.toLowerCase(), text);
  }
});

test('a post without a title is called by its slug', () => {
  const cases: [slug: string, expected: string][] = [
    ['some_multi-word', 'Some_multi Word'],
    ['hello-WORLD', 'Hello World'],
    ['iOS-app', 'Ios App'],
    ['été-à-rome', 'Été À Rome'],
    ['a--b-', 'A  B'],
    ['v1.2', 'V1.2'],
    ['-', ''],
  ];
  for (const [slug, expected] of cases) assert.equal(titleizeSlug(slug), expected, slug);
});
