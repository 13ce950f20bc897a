import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import type { SiteProps } from '../../src/site/page-props.ts';
import { makeArticles, makePage, SETTINGS } from '../helpers/articles.ts';

function siteOf(settings = SETTINGS): SiteProps | undefined {
  const pages = [makePage('404.md', ''), makePage('about.md', '---\npermalink: /about/\n---\n')];
  return composePages({ settings, articles: [], pages, stylesheetPath: '/assets/main.css', iconPath: '/favicon.svg' })
    .home[0]?.props.site;
}

test('every page knows the site, with addresses below its base path', () => {
  assert.deepEqual(siteOf(), {
    title: 'Notes',
    description: 'What we saw.',
    lang: 'en',
    author: 'Ada',
    homeUrl: '/blog/',
    nav: [
      { text: 'Archive', url: '/blog/archive/' },
      { text: 'Tags', url: '/blog/tags/' },
      { text: 'Categories', url: '/blog/categories/' },
      { text: 'About', url: '/blog/about/' },
    ],
    stylesheetUrl: '/blog/assets/main.css',
    feedUrl: '/blog/feed.xml',
    jsonFeedUrl: '/blog/feed.json',
    iconUrl: '/blog/favicon.svg',
  });
});

const DIRECTIONS = [
  ['en', undefined],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['arn', undefined],
] as const;

for (const [lang, dir] of DIRECTIONS) {
  test(`a site in "${lang}" runs from ${dir ? 'right to left' : 'left to right'}`, () => {
    assert.equal(siteOf({ ...SETTINGS, lang })?.dir, dir);
  });
}

test('composing is pure: the same posts give the same pages', () => {
  const texts = { '2026-11-21-b': '---\ntags: [x]\n---\n![A](a.png)', '2026-11-20-a': 'Text.[^1]\n\n[^1]: Note.' };
  const compose = () =>
    composePages({
      settings: SETTINGS,
      articles: makeArticles(texts),
      pages: [],
      stylesheetPath: '/main.css',
      iconPath: '/favicon.svg',
    });
  assert.deepEqual(compose(), compose());
});

test('robots.txt names the sitemap', () => {
  const { robots } = composePages({
    settings: SETTINGS,
    articles: [],
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  assert.deepEqual(robots, [
    { outputPath: 'robots.txt', props: { sitemapUrl: 'https://example.org/blog/sitemap.xml' } },
  ]);
});
