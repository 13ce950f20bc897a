import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import type { PostProps } from '../../src/site/props.ts';
import { makeArticles, photoAsset, SETTINGS } from '../helpers/articles.ts';
import { attribute, elementsOf, named } from '../layouts/html.ts';

function postsOf(texts: Readonly<Record<string, string>>): PostProps[] {
  const articles = makeArticles(texts, { picture: () => ({ kind: 'asset', asset: photoAsset('logo') }) });
  const { post } = composePages({
    settings: SETTINGS,
    articles,
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  return post.map(({ props }) => props);
}

function postOf(text: string): PostProps {
  const [props] = postsOf({ '2026-11-20-river': text });
  assert.ok(props);
  return props;
}

test('each post leads to the next newer and the next older one', () => {
  const posts = postsOf({ '2026-11-22-c': '', '2026-11-21-b': '', '2026-11-20-a': '' });
  assert.deepEqual(
    posts.map(({ newer, url, older }) => [newer?.url, url, older?.url]),
    [
      [undefined, '/blog/c/', '/blog/b/'],
      ['/blog/c/', '/blog/b/', '/blog/a/'],
      ['/blog/b/', '/blog/a/', undefined],
    ],
  );
});

test('a post with the layout "page" is no neighbour', () => {
  const posts = postsOf({ '2026-11-22-c': '', '2026-11-21-b': '---\nlayout: page\n---\n', '2026-11-20-a': '' });
  assert.deepEqual(
    posts.map(({ older }) => older?.url),
    ['/blog/a/', undefined],
  );
});

test('a post shows day, authors, tags and categories, each linked to its list', () => {
  const text = '---\ntitle: Along\ntags: [walks]\ncategory: Notes\nauthors: [Ada, Grace]\n---\n';
  const { title, date, authors, tags, categories, isDraft } = postOf(text);
  assert.equal(title, 'Along');
  assert.deepEqual(date, { text: 'November 20, 2026', iso: '2026-11-20T00:00:00+00:00' });
  assert.deepEqual(authors, [
    { text: 'Ada', url: '/blog/authors/ada/' },
    { text: 'Grace', url: '/blog/authors/grace/' },
  ]);
  assert.deepEqual(tags, [{ text: 'walks', url: '/blog/tags/walks/' }]);
  assert.deepEqual(categories, [{ text: 'Notes', url: '/blog/categories/notes/' }]);
  assert.equal(isDraft, false);
});

test('a post without author has the one of the site', () => {
  assert.deepEqual(postOf('').authors, [{ text: 'Ada' }]);
});

test('a draft is marked', () => {
  assert.equal(postsOf({ river: '' })[0]?.isDraft, true);
});

test('a post hides its date where it asks for it, and shows no read time unless it does', () => {
  assert.deepEqual([postOf('').isDateShown, postOf('').readTime], [true, undefined]);
  const shown = postOf('---\nshow_date: no\nread_time: yes\n---\n');
  assert.deepEqual([shown.isDateShown, shown.readTime], [false, 'less than 1 minute read']);
});

test('a post counts its minutes at a pace of its own where it names one', () => {
  const text = (front: string) => `---\nread_time: true\n${front}---\n${'word '.repeat(400)}`;
  assert.equal(postOf(text('')).readTime, '2 minute read');
  assert.equal(postOf(text('words_per_minute: 100\n')).readTime, '4 minute read');
});

test('a post that says toc: no has no table of contents', () => {
  const text = '## One\n\n## Two\n\n## Three';
  assert.equal(postOf(text).toc.length, 3);
  assert.deepEqual(postOf(`---\ntoc: no\n---\n${text}`).toc, []);
});

test('the cover of a post is what a browser fetches first', () => {
  const post = postOf('---\nimg: logo.png\n---\n![A](a.png)');
  const [cover] = named(elementsOf(`<!doctype html>${post.coverHtml}`), 'img');
  assert.deepEqual([attribute(cover, 'alt'), attribute(cover, 'fetchpriority')], ['', 'high']);
  const [picture] = named(elementsOf(`<!doctype html>${post.contentHtml}`), 'img');
  assert.equal(attribute(picture, 'loading'), 'lazy');
});
