import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { lastRedirects, reportCollisions } from '../../src/site/collisions.ts';
import { composePages } from '../../src/site/compose.ts';
import { makeArticles, makePage, SETTINGS } from '../helpers/articles.ts';

/** What is reported of these posts, and of undated pages by the name of their file. */
function collisionsOf(posts: Readonly<Record<string, string>>, pageTexts: Readonly<Record<string, string>> = {}) {
  const articles = makeArticles(posts);
  const pages = Object.entries(pageTexts).map(([file, text]) => makePage(file, text));
  const sitePages = composePages({
    settings: SETTINGS,
    articles,
    pages,
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  const found: Diagnostic[] = [];
  reportCollisions(sitePages, [...articles, ...pages], (diagnostic) => found.push(diagnostic));
  return found.map(({ message, at }) => ({ message, at: at && `${at.file}:${at.line}` }));
}

test('posts of different addresses do not collide', () => {
  assert.deepEqual(collisionsOf({ '2026-11-20-a': '', '2026-11-21-b': '---\nredirect_from: /c/\n---\n' }), []);
});

test('two posts at one address are named, with the key that sets it', () => {
  assert.deepEqual(collisionsOf({ '2026-11-21-river': '', '2026-11-20-lake': '---\nslug: river\n---\n' }), [
    {
      message: 'posts/2026-11-21-river.md and posts/2026-11-20-lake.md would all be written to river/index.html',
      at: 'posts/2026-11-20-lake.md:2',
    },
  ]);
});

test('addresses that differ only in case collide, as some disks cannot tell them apart', () => {
  assert.equal(collisionsOf({ '2026-11-21-River': '', '2026-11-20-river': '' }).length, 1);
});

test('a page in the place of a list is reported', () => {
  assert.deepEqual(collisionsOf({}, { 'index.md': '', 'tags.md': '---\npermalink: /tags/\n---\n' }), [
    { message: 'index.md and the home page would all be written to index.html', at: 'index.md:1' },
    { message: 'tags.md and the terms page would all be written to tags/index.html', at: 'tags.md:2' },
  ]);
});

test('a redirect in the place of a post is reported', () => {
  assert.deepEqual(
    collisionsOf({ '2026-11-21-river': '', '2026-11-20-lake': '---\nredirect_from: /river/\n---\n' }).map(
      ({ message }) => message,
    ),
    ['posts/2026-11-21-river.md and posts/2026-11-20-lake.md would all be written to river/index.html'],
  );
});

test('a page cannot be a file and the folder of another page at once', () => {
  const pages = { 'a.md': '---\npermalink: /notes.d\n---\n', 'b.md': '---\npermalink: /notes.d/b/\n---\n' };
  assert.deepEqual(collisionsOf({}, pages), [
    { message: 'notes.d would be a page and the folder of notes.d/b/index.html at once', at: 'b.md:2' },
  ]);
});

test('two redirects from one address are a warning, and the last counts', () => {
  const redirect = (targetUrl: string) => ({
    outputPath: 'old/index.html',
    props: { lang: 'en', stylesheetUrl: '/main.css', targetUrl, canonicalUrl: targetUrl },
  });
  const none = {
    home: [],
    archive: [],
    terms: [],
    term: [],
    author: [],
    series: [],
    page: [],
    post: [],
    'not-found': [],
  };
  const pages = {
    ...{ ...none, comparison: [], feed: [], 'json-feed': [], json: [], sitemap: [], robots: [], llms: [] },
    redirect: [redirect('/a/'), redirect('/b/')],
  };
  const found: Diagnostic[] = [];
  reportCollisions(pages, [], (diagnostic) => found.push(diagnostic));
  assert.deepEqual(
    found.map(({ rule, severity }) => [rule, severity]),
    [['duplicate-redirect', 'warning']],
  );
  assert.deepEqual(lastRedirects(pages).redirect, [redirect('/b/')]);
});
