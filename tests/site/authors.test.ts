import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthorProfile } from '../../src/content/author-profiles.ts';
import type { Settings } from '../../src/content/settings.ts';
import { composePages } from '../../src/site/compose.ts';
import type { SitePages } from '../../src/site/model.ts';
import { makeArticles, photoAsset, SETTINGS } from '../helpers/articles.ts';

const TWO = {
  '2026-11-22-both': '---\ntitle: Both\nauthors: [Ada, Grace Hopper]\n---\n',
  '2026-11-21-one': '---\ntitle: One\nauthor: Ada\n---\n',
};

const picture = { src: 'ada.png', use: 'cover', at: { file: '_data/authors.yml', line: 1, column: 1 } } as const;
const ADA: AuthorProfile = {
  name: 'Ada',
  about: 'Writes about engines.',
  picture,
  profiles: [
    { text: 'Website', url: '/ada/' },
    { text: 'GitHub', url: 'https://github.com/ada' },
    { text: 'Email', url: 'mailto:ada@example.org' },
  ],
};

function compose(texts: Readonly<Record<string, string>>, settings: Settings = SETTINGS): SitePages {
  return composePages({
    settings,
    articles: makeArticles(texts, { settings }),
    pages: [],
    portraits: new Map([[picture, { kind: 'asset', asset: photoAsset('ada') }]]),
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
}

test('each of several authors has a page with their posts, and all of them a list', () => {
  const { author, terms, post, sitemap } = compose(TWO);
  assert.deepEqual(
    author.map(({ outputPath, props }) => [outputPath, props.name, ...props.posts.map(({ title }) => title)]),
    [
      ['authors/ada/index.html', 'Ada', 'Both', 'One'],
      ['authors/grace-hopper/index.html', 'Grace Hopper', 'Both'],
    ],
  );
  const list = terms.find(({ outputPath }) => outputPath === 'authors/index.html');
  assert.deepEqual(list?.props.terms, [
    { text: 'Ada', url: '/blog/authors/ada/', count: 2 },
    { text: 'Grace Hopper', url: '/blog/authors/grace-hopper/', count: 1 },
  ]);
  assert.deepEqual(
    post[0]?.props.authors.map(({ url }) => url),
    ['/blog/authors/ada/', '/blog/authors/grace-hopper/'],
  );
  assert.ok(sitemap[0]?.props.pages.some(({ url }) => url.endsWith('/blog/authors/ada/')));
});

test('the only author of a site has a page where the site says something of them, and no list', () => {
  const texts = { '2026-11-21-one': '' };
  assert.deepEqual(compose(texts).author, []);
  const { author, terms, post } = compose(texts, { ...SETTINGS, authorProfiles: [ADA] });
  assert.equal(author.length, 1);
  assert.equal(terms.length, 2);
  assert.deepEqual(post[0]?.props.authors, [{ text: 'Ada', url: '/blog/authors/ada/' }]);
});

test('the page of an author says who they are and where else they are found', () => {
  const [page] = compose({ '2026-11-21-one': '' }, { ...SETTINGS, authorProfiles: [ADA] }).author;
  const { pictureHtml, ...box } = page?.props.box ?? {};
  assert.match(pictureHtml ?? '', /\/blog\/assets\/pictures\/ada-/);
  assert.deepEqual(box, {
    name: 'Ada',
    about: 'Writes about engines.',
    profiles: [{ text: 'Website', url: '/blog/ada/' }, ...ADA.profiles.slice(1)],
  });
  assert.equal(page?.props.head.description, 'Writes about engines.');
  assert.deepEqual(JSON.parse(page.props.head.structuredData ?? ''), {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: 'Ada',
      url: 'https://example.org/blog/authors/ada/',
      description: 'Writes about engines.',
      sameAs: ['https://github.com/ada'],
    },
  });
});

test('search engines are told all authors of a post; in a Jekyll folder the first, as by jekyll-seo-tag', () => {
  const authorsIn = (settings: Settings) => {
    const data = JSON.parse(compose(TWO, settings).post[0]?.props.head.linkedData ?? '');
    return [data.author].flat().map(({ name }) => name);
  };
  assert.deepEqual(authorsIn(SETTINGS), ['Ada', 'Grace Hopper']);
  assert.deepEqual(authorsIn({ ...SETTINGS, jekyll: { include: [], collectionsDir: '' } }), ['Ada']);
});
