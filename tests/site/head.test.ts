import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import type { HeadProps } from '../../src/site/page-props.ts';
import type { LayoutName } from '../../src/site/props.ts';
import { makeArticles, makePage, photoAsset, SETTINGS } from '../helpers/articles.ts';

const texts = {
  '2026-11-22-bridge': '---\ntitle: The bridge\ntags: [walks]\ncategory: Notes\nimg: logo.png\n---\nBetween two banks.',
  '2026-11-21-lake': '---\ntitle: The lake\ntags: [walks]\n---\n',
  '2026-11-20-river': '---\ntitle: The river\ntags: [walks]\n---\n',
};

const pages = composePages({
  settings: SETTINGS,
  articles: makeArticles(texts, { picture: () => ({ kind: 'asset', asset: photoAsset('logo') }) }),
  pages: [makePage('about.md', '---\npermalink: /about/\n---\nWho we are.')],
  stylesheetPath: '/main.css',
  iconPath: '/favicon.svg',
});

function headsOf(...names: readonly LayoutName[]): HeadProps[] {
  return names.flatMap((name) => pages[name].flatMap(({ props }) => ('head' in props ? [props.head] : [])));
}

test('every page has a title of its own with the name of the site', () => {
  assert.deepEqual(
    headsOf('home', 'archive', 'terms', 'term', 'page', 'post', 'not-found').map(({ title }) => title),
    [
      'Notes | What we saw.',
      'Page 2 of 2 for Notes | What we saw.',
      'Archive | Notes',
      'Tags | Notes',
      'Categories | Notes',
      'Posts tagged walks | Notes',
      'Posts in Notes | Notes',
      'About | Notes',
      'The bridge | Notes',
      'The lake | Notes',
      'The river | Notes',
      'Page not found | Notes',
    ],
  );
});

test('every page but the one for unknown addresses may be indexed', () => {
  const heads = headsOf('home', 'archive', 'terms', 'term', 'page', 'post');
  assert.deepEqual(new Set(heads.map(({ isIndexed }) => isIndexed)), new Set([true]));
  assert.deepEqual(
    headsOf('not-found').map(({ isIndexed }) => isIndexed),
    [false],
  );
});

test('the canonical address of a page is its own, absolute', () => {
  assert.deepEqual(
    headsOf('home', 'page', 'post').map(({ canonicalUrl }) => canonicalUrl),
    ['', 'page2/', 'about/', 'bridge/', 'lake/', 'river/'].map((path) => `https://example.org/blog/${path}`),
  );
});

test('a list names the pages before and after', () => {
  const [first, second] = headsOf('home');
  assert.deepEqual([first?.previousUrl, first?.nextUrl], [undefined, 'https://example.org/blog/page2/']);
  assert.deepEqual([second?.previousUrl, second?.nextUrl], ['https://example.org/blog/', undefined]);
});

test('a page without a description takes the one of the site', () => {
  const [bridge, lake] = headsOf('post');
  assert.equal(bridge?.description, 'Between two banks.');
  assert.equal(lake?.description, SETTINGS.description);
});

test('a shared post is an article with its day, its tags and its cover in a widely readable format', () => {
  const [bridge, lake] = headsOf('post');
  assert.deepEqual(bridge?.openGraph, {
    type: 'article',
    title: 'The bridge',
    locale: 'en_US',
    publishedTime: '2026-11-22T00:00:00+00:00',
    tags: ['walks'],
    image: {
      url: 'https://example.org/blog/assets/pictures/logo-1200.jpg',
      type: 'image/jpeg',
      width: 1200,
      height: 600,
    },
  });
  assert.equal(lake?.openGraph.image, undefined);
});

test('a shared list or page is a website', () => {
  const [home] = headsOf('home');
  assert.deepEqual(home?.openGraph, { type: 'website', title: 'Notes', locale: 'en_US' });
});
