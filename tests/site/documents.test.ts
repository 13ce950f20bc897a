import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import type { SitePages } from '../../src/site/model.ts';
import { makeArticles, makePage, SETTINGS } from '../helpers/articles.ts';

interface Texts {
  readonly posts?: Readonly<Record<string, string>>;
  readonly pages?: Readonly<Record<string, string>>;
}

function compose({ posts = {}, pages = {} }: Texts, settings = SETTINGS): SitePages {
  return composePages({
    settings,
    articles: makeArticles(posts, { settings }),
    pages: Object.entries(pages).map(([file, text]) => makePage(file, text)),
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
}

test('an undated page stands at its permalink, else at its name', () => {
  const { page } = compose({ pages: { 'about.md': '---\npermalink: /about/\n---\n', 'some-notes.md': '' } });
  assert.deepEqual(
    page.map(({ outputPath, props }) => [outputPath, props.title, props.currentUrl]),
    [
      ['about/index.html', 'About', '/blog/about/'],
      ['some-notes.html', 'Some Notes', '/blog/some-notes.html'],
    ],
  );
});

test('a post with the layout "page" is printed as one', () => {
  const { page, post } = compose({ posts: { '2026-11-20-river': '---\nlayout: page\n---\nText.' } });
  assert.deepEqual(post, []);
  assert.deepEqual(
    page.map(({ outputPath, props }) => [outputPath, props.contentHtml]),
    [['river/index.html', '<p>Text.</p>\n']],
  );
});

test('the page for unknown addresses offers the five newest posts', () => {
  const names = [1, 2, 3, 4, 5, 6].map((day) => [`2026-11-0${day}-day-${day}`, ''] as const);
  const [page] = compose({ posts: Object.fromEntries(names) })['not-found'];
  assert.equal(page?.outputPath, '404.html');
  assert.deepEqual(
    page?.props.recent.map(({ url }) => url),
    [6, 5, 4, 3, 2].map((day) => `/blog/day-${day}/`),
  );
  assert.equal(page?.props.archiveUrl, '/blog/archive/');
});

test('a site may write the page for unknown addresses itself; it is not indexed', () => {
  const pages = compose({ pages: { '404.md': '---\ntitle: Lost\n---\n' } });
  assert.deepEqual(pages['not-found'], []);
  assert.deepEqual(
    pages.page.map(({ outputPath, props }) => [outputPath, props.head.isIndexed]),
    [['404.html', false]],
  );
});

test('former addresses lead to the present one', () => {
  const settings = { ...SETTINGS, formerPermalinks: ['/:title.html', '/:year/:title/'] };
  const { redirect } = compose({ posts: { '2026-11-20-river': '---\nredirect_from: /old name/\n---\n' } }, settings);
  assert.deepEqual(
    redirect.map(({ outputPath }) => outputPath),
    ['old name/index.html', 'river.html', '2026/river/index.html'],
  );
  assert.deepEqual(redirect[0]?.props, {
    lang: 'en',
    stylesheetUrl: '/blog/main.css',
    targetUrl: '/blog/river/',
    canonicalUrl: 'https://example.org/blog/river/',
  });
});

test('a former address named twice, or equal to the present one, makes no second page', () => {
  const settings = { ...SETTINGS, formerPermalinks: ['/:title.html', '/:title/'] };
  const text = '---\nredirect_from: [/river.html, /river/, /river/index.html]\n---\n';
  const { redirect } = compose({ posts: { '2026-11-20-river': text } }, settings);
  assert.deepEqual(
    redirect.map(({ outputPath }) => outputPath),
    ['river.html'],
  );
});

test('redirects are data too where jekyll-redirect-from is listed', () => {
  const posts = { '2026-11-20-river': '---\nredirect_from: [/old name/, /old.html]\n---\n' };
  assert.deepEqual(compose({ posts }).json, []);
  const { json } = compose({ posts }, { ...SETTINGS, plugins: { hasRedirectList: true } });
  assert.deepEqual(json, [
    {
      outputPath: 'redirects.json',
      props: {
        value: {
          '/old%20name/': 'https://example.org/blog/river/',
          '/old.html': 'https://example.org/blog/river/',
        },
      },
    },
  ]);
});

test('a page for unknown addresses of another name is not indexed, and not in the navigation', () => {
  const { page } = compose({ pages: { 'ipfs-404.html': 'Gone.', 'about.md': 'Us.' } });
  assert.deepEqual(
    page.map(({ props }) => [props.title, props.head.isIndexed]),
    [
      ['Ipfs 404', false],
      ['About', true],
    ],
  );
  assert.deepEqual(
    page[0]?.props.site.nav.slice(3).map(({ text }) => text),
    ['About'],
  );
});

test('a document in another language says so, with its direction', () => {
  const { post } = compose({ posts: { '2026-11-20-a': '---\nlang: ar_EG\n---\n', '2026-11-19-b': '' } });
  assert.deepEqual(
    post.map(({ props: { site } }) => [site.lang, site.dir]),
    [
      ['ar-EG', 'rtl'],
      ['en', undefined],
    ],
  );
});
