import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLayout } from '../../layouts/index.ts';
import { attribute, descendants, elementsOf, named, textOf, withClass } from './html.ts';
import { archive, card, home, page, post } from './samples.ts';

const term = { ...home, kind: 'tag', term: 'walking' } as const;
const terms = { ...page, kind: 'category', terms: [{ text: 'Notes', url: '/base/notes/', count: 3 }] } as const;
const text = { ...page, title: 'About', contentHtml: '<p>Us.</p>', currentUrl: '/base/about/' };
const lost = { ...page, recent: [{ text: 'Along the river', url: '/base/river/' }], archiveUrl: '/base/archive/' };

const pages: Readonly<Record<string, string>> = {
  home: printLayout.home(home),
  post: printLayout.post(post),
  page: printLayout.page(text),
  term: printLayout.term(term),
  terms: printLayout.terms(terms),
  archive: printLayout.archive(archive),
  'not-found': printLayout['not-found'](lost),
};

for (const [name, html] of Object.entries(pages)) {
  test(`${name}: a valid document in its language, with one h1 and one main that the skip link reaches`, () => {
    assert.ok(html.startsWith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/>'));
    const elements = elementsOf(html);
    assert.equal(named(elements, 'h1').length, 1);
    const [main, ...others] = named(elements, 'main');
    assert.equal(others.length, 0);
    const skip = named(elements, 'a')[0];
    assert.equal(attribute(skip, 'href'), `#${attribute(main, 'id')}`);
    assert.equal(attribute(main, 'tabindex'), '-1');
  });

  test(`${name}: no script but data, no inline style, no address but those it was given`, () => {
    const elements = elementsOf(html);
    const scripts = named(elements, 'script').map((script) => attribute(script, 'type'));
    assert.deepEqual(scripts, ['application/ld+json']);
    assert.equal(named(elements, 'style').length, 0);
    for (const { attrs, tagName } of elements) {
      for (const attr of attrs) {
        assert.ok(attr.name !== 'style' && !attr.name.startsWith('on'), `${tagName} ${attr.name}`);
        if (attr.name === 'href') assert.match(attr.value, /^(?:\/base\/|#|https:\/\/example\.org\/base\/)/);
      }
    }
  });
}

test('the head names title, description, address, feeds, style sheet and icon', () => {
  const head = named(elementsOf(printLayout.post(post)), 'head').flatMap(descendants);
  const link = (rel: string) => named(head, 'link').filter((element) => attribute(element, 'rel') === rel);
  assert.deepEqual(named(head, 'title').map(textOf), ['Along the river · Field & book']);
  assert.deepEqual(metaContents(head, 'name', 'description'), ['What we saw.']);
  assert.deepEqual(metaContents(head, 'name', 'color-scheme'), ['light dark']);
  assert.deepEqual(
    link('canonical').map((element) => attribute(element, 'href')),
    ['https://example.org/base/river/'],
  );
  assert.deepEqual(
    link('stylesheet').map((element) => attribute(element, 'href')),
    ['/base/main.0123abcd.css'],
  );
  assert.deepEqual(
    link('icon').map((element) => attribute(element, 'href')),
    ['/base/favicon.svg'],
  );
  assert.deepEqual(
    link('alternate').map((element) => [attribute(element, 'type'), attribute(element, 'href')]),
    [
      ['application/atom+xml', '/base/feed.xml'],
      ['application/feed+json', '/base/feed.json'],
    ],
  );
});

test('a shared post shows its title, text, picture with size, day and tags', () => {
  const head = named(elementsOf(printLayout.post(post)), 'head').flatMap(descendants);
  const expected: Readonly<Record<string, readonly string[]>> = {
    'og:type': ['article'],
    'og:site_name': ['Field & book'],
    'og:title': ['Along the river'],
    'og:description': ['What we saw.'],
    'og:url': ['https://example.org/base/river/'],
    'og:image': ['https://example.org/base/river.jpg'],
    'og:image:type': ['image/jpeg'],
    'og:image:width': ['1200'],
    'og:image:height': ['630'],
    'article:published_time': ['2026-11-20T00:00:00.000+00:00'],
    'article:tag': ['walking', 'notes'],
  };
  for (const [name, contents] of Object.entries(expected)) {
    assert.deepEqual(metaContents(head, 'property', name), contents, name);
  }
  assert.deepEqual(metaContents(head, 'name', 'twitter:card'), ['summary_large_image']);
  assert.match(printLayout.page(text), /<meta name="twitter:card" content="summary"\/>/);
});

test('a page kept out of search engines says noindex and names no canonical address', () => {
  const hidden = printLayout.post({ ...post, head: { ...post.head, isIndexed: false } });
  assert.match(hidden, /<meta name="robots" content="noindex"\/>/);
  assert.doesNotMatch(hidden, /rel="canonical"/);
  assert.doesNotMatch(printLayout.post(post), /noindex/);
});

test('the navigation marks the page that the reader is on', () => {
  const current = elementsOf(printLayout.archive(archive)).filter((element) => attribute(element, 'aria-current'));
  assert.deepEqual(
    current.map((element) => attribute(element, 'href')),
    ['/base/archive/'],
  );
  assert.doesNotMatch(printLayout.post(post), /aria-current/);
});

test('a language that runs from right to left turns the page', () => {
  assert.match(
    printLayout.page({ ...text, site: { ...text.site, lang: 'ar', dir: 'rtl' } }),
    /<html lang="ar" dir="rtl">/,
  );
});

const HOSTILE = `</title><script>alert("1")</script> ' " <img src=x onerror=alert(1)> & &amp; {{x}}`;

test('hostile titles, tags, names and descriptions are printed as text', () => {
  const link = { text: HOSTILE, url: `/base/"><script>alert(1)</script>` };
  const site = { ...page.site, title: HOSTILE, description: HOSTILE, author: HOSTILE, nav: [link] };
  const head = {
    ...page.head,
    title: HOSTILE,
    description: HOSTILE,
    openGraph: { type: 'article', title: HOSTILE, locale: 'en_US', tags: [HOSTILE] } as const,
  };
  const hostilePost = { ...post, site, head, title: HOSTILE, authors: [link], tags: [link], categories: [link] };
  const hostileCard = { ...card, title: HOSTILE, description: HOSTILE, tags: [link] };
  const printed = [
    printLayout.post({ ...hostilePost, older: link, newer: link, toc: [{ ...link, children: [] }], readTime: HOSTILE }),
    printLayout.home({ ...home, site, head, posts: [hostileCard] }),
    printLayout.term({ ...term, site, head, term: HOSTILE }),
    printLayout.terms({ ...terms, site, head, terms: [{ ...link, count: 1 }] }),
    printLayout.archive({
      ...archive,
      site,
      head,
      years: [{ year: HOSTILE, posts: [{ ...link, date: card.date ?? post.date }] }],
    }),
    printLayout['not-found']({ ...lost, site, head, recent: [link] }),
    printLayout.redirect({ lang: HOSTILE, targetUrl: HOSTILE, canonicalUrl: HOSTILE, stylesheetUrl: HOSTILE }),
  ];
  for (const html of printed) {
    const elements = elementsOf(html);
    const scripts = named(elements, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');
    assert.equal(scripts.length, 0);
    assert.equal(elements.filter((element) => attribute(element, 'onerror') !== undefined).length, 0);
  }
  const h1 = named(elementsOf(printed[0] ?? ''), 'h1');
  assert.deepEqual(h1.map(textOf), [HOSTILE]);
});

test('the same props give the same bytes', () => {
  assert.equal(printLayout.post(post), printLayout.post(structuredClone(post)));
});

test('a redirect sends the reader on at once, and leaves a link and the new address', () => {
  const html = printLayout.redirect({
    lang: 'en',
    targetUrl: '/base/new/',
    canonicalUrl: 'https://example.org/base/new/',
    stylesheetUrl: '/base/main.css',
  });
  const elements = elementsOf(html);
  const refresh = named(elements, 'meta').find((element) => attribute(element, 'http-equiv') === 'refresh');
  assert.equal(attribute(refresh, 'content'), '0; url=/base/new/');
  assert.deepEqual(metaContents(elements, 'name', 'robots'), ['noindex']);
  assert.deepEqual(
    named(elements, 'link').map((element) => [attribute(element, 'rel'), attribute(element, 'href')]),
    [
      ['canonical', 'https://example.org/base/new/'],
      ['stylesheet', '/base/main.css'],
    ],
  );
  assert.equal(attribute(named(elements, 'a')[0], 'href'), '/base/new/');
});

test('the page for unknown addresses leads to the archive and to recent posts', () => {
  const main = named(elementsOf(printLayout['not-found'](lost)), 'main').flatMap(descendants);
  assert.deepEqual(
    named(main, 'a').map((element) => attribute(element, 'href')),
    ['/base/archive/', '/base/river/'],
  );
});

test('an undated page is an h-entry with one e-content', () => {
  const elements = elementsOf(printLayout.page(text));
  assert.equal(withClass(elements, 'h-entry').length, 1);
  assert.deepEqual(withClass(elements, 'e-content').map(textOf), ['Us.']);
});

function metaContents(elements: Parameters<typeof named>[0], key: 'name' | 'property', value: string) {
  return named(elements, 'meta')
    .filter((element) => attribute(element, key) === value)
    .map((element) => attribute(element, 'content'));
}
