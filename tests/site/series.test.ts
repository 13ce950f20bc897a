import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSite } from '../helpers/articles.ts';

const part = (title: string, series = 'Up the river') =>
  `---\ntitle: ${title}\nseries: ${series}\ncategory: Notes\n---\n`;

const TEXTS = {
  '2026-11-23-sea': part('The sea', 'up the River'),
  '2026-11-22-bridge': part('The bridge'),
  '2026-11-21-else': '---\ntitle: Else\n---\n',
  '2026-11-20-source': part('The source'),
};

test('a post of a series says which part it is, names the others in order and leads on', () => {
  const { post } = composeSite(TEXTS);
  assert.deepEqual(post[1]?.props.series, {
    name: 'Up the river',
    url: '/blog/series/up-the-river/',
    count: 3,
    current: 2,
    first: 1,
    parts: [
      { text: 'The source', url: '/blog/source/' },
      { text: 'The bridge', url: '/blog/bridge/' },
      { text: 'The sea', url: '/blog/sea/' },
    ],
    next: { text: 'The sea', url: '/blog/sea/' },
  });
  assert.equal(post[0]?.props.series?.next, undefined);
  assert.equal(post[2]?.props.series, undefined);
});

test('a series has a page with its parts, first to last, and lies between them and the home page', () => {
  const { series, post, sitemap, terms } = composeSite(TEXTS);
  assert.deepEqual(
    series.map(({ outputPath, props }) => [outputPath, props.name, ...props.posts.map(({ title }) => title)]),
    [['series/up-the-river/index.html', 'Up the river', 'The source', 'The bridge', 'The sea']],
  );
  const trail = (props: (typeof post)[number]['props']) => props.breadcrumbs?.trail.links.map(({ url }) => url);
  assert.deepEqual(post[0] && trail(post[0].props), ['/blog/', '/blog/series/up-the-river/']);
  assert.ok(sitemap[0]?.props.pages.some(({ url }) => url.endsWith('/series/up-the-river/')));
  assert.equal(terms.length, 2);
});

test('several series have a list', () => {
  const { terms } = composeSite({ ...TEXTS, '2026-11-19-hill': part('Hill', 'Hills') });
  const list = terms.find(({ outputPath }) => outputPath === 'series/index.html');
  assert.deepEqual(
    list?.props.terms.map(({ text, count }) => [text, count]),
    [
      ['Hills', 1],
      ['Up the river', 3],
    ],
  );
});

test('the first part of a series says nothing of it until there is a second', () => {
  assert.equal(composeSite({ '2026-11-19-hill': part('Hill') }).post[0]?.props.series, undefined);
});

test('in a long series a post names the parts around it', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
  const texts = Array.from({ length: 40 }, (_, index) => [`${day(index)}-n${index}`, part(`N${index + 1}`)] as const);
  const { post } = composeSite(Object.fromEntries(texts));
  const series = post.find(({ props }) => props.title === 'N20')?.props.series;
  assert.deepEqual([series?.current, series?.first, series?.parts.length], [20, 10, 21]);
});
