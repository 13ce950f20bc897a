import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLayout } from '../../layouts/index.ts';
import { attribute, descendants, elementsOf, named, textOf, withClass } from './html.ts';
import { archive, card, home, page } from './samples.ts';

const firstPage = { ...home, pagination: { current: 1, pages: [{ text: '1', url: '/base/' }] } };

test('a list of posts is an h-feed of h-entries', () => {
  for (const html of [
    printLayout.home(home),
    printLayout.term({ ...home, kind: 'tag', term: 'x' }),
    printLayout.archive(archive),
  ]) {
    const feeds = withClass(elementsOf(html), 'h-feed');
    assert.equal(feeds.length, 1);
    const [entry] = withClass(feeds.flatMap(descendants), 'h-entry');
    assert.ok(entry);
    const inside = descendants(entry);
    assert.equal(textOf(withClass(inside, 'p-name')[0]).trim(), 'Along the river');
    assert.equal(attribute(withClass(inside, 'u-url')[0], 'href'), '/base/river/');
    assert.equal(attribute(withClass(inside, 'dt-published')[0], 'datetime'), '2026-11-20T00:00:00.000+00:00');
  }
});

test('a card shows title, summary, read time, tags and cover, and leads to its post once', () => {
  const [article] = withClass(elementsOf(printLayout.home(home)), 'card');
  assert.ok(article);
  const inside = descendants(article);
  assert.equal(named(inside, 'img').length, 1);
  assert.match(textOf(article), /What we saw\..*7 minute read/s);
  assert.deepEqual(
    named(inside, 'a').map((element) => attribute(element, 'href')),
    ['/base/river/', '/base/tags/walking/', '/base/tags/notes/'],
  );
});

test('a card of a draft carries a badge', () => {
  const html = printLayout.home({ ...home, posts: [{ ...card, isDraft: true }] });
  assert.deepEqual(withClass(elementsOf(html), 'badge').map(textOf), ['Draft']);
});

test('the first page of the home list opens with what the site is about', () => {
  const elements = elementsOf(printLayout.home(firstPage));
  assert.deepEqual(named(elements, 'h1').map(textOf), ['Field & book']);
  assert.equal(textOf(withClass(elements, 'p-summary')[0]), 'Notes from the edge.');
});

test('a later page of the home list says which it is', () => {
  assert.deepEqual(named(elementsOf(printLayout.home(home)), 'h1').map(textOf), ['Posts, page 2']);
});

test('pagination links the pages, marks the current one and names newer and older', () => {
  const [nav] = withClass(elementsOf(printLayout.home(home)), 'pagination');
  assert.ok(nav);
  const links = named(descendants(nav), 'a');
  assert.deepEqual(
    links.map((link) => [
      textOf(link),
      attribute(link, 'href'),
      attribute(link, 'rel') ?? attribute(link, 'aria-current'),
    ]),
    [
      ['Newer posts', '/base/', 'prev'],
      ['1', '/base/', undefined],
      ['2', '/base/page2/', 'page'],
      ['3', '/base/page3/', undefined],
      ['Older posts', '/base/page3/', 'next'],
    ],
  );
});

test('pagination that leaves pages out still marks the current one', () => {
  const pages = [1, 7, 8, 9, 20].map((number) => ({ text: String(number), url: `/base/page${number}/` }));
  const elements = elementsOf(printLayout.home({ ...home, pagination: { current: 8, pages } }));
  const current = elements.filter((element) => attribute(element, 'aria-current'));
  assert.deepEqual(current.map(textOf), ['8']);
});

test('a list of one page has no pagination', () => {
  assert.equal(withClass(elementsOf(printLayout.home(firstPage)), 'pagination').length, 0);
});

test('the head of a page in a row names the pages before and after', () => {
  const html = printLayout.home(home);
  assert.match(html, /<link rel="prev" href="https:\/\/example\.org\/base\/"\/>/);
  assert.match(html, /<link rel="next" href="https:\/\/example\.org\/base\/page3\/"\/>/);
});

test('the archive lists the posts by year and counts them', () => {
  const elements = elementsOf(printLayout.archive(archive));
  assert.deepEqual(named(elements, 'h2').map(textOf), ['2026', '2025']);
  assert.equal(textOf(withClass(elements, 'meta')[0]), '2 posts');
  assert.equal(textOf(withClass(elementsOf(printLayout.archive({ ...archive, count: 1 })), 'meta')[0]), '1 post');
});

test('an index lists terms with the number of their posts', () => {
  const html = printLayout.terms({ ...page, kind: 'tag', terms: [{ text: 'walking', url: '/base/w/', count: 12 }] });
  const [item] = named(withClass(elementsOf(html), 'index').flatMap(descendants), 'li');
  assert.equal(textOf(item), 'walking 12');
});

test('the page of a tag leads to its feed where it has one', () => {
  const feed = { text: 'Posts tagged x', url: '/base/tags/x/feed.xml' };
  const html = printLayout.term({ ...home, head: { ...home.head, feed }, kind: 'tag', term: 'x', feed });
  const elements = elementsOf(html);
  const link = named(elements, 'link').find((element) => attribute(element, 'href') === feed.url);
  assert.deepEqual([attribute(link, 'rel'), attribute(link, 'title')], ['alternate', feed.text]);
  const shown = named(elements, 'a').find((element) => attribute(element, 'href') === feed.url);
  assert.equal(textOf(shown), 'Atom feed of this tag');
});
