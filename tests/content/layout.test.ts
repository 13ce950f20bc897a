import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settleLayouts } from '../../src/content/layout.ts';
import { parsePage } from '../../src/content/page.ts';
import { parseSource } from '../../src/content/source.ts';
import { collectFindings } from './findings.ts';

/** What becomes of pages with these layouts, and what is said. */
function settle(isJekyll: boolean, ...layouts: readonly string[]) {
  const { report, lines } = collectFindings();
  const pages = layouts.map((layout) => {
    const source = parseSource('a.md', `---\nlayout: ${layout}\n---\n`, report);
    assert.ok(source);
    return parsePage(source, { report });
  });
  const known = ['post', 'page'];
  const settled = settleLayouts(pages, { fallback: 'page', known, isJekyll, report });
  return { layouts: settled.map(({ layout }) => layout), lines };
}

test('a blog’s own layouts give way to ours, with one note for each', () => {
  assert.deepEqual(settle(true, 'post', 'wide', 'dark', 'wide', 'page'), {
    layouts: ['post', 'page', 'page', 'page', 'page'],
    lines: [
      'note layout-fallback: the layout "wide" is the blog\'s own: 2 pages are printed with "page"',
      'note layout-fallback: the layout "dark" is the blog\'s own: 1 page is printed with "page"',
    ],
  });
});

test('a page that wants no layout gets ours without a word', () => {
  assert.deepEqual(settle(true, 'none', 'null', 'nil', 'false', '""', ''), {
    layouts: Array.from({ length: 6 }, () => 'page'),
    lines: [],
  });
});

test('in a folder of our own kind an unknown layout is an error', () => {
  assert.deepEqual(settle(false, 'pots').lines, [
    'a.md:2:1 error layout-unknown: there is no layout "pots"; there are post, page (did you mean "post"?)',
  ]);
});
