import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings } from '../../src/content/settings.ts';
import { composePages } from '../../src/site/compose.ts';
import type { SitePages } from '../../src/site/model.ts';
import { makeArticles, SETTINGS } from '../helpers/articles.ts';

const TEXTS = {
  '2026-11-22-bridge': '---\ntitle: The bridge\ntags: [walks, C#]\ncategory: Notes\n---\n',
  '2026-01-01-lake': '---\ntitle: The lake\ntags: [Walks]\n---\n',
  '2025-12-31-river': '---\ntitle: The river\ntags: [walks]\n---\n',
};

function compose(texts: Readonly<Record<string, string>> = TEXTS, settings: Settings = SETTINGS): SitePages {
  return composePages({
    settings,
    articles: makeArticles(texts),
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
}

test('the home list shows the newest posts first, page by page', () => {
  const { home } = compose();
  assert.deepEqual(
    home.map(({ outputPath, props }) => [outputPath, ...props.posts.map(({ title }) => title)]),
    [
      ['index.html', 'The bridge', 'The lake'],
      ['page2/index.html', 'The river'],
    ],
  );
});

const PAGE_PATHS = [
  ['/page:num/', 'page2/index.html', '/blog/page2/'],
  ['page:num', 'page2/index.html', '/blog/page2/'],
  ['/notes/:num.html', 'notes/2.html', '/blog/notes/2.html'],
  ['/séries/:num/', 'séries/2/index.html', '/blog/s%C3%A9ries/2/'],
] as const;

for (const [paginatePath, file, url] of PAGE_PATHS) {
  test(`with paginate_path ${paginatePath} the second page is ${url}`, () => {
    const { home } = compose(TEXTS, { ...SETTINGS, paginatePath });
    assert.equal(home[1]?.outputPath, file);
    assert.equal(home[0]?.props.pagination.older?.url, url);
  });
}

test('every tag and every category has a list of its posts', () => {
  assert.deepEqual(
    compose().term.map(({ outputPath, props }) => [
      outputPath,
      props.kind,
      props.term,
      ...props.posts.map(({ title }) => title),
    ]),
    [
      ['tags/c/index.html', 'tag', 'C#', 'The bridge'],
      ['tags/walks/index.html', 'tag', 'walks', 'The bridge', 'The lake', 'The river'],
      ['categories/notes/index.html', 'category', 'Notes', 'The bridge'],
    ],
  );
});

test('a tag shows fifty posts to a page, whatever the home page shows', () => {
  const names = Array.from({ length: 51 }, (_, index) => `20${String(index + 10)}-01-01-post`);
  const { term } = compose(Object.fromEntries(names.map((name) => [name, '---\ntags: [walks]\n---\n'])));
  assert.deepEqual(
    term.map(({ outputPath, props }) => [outputPath, props.posts.length, props.head.title]),
    [
      ['tags/walks/index.html', 50, 'Posts tagged walks | Notes'],
      ['tags/walks/page2/index.html', 1, 'Page 2 of 2 for Posts tagged walks | Notes'],
    ],
  );
});

test('the index of tags names each with its number of posts, alphabetically', () => {
  const [tags, categories] = compose().terms;
  assert.deepEqual(tags?.props.terms, [
    { text: 'C#', url: '/blog/tags/c/', count: 1 },
    { text: 'walks', url: '/blog/tags/walks/', count: 3 },
  ]);
  assert.deepEqual(categories?.props.terms, [{ text: 'Notes', url: '/blog/categories/notes/', count: 1 }]);
});

test('the archive holds every post by the year of its day in the zone of the site', () => {
  const settings = { ...SETTINGS, timezone: 'Pacific/Auckland' };
  const articles = makeArticles(
    { ...TEXTS, '2020-01-01-eve': '---\ndate: 2019-12-31 20:00:00 +0000\n---\n' },
    { settings },
  );
  const { archive } = composePages({
    settings,
    articles,
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  assert.equal(archive[0]?.props.count, 4);
  assert.deepEqual(
    archive[0]?.props.years.map(({ year, posts }) => [year, ...posts.map(({ date }) => date.text)]),
    [
      ['2026', 'November 22, 2026', 'January 1, 2026'],
      ['2025', 'December 31, 2025'],
      ['2020', 'January 1, 2020'],
    ],
  );
});

test('lists that the navigation names know their address in it', () => {
  const { archive, terms } = compose();
  const nav = archive[0]?.props.site.nav.map(({ url }) => url) ?? [];
  assert.ok(nav.includes(archive[0]?.props.currentUrl ?? ''));
  assert.ok(nav.includes(terms[0]?.props.currentUrl ?? ''));
});

test('a site without posts has its lists all the same', () => {
  const { home, archive, terms, term } = compose({});
  assert.deepEqual(
    home.map(({ outputPath, props }) => [outputPath, props.posts]),
    [['index.html', []]],
  );
  assert.deepEqual(archive[0]?.props.years, []);
  assert.deepEqual(
    terms.map(({ props }) => props.terms),
    [[], []],
  );
  assert.deepEqual(term, []);
});
