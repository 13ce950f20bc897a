import type { FeedProps } from '../../src/site/feed-props.ts';
import type { HeadProps, PageProps, SiteProps } from '../../src/site/page-props.ts';
import type { ArchiveProps, HomeProps, PostCard, PostProps } from '../../src/site/props.ts';

const site: SiteProps = {
  title: 'Field & book',
  description: 'Notes from the edge.',
  lang: 'en',
  homeUrl: '/base/',
  nav: [
    { text: 'Archive', url: '/base/archive/' },
    { text: 'About', url: '/base/about/' },
  ],
  stylesheetUrl: '/base/main.0123abcd.css',
  feedUrl: '/base/feed.xml',
  jsonFeedUrl: '/base/feed.json',
  author: 'Ada',
  iconUrl: '/base/favicon.svg',
};

const head: HeadProps = {
  title: 'Along the river · Field & book',
  description: 'What we saw.',
  canonicalUrl: 'https://example.org/base/river/',
  isAddressKnown: true,
  openGraph: { type: 'article', title: 'Along the river', locale: 'en_US' },
  twitter: { card: 'summary' },
  linkedData: '{"@type":"BlogPosting"}',
  isIndexed: true,
};

/** What every page needs. */
export const page: PageProps = { site, head };

/** A post with everything a post may have. */
export const post: PostProps = {
  site,
  head: {
    ...head,
    twitter: { card: 'summary_large_image' },
    openGraph: {
      ...head.openGraph,
      image: { url: 'https://example.org/base/river.jpg', width: 1200, height: 630, type: 'image/jpeg' },
      publishedTime: '2026-11-20T00:00:00.000+00:00',
      tags: ['walking', 'notes'],
    },
  },
  title: 'Along the river',
  url: '/base/river/',
  date: { text: '20 November 2026', iso: '2026-11-20T00:00:00.000+00:00' },
  isDateShown: true,
  isDraft: false,
  readTime: '7 minute read',
  authors: ['Ada', 'Grace'],
  tags: [
    { text: 'walking', url: '/base/tags/walking/' },
    { text: 'notes', url: '/base/tags/notes/' },
  ],
  categories: [{ text: 'Notes', url: '/base/categories/notes/' }],
  coverHtml: '<picture><img src="/base/river.avif" alt="" width="800" height="400"></picture>',
  coverUrl: 'https://example.org/base/river.jpg',
  contentHtml: '<p>Two <em>bridges</em>.</p>\n',
  toc: [{ text: 'Bridges', url: '#bridges', children: [{ text: 'Stone', url: '#stone', children: [] }] }],
  older: { text: 'Uphill', url: '/base/uphill/' },
  newer: { text: 'At sea', url: '/base/sea/' },
};

/** A post in a list, with everything it may have. */
export const card: PostCard = {
  title: 'Along the river',
  url: '/base/river/',
  date: post.date,
  description: 'What we saw.',
  readTime: '7 minute read',
  tags: post.tags,
  coverHtml: '<img src="/base/river.avif" alt="" width="800" height="400">',
  isDraft: false,
};

/** The second of three pages. */
export const home: HomeProps = {
  site,
  head: { ...head, previousUrl: 'https://example.org/base/', nextUrl: 'https://example.org/base/page3/' },
  posts: [card],
  pagination: {
    current: 2,
    pages: ['/base/', '/base/page2/', '/base/page3/'].map((url, index) => ({ text: String(index + 1), url })),
    newer: { text: '1', url: '/base/' },
    older: { text: '3', url: '/base/page3/' },
  },
};

/** Two years. */
export const archive: ArchiveProps = {
  site,
  head,
  currentUrl: '/base/archive/',
  count: 2,
  years: [
    { year: '2026', posts: [{ text: 'Along the river', url: '/base/river/', date: post.date }] },
    {
      year: '2025',
      posts: [{ text: 'Uphill', url: '/base/uphill/', date: { text: '1 May 2025', iso: '2025-05-01' } }],
    },
  ],
};

/** A feed with one entry. */
export const feed: FeedProps = {
  id: 'https://example.org/base/',
  title: 'Field & book',
  description: 'Notes from the edge.',
  lang: 'en',
  author: 'Ada',
  homeUrl: 'https://example.org/base/',
  feedUrl: 'https://example.org/base/feed.xml',
  jsonFeedUrl: 'https://example.org/base/feed.json',
  updated: '2026-11-21T00:00:00.000+00:00',
  entries: [
    {
      id: 'https://example.org/base/river/',
      title: 'Along <the> river & back',
      url: 'https://example.org/base/river/',
      published: '2026-11-20T00:00:00.000+00:00',
      updated: '2026-11-21T00:00:00.000+00:00',
      authors: ['Ada', 'Grace'],
      summary: 'What we saw.',
      terms: ['walking', 'notes'],
      contentHtml: '<p>Two <em>bridges</em> &amp; a weir.</p>',
      imageUrl: 'https://example.org/base/river.jpg',
    },
  ],
};
