import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ListPage, paginate } from '../../src/site/pagination.ts';

function pagesOf(length: number, perPage = 2): ListPage<number>[] {
  return paginate(
    Array.from({ length }, (_, index) => index),
    {
      perPage,
      firstPath: '/',
      pathOf: (page) => `/page${page}/`,
      href: (path) => `/blog${path}`,
    },
  );
}

test('a list is cut into pages of the asked length, in order', () => {
  const pages = pagesOf(5);
  assert.deepEqual(
    pages.map(({ items, path, outputPath }) => ({ items, path, outputPath })),
    [
      { items: [0, 1], path: '/', outputPath: 'index.html' },
      { items: [2, 3], path: '/page2/', outputPath: 'page2/index.html' },
      { items: [4], path: '/page3/', outputPath: 'page3/index.html' },
    ],
  );
});

test('a full last page is followed by no empty one', () => {
  assert.deepEqual(
    pagesOf(4).map(({ items }) => items.length),
    [2, 2],
  );
});

test('an empty list has one page, so that its address exists', () => {
  assert.deepEqual(
    pagesOf(0).map(({ items, path, pagination }) => ({ items, path, pagination })),
    [{ items: [], path: '/', pagination: { current: 1, pages: [{ text: '1', url: '/blog/' }] } }],
  );
});

test('each page names the newer and the older one, the ends only what there is', () => {
  const [first, middle, last] = pagesOf(5).map(({ pagination }) => pagination);
  assert.deepEqual([first?.newer, first?.older?.url], [undefined, '/blog/page2/']);
  assert.deepEqual([middle?.newer?.url, middle?.older?.url], ['/blog/', '/blog/page3/']);
  assert.deepEqual([last?.newer?.url, last?.older], ['/blog/page2/', undefined]);
});

const NUMBERS = [
  { pages: 2, current: 1, shown: '1 2' },
  { pages: 5, current: 3, shown: '1 2 3 4 5' },
  { pages: 20, current: 1, shown: '1 2 3 20' },
  { pages: 20, current: 4, shown: '1 2 3 4 5 6 20' },
  { pages: 20, current: 10, shown: '1 8 9 10 11 12 20' },
  { pages: 20, current: 20, shown: '1 18 19 20' },
];

for (const { pages, current, shown } of NUMBERS) {
  test(`page ${current} of ${pages} links the pages ${shown}`, () => {
    const page = pagesOf(pages * 2)[current - 1];
    assert.equal(page?.pagination.pages.map(({ text }) => text).join(' '), shown);
    assert.equal(page?.pagination.current, current);
  });
}

test('a list of 10,000 pages names a handful of links on each', () => {
  const longest = Math.max(...pagesOf(10_000, 1).map(({ pagination }) => pagination.pages.length));
  assert.equal(longest, 7);
});
