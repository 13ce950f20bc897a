import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePages } from '../../src/site/compose.ts';
import { makeArticles, SETTINGS } from '../helpers/articles.ts';

/** The titles that each post names as related, by its own; posts that name none are left out. */
function relatedIn(texts: Readonly<Record<string, string>>, settings = SETTINGS): Record<string, string[]> {
  const { post } = composePages({
    settings,
    articles: makeArticles(texts),
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  const pairs = post.flatMap(({ props: { title, related } }) =>
    related ? [[title, related.map(({ text }) => text)] as const] : [],
  );
  return Object.fromEntries(pairs);
}

const front = (yaml: string) => `---\n${yaml}\n---\n`;

const WALKS = {
  '2026-11-25-Alp': front('tags: [walks, alps]'),
  '2026-11-24-Brook': front('tags: [walks]'),
  '2026-11-23-Cairn': front('tags: [Walks]'),
  '2026-11-22-Dale': front('tags: [walks, alps]'),
  '2026-11-21-Essay': front('tags: [thoughts]'),
};

test('posts name those that share their tags, the rarer tag before the common one, then the nearest in time', () => {
  assert.deepEqual(relatedIn(WALKS), {
    Alp: ['Dale', 'Brook', 'Cairn'],
    Brook: ['Alp', 'Cairn', 'Dale'],
    Cairn: ['Brook', 'Dale', 'Alp'],
    Dale: ['Alp', 'Cairn', 'Brook'],
  });
});

test('a shared category counts like a shared tag', () => {
  const texts = { '2026-11-22-One': front('category: Notes'), '2026-11-21-Two': front('category: notes') };
  assert.deepEqual(relatedIn(texts), { One: ['Two'], Two: ['One'] });
});

test('a post, a folder of posts or the site may ask for none', () => {
  const texts = { ...WALKS, '2026-11-25-Alp': front('tags: [walks, alps]\nrelated: false') };
  assert.deepEqual(Object.keys(relatedIn(texts)), ['Brook', 'Cairn', 'Dale']);
  assert.deepEqual(relatedIn(WALKS, { ...SETTINGS, hasRelated: false }), {});
});

test('a post that is hidden, or leads elsewhere, is named by none', () => {
  const texts = {
    '2026-11-23-Seen': front('tags: [walks]'),
    '2026-11-22-Hidden': front('tags: [walks]\nhidden: true'),
    '2026-11-21-Moved': front('tags: [walks]\nredirect_to: /seen/'),
  };
  assert.deepEqual(relatedIn(texts), {});
});

test('in a tag of hundreds of posts the nearest in time are found', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
  const texts = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`${day(index)}-N${index}`, front('tags: [walks]')]),
  );
  const related = relatedIn(texts);
  assert.deepEqual(related.N0, ['N1', 'N2', 'N3']);
  assert.deepEqual(related.N100, ['N101', 'N99', 'N102']);
});
