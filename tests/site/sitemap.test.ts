import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import { makeArticles, makePage, SETTINGS } from '../helpers/articles.ts';

test('the sitemap names every page to be indexed once, and the day of each post', () => {
  const posts = {
    '2026-11-22-bridge': '---\ntags: [walks]\nredirect_from: /old/\n---\n',
    '2026-11-21-lake': '---\nlayout: page\n---\n',
    '2026-11-20-river': '',
  };
  const { sitemap } = composePages({
    settings: SETTINGS,
    articles: makeArticles(posts),
    pages: [makePage('about.md', ''), makePage('404.md', '')],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  assert.deepEqual(
    sitemap[0]?.props.pages.map(({ url, lastModified }) => [url, lastModified].join(' ').trim()),
    [
      'https://example.org/blog/',
      'https://example.org/blog/page2/',
      'https://example.org/blog/archive/',
      'https://example.org/blog/tags/',
      'https://example.org/blog/categories/',
      'https://example.org/blog/tags/walks/',
      'https://example.org/blog/about.html',
      'https://example.org/blog/lake/',
      'https://example.org/blog/bridge/ 2026-11-22T00:00:00+00:00',
      'https://example.org/blog/river/ 2026-11-20T00:00:00+00:00',
    ],
  );
});
