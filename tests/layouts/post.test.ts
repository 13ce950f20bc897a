import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLayout } from '../../layouts/index.ts';
import { attribute, descendants, elementsOf, named, textOf, withClass } from './html.ts';
import { page, post } from './samples.ts';

const elements = elementsOf(printLayout.post(post));

test('a post is one h-entry with name, date, permalink, authors, categories and content', () => {
  const [entry, ...others] = withClass(elements, 'h-entry');
  assert.ok(entry);
  assert.equal(entry.tagName, 'article');
  assert.equal(others.length, 0);
  const inside = descendants(entry);
  assert.deepEqual(withClass(inside, 'p-name').map(textOf), ['Along the river']);
  assert.equal(attribute(withClass(inside, 'dt-published')[0], 'datetime'), '2026-11-20T00:00:00.000+00:00');
  assert.equal(attribute(withClass(inside, 'u-url')[0], 'href'), '/base/river/');
  assert.deepEqual(withClass(withClass(inside, 'p-author'), 'h-card').map(textOf), ['Ada', 'Grace']);
  assert.deepEqual(withClass(inside, 'p-category').map(textOf), ['Notes', 'walking', 'notes']);
  assert.equal(attribute(withClass(inside, 'u-photo')[0], 'value'), 'https://example.org/base/river.jpg');
});

test('exactly one element has the class e-content, and it holds the text and no more', () => {
  const contents = withClass(elements, 'e-content');
  assert.equal(contents.length, 1);
  assert.equal(contents[0]?.tagName, 'div');
  assert.match(printLayout.post(post), /<div class="e-content[^>]*><p>Two <em>bridges<\/em>\.<\/p>\n<\/div>/);
});

test('the cover stands outside of the content', () => {
  const cover = withClass(elements, 'cover')[0];
  assert.ok(cover);
  assert.equal(named(descendants(cover), 'img').length, 1);
  assert.equal(named(withClass(elements, 'e-content').flatMap(descendants), 'img').length, 0);
});

test('a page has one h1, and the post’s title is it', () => {
  assert.deepEqual(named(elements, 'h1').map(textOf), ['Along the river']);
});

test('the table of contents is printed once, folded, with deeper headings below theirs', () => {
  const toc = elements.filter((element) => attribute(element, 'aria-label') === 'Contents');
  assert.deepEqual(
    toc.map(({ tagName }) => tagName),
    ['nav'],
  );
  const links = named(toc.flatMap(descendants), 'a');
  assert.deepEqual(
    links.map((link) => attribute(link, 'href')),
    ['#bridges', '#stone'],
  );
  assert.equal(named(toc.flatMap(descendants), 'ol').length, 2);
  assert.equal(attribute(named(toc.flatMap(descendants), 'details')[0], 'open'), undefined);
});

test('older and newer posts are named and linked', () => {
  const nav = withClass(elements, 'post-nav').flatMap(descendants);
  const links = named(nav, 'a').map((link) => [attribute(link, 'rel'), attribute(link, 'href'), textOf(link)]);
  assert.deepEqual(links, [
    ['prev', '/base/uphill/', 'Older Uphill'],
    ['next', '/base/sea/', 'Newer At sea'],
  ]);
});

test('a date that is not shown stays in the markup, hidden', () => {
  const hidden = elementsOf(printLayout.post({ ...post, isDateShown: false }));
  assert.equal(attribute(withClass(hidden, 'u-url')[0], 'hidden'), '');
  assert.equal(withClass(hidden, 'dt-published').length, 1);
  assert.equal(attribute(withClass(elements, 'u-url')[0], 'hidden'), undefined);
});

test('a draft carries a badge, a published post does not', () => {
  assert.deepEqual(withClass(elementsOf(printLayout.post({ ...post, isDraft: true })), 'badge').map(textOf), ['Draft']);
  assert.equal(withClass(elements, 'badge').length, 0);
});

test('a post with nothing but text prints no empty parts', () => {
  const { title, url, date, contentHtml } = post;
  const bare = { ...page, title, url, date, contentHtml, isDateShown: false, isDraft: false };
  const printed = elementsOf(printLayout.post({ ...bare, authors: [], tags: [], categories: [], toc: [] }));
  for (const name of ['cover', 'toc', 'tags', 'post-nav']) assert.equal(withClass(printed, name).length, 0, name);
});

test('related posts are named with their days, below the text', () => {
  const related = [
    { text: 'Upstream', url: '/base/up/', date: post.date },
    { text: 'Downstream', url: '/base/down/' },
  ];
  const [section] = withClass(elementsOf(printLayout.post({ ...post, related })), 'read-on');
  assert.ok(section);
  assert.deepEqual(
    named(descendants(section), 'li').map((item) => textOf(item)),
    ['Upstream20 November 2026', 'Downstream'],
  );
  assert.equal(withClass(elements, 'read-on').length, 0);
});

test('a part of a series names the others, folded, marks itself and leads on below the text', () => {
  const parts = [
    { text: 'Source', url: '/base/source/' },
    { text: 'Bridge', url: post.url },
  ];
  const series = {
    name: 'River',
    url: '/base/series/river/',
    count: 9,
    current: 5,
    first: 4,
    parts,
    next: { text: 'Sea', url: '/base/sea/' },
  };
  const printed = elementsOf(printLayout.post({ ...post, series }));
  const inside = withClass(printed, 'series-nav').flatMap(descendants);
  assert.equal(textOf(named(inside, 'summary')[0]), 'Part 5 of 9: River');
  assert.equal(attribute(named(inside, 'ol')[0], 'start'), '4');
  assert.deepEqual(
    named(inside, 'a').map((link) => [attribute(link, 'href'), attribute(link, 'aria-current')]),
    [
      ['/base/source/', undefined],
      [post.url, 'page'],
      ['/base/series/river/', undefined],
    ],
  );
  assert.equal(textOf(withClass(printed, 'next-part')[0]), 'Next in River: Sea');
});
