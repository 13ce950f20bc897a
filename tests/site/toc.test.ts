import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOfContents } from '../../src/site/toc.ts';
import { makeArticles } from '../helpers/articles.ts';

function tocOf(...lines: readonly string[]) {
  const [article] = makeArticles({ '2026-01-01-a': lines.join('\n\n') });
  return tableOfContents(article?.markdown.headings ?? []);
}

test('the table of contents nests the two upper levels of headings', () => {
  assert.deepEqual(tocOf('## One', '### Inside', '## Two'), [
    { text: 'One', url: '#one', children: [{ text: 'Inside', url: '#inside', children: [] }] },
    { text: 'Two', url: '#two', children: [] },
  ]);
});

test('deeper headings are left out, whatever they follow', () => {
  const toc = tocOf('## One', '#### Slogan', '## Two', '##### Small', '## Three');
  assert.deepEqual(
    toc.map(({ text, children }) => [text, children.length]),
    [
      ['One', 0],
      ['Two', 0],
      ['Three', 0],
    ],
  );
});

test('the highest level that a text uses is the top, wherever it begins', () => {
  assert.deepEqual(
    tocOf('#### First', '### Second', '### Third', '#### Below').map(({ text, children }) => [
      text,
      ...children.map((child) => child.text),
    ]),
    [['Second'], ['Third', 'Below']],
  );
});

test('two headings are too few for a table of contents', () => {
  assert.deepEqual(tocOf('## One', '## Two'), []);
  assert.deepEqual(tocOf('No heading at all.'), []);
});

test('a heading with marks is listed as plain text, and its link is encoded', () => {
  const [first] = tocOf('## `k3s` & *Überblick*', '## Two', '## Three');
  assert.deepEqual(first, { text: 'k3s & Überblick', url: '#k3s--%C3%BCberblick', children: [] });
});
