import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import type { PostCard } from '../../src/site/props.ts';
import { makeArticles, photoAsset, SETTINGS } from '../helpers/articles.ts';
import { attribute, elementsOf, named } from '../layouts/html.ts';

function cardOf(text: string, name = '2026-11-20-river'): PostCard {
  const articles = makeArticles({ [name]: text }, { picture: () => ({ kind: 'asset', asset: photoAsset('logo') }) });
  const { home } = composePages({
    settings: SETTINGS,
    articles,
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  const card = home[0]?.props.posts[0];
  assert.ok(card);
  return card;
}

test('a card shows title, day, text and tags of a post, and leads to it', () => {
  assert.deepEqual(cardOf('---\ntitle: Along the river\ntags: [Walks]\n---\nWhat *we* saw.'), {
    url: '/blog/river/',
    date: { text: 'November 20, 2026', iso: '2026-11-20T00:00:00+00:00' },
    title: 'Along the river',
    description: 'What we saw.',
    tags: [{ text: 'Walks', url: '/blog/tags/walks/' }],
    isDraft: false,
  });
});

test('a card shows the read time of a post that asks for it', () => {
  assert.equal(cardOf(`---\nread_time: true\n---\n${'word '.repeat(450)}`).readTime, '2 minute read');
});

test('a card of a post that hides its date has none', () => {
  assert.equal(cardOf('---\nshow_date: false\n---\n').date, undefined);
});

test('a card of a draft says so', () => {
  assert.equal(cardOf('', 'river').isDraft, true);
});

test('a card cuts a long description at a word', () => {
  const { description } = cardOf(`---\ndescription: ${'word '.repeat(100)}\n---\n`);
  assert.ok(description.length <= 220 && description.endsWith('word…'), description);
});

test('the cover of a card is decorative, loads late and is as wide as the card shows it', () => {
  const [image] = named(elementsOf(`<!doctype html>${cardOf('---\nimg: logo.png\n---\n').coverHtml}`), 'img');
  assert.equal(attribute(image, 'alt'), '');
  assert.equal(attribute(image, 'loading'), 'lazy');
  assert.match(attribute(image, 'sizes') ?? '', /10rem/);
});
