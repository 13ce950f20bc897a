import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ComposeOptions, composePages } from '../../src/site/compose.ts';
import type { SitePages } from '../../src/site/model.ts';
import { makeArticles, makePage, SETTINGS } from '../helpers/articles.ts';

interface Texts extends Pick<Partial<ComposeOptions>, 'takenPaths' | 'feedPaths'> {
  readonly posts?: Readonly<Record<string, string>>;
  readonly pages?: Readonly<Record<string, string>>;
}

/** The pages of a folder made for Jekyll. */
function compose({ posts = {}, pages = {}, ...options }: Texts): SitePages {
  return composePages({
    settings: { ...SETTINGS, jekyll: { include: [], collectionsDir: '' } },
    articles: makeArticles(posts),
    pages: Object.entries(pages).map(([file, text]) => makePage(file, text)),
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
    ...options,
  });
}

function pathsOf(pages: readonly { readonly outputPath: string }[]): string[] {
  return pages.map(({ outputPath }) => outputPath);
}

test('where an author’s file stands, ours is not made', () => {
  const takenPaths = ['index.html', '404.html', 'feed.xml', 'feed.json', 'sitemap.xml', 'robots.txt'];
  const site = compose({ takenPaths: [...takenPaths, 'archive/index.html', 'tags/index.html'] });
  const { home, archive, terms, feed, sitemap, robots } = site;
  const generated = [home, archive, site['not-found'], feed, site['json-feed'], sitemap, robots];
  assert.deepEqual(generated.flatMap(pathsOf), []);
  assert.deepEqual(pathsOf(terms), ['categories/index.html']);
});

test('an empty page or a redirect at the address of a list gives way to it', () => {
  const { page, redirect, term } = compose({
    posts: { '2026-11-20-river': '---\ntags: [walks]\n---\nText.' },
    pages: {
      'walks.md': '---\npermalink: /tags/walks/\n---\n',
      'tag.md': '---\npermalink: /tags/\nredirect_to: /archive/\n---\n',
      'about.md': '',
    },
  });
  assert.deepEqual([pathsOf(page), pathsOf(redirect)], [['about.html'], []]);
  assert.deepEqual(pathsOf(term), ['tags/walks/index.html']);
});

test('the feed is also where subscribers of the old blog look', () => {
  const { feed } = compose({ feedPaths: ['atom.xml', 'feed.xml'] });
  assert.deepEqual(pathsOf(feed), ['feed.xml', 'atom.xml']);
  assert.equal(feed[0]?.props, feed[1]?.props);
});

test('a document that leads elsewhere is a redirect in its own place', () => {
  const { post, page, redirect, sitemap } = compose({
    posts: { '2026-11-20-river': '---\nredirect_to: https://rivers.example/a\nredirect_from: /old/\n---\n' },
    pages: { 'about.md': '---\nredirect_to: team.html\n---\n' },
  });
  assert.deepEqual([post, page], [[], []]);
  assert.deepEqual(
    redirect.map(({ outputPath, props }) => [outputPath, props.targetUrl, props.canonicalUrl]),
    [
      ['river/index.html', 'https://rivers.example/a', 'https://rivers.example/a'],
      ['old/index.html', 'https://rivers.example/a', 'https://rivers.example/a'],
      ['about.html', '/blog/team.html', 'https://example.org/blog/team.html'],
    ],
  );
  assert.ok(!JSON.stringify(sitemap).includes('river'));
});

test('the sitemap leaves out what asks for it, and knows when a post was changed; so does the feed', () => {
  const { sitemap, feed } = compose({
    posts: {
      '2026-11-20-river': '---\nlast_modified_at: 2026-11-22 10:00\n---\n',
      '2026-11-21-lake': '---\nsitemap: false\n---\n',
    },
    pages: { 'about.md': '---\nsitemap: false\n---\n', 'team.md': '' },
  });
  const entries = sitemap[0]?.props.pages.slice(4).map(({ url, lastModified = '' }) => `${url} ${lastModified}`.trim());
  assert.deepEqual(entries, [
    'https://example.org/blog/team.html',
    'https://example.org/blog/river/ 2026-11-22T10:00:00+00:00',
  ]);
  assert.equal(feed[0]?.props.updated, '2026-11-22T10:00:00+00:00');
  assert.deepEqual(
    feed[0].props.entries.map(({ updated }) => updated),
    ['2026-11-21T00:00:00+00:00', '2026-11-22T10:00:00+00:00'],
  );
});

test('a hidden post is not on the home list, but in the archive', () => {
  const { home, archive } = compose({
    posts: { '2026-11-20-river': '---\nhidden: true\n---\n', '2026-11-21-lake': '' },
  });
  assert.deepEqual(
    home[0]?.props.posts.map(({ title }) => title),
    ['Lake'],
  );
  assert.equal(archive[0]?.props.count, 2);
});

test('a card shows the description, else the excerpt, else what stands above the separator', () => {
  const separated = 'One.\n\nTwo.\n\n<!-- more -->\n\nThree.';
  const cases: [text: string, expected: string][] = [
    [`---\ndescription: Told\nexcerpt: Short\n---\n${separated}`, 'Told'],
    [`---\nexcerpt: "*Short*"\n---\n${separated}`, 'Short'],
    [`---\nexcerpt_separator: <!-- more -->\n---\n${separated}`, 'One. Two.'],
    [`---\nexcerpt_separator: <!-- cut -->\n---\n${separated}`, 'One.'],
    ['---\nexcerpt_separator: <!-- more -->\n---\n<!-- more -->\n\nThree.', 'Three.'],
  ];
  for (const [text, expected] of cases) {
    const { home } = compose({ posts: { '2026-11-20-river': text } });
    assert.equal(home[0]?.props.posts[0]?.description, expected, text);
  }
});

test('only pages at the top are in the navigation, and not too many', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`${name}.md`, ''] as const);
  const pages = { 'docs/x.md': '', 'offline.md': '---\nsitemap: false\n---\n', ...Object.fromEntries(names) };
  const { home } = compose({ pages });
  assert.deepEqual(
    home[0]?.props.site.nav.slice(3).map(({ text }) => text),
    ['A', 'B', 'C', 'D', 'E', 'F'],
  );
});
