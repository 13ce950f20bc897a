import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import type { FeedProps } from '../../src/site/feed-props.ts';
import { makeArticles, photoAsset, SETTINGS } from '../helpers/articles.ts';

function feedOf(texts: Readonly<Record<string, string>>, settings = SETTINGS): FeedProps {
  const picture = () => ({ kind: 'asset', asset: photoAsset('logo') }) as const;
  const articles = makeArticles(texts, { settings, picture });
  const { feed } = composePages({
    settings,
    articles,
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  assert.ok(feed[0]);
  return feed[0].props;
}

test('a feed names itself, its site and its author with absolute addresses', () => {
  const { id, title, description, author, homeUrl, feedUrl, jsonFeedUrl } = feedOf({});
  assert.deepEqual([title, description, author], ['Notes', 'What we saw.', 'Ada']);
  assert.deepEqual(
    [id, homeUrl, feedUrl, jsonFeedUrl],
    ['feed.xml', '', 'feed.xml', 'feed.json'].map((path) => `https://example.org/blog/${path}`),
  );
});

test('both feeds say the same', () => {
  const articles = makeArticles({ '2026-11-20-river': 'Text.' });
  const pages = composePages({
    settings: SETTINGS,
    articles,
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  assert.equal(pages.feed[0]?.props, pages['json-feed'][0]?.props);
  assert.deepEqual([pages.feed[0]?.outputPath, pages['json-feed'][0]?.outputPath], ['feed.xml', 'feed.json']);
});

test('an entry holds the whole post, its day, its authors, its summary and its cover', () => {
  const text = '---\ntitle: River\nauthor: Grace\nimg: logo.png\ndescription: "*Two* banks"\n---\n## A\n\n[b](/b/)';
  const [entry] = feedOf({ '2026-11-20-river': text }).entries;
  assert.deepEqual(entry, {
    id: 'https://example.org/blog/river',
    title: 'River',
    url: 'https://example.org/blog/river/',
    published: '2026-11-20T00:00:00+00:00',
    updated: '2026-11-20T00:00:00+00:00',
    authors: ['Grace'],
    summary: 'Two banks',
    terms: [],
    contentHtml: '<h2>A</h2>\n<p><a href="https://example.org/b/">b</a></p>\n',
    imageUrl: 'https://example.org/blog/assets/pictures/logo-1200.jpg',
  });
});

test('a post whose category is also a tag names it once', () => {
  const [entry] = feedOf({ '2026-11-20-river': '---\ntags: [Walks, Rivers]\ncategory: Walks\n---\n' }).entries;
  assert.deepEqual(entry?.terms, ['Walks', 'Rivers']);
});

test('the id of an entry is the same for /river/ and /river.html, so that subscribers see nothing twice', () => {
  const ids = ['/:title/', '/:title.html'].map(
    (permalink) => feedOf({ '2026-11-20-river': '' }, { ...SETTINGS, permalink }).entries[0]?.id,
  );
  assert.deepEqual(ids, ['https://example.org/blog/river', 'https://example.org/blog/river']);
});

test('a feed holds the 20 newest posts and was updated with the newest', () => {
  const days = Array.from({ length: 25 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
  const feed = feedOf(Object.fromEntries(days.map((day) => [`${day}-post`, ''])));
  assert.equal(feed.entries.length, 20);
  assert.equal(feed.updated, '2026-11-25T00:00:00+00:00');
});

test('the feed of an empty site has a fixed day, as the same input gives the same bytes', () => {
  assert.equal(feedOf({}).updated, '1970-01-01T00:00:00+00:00');
});

test('a site without author signs its feed with its title', () => {
  assert.equal(feedOf({}, { ...SETTINGS, author: '' }).author, 'Notes');
});
