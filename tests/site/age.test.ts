import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAt } from '../../src/content/dates.ts';
import type { Settings } from '../../src/content/settings.ts';
import { composePages } from '../../src/site/compose.ts';
import { makeArticles, SETTINGS } from '../helpers/articles.ts';

/** What a post of November 20, 2024 says of its age on a day. */
function ageOf(
  frontMatter: string,
  { staleAfter, on = '2026-11-23' }: { staleAfter?: Settings['staleAfter']; on?: string },
) {
  const { post } = composePages({
    settings: { ...SETTINGS, ...(staleAfter && { staleAfter }) },
    articles: makeArticles({ '2024-11-20-a': `---\n${frontMatter}\n---\n` }),
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
    today: dayAt(new Date(on), 'UTC'),
  });
  return [post[0]?.props.updated?.text, post[0]?.props.ageNote];
}

test('a post shows the day of its last change where that is later than its own', () => {
  assert.deepEqual(ageOf('last_modified_at: 2025-01-02', {}), ['January 2, 2025', undefined]);
  assert.deepEqual(ageOf('last_modified_at: 2024-11-20 10:00', {}), [undefined, undefined]);
  assert.deepEqual(ageOf('last_modified_at: 2025-01-02\nshow_date: false', {}), [undefined, undefined]);
});

test('a post names its year once it is as old as the site says, counted from its last change', () => {
  const staleAfter = { months: 24 };
  assert.deepEqual(ageOf('', { staleAfter }), [undefined, 'Written in 2024']);
  assert.deepEqual(ageOf('', { staleAfter, on: '2026-11-20' }), [undefined, undefined]);
  assert.deepEqual(ageOf('last_modified_at: 2025-01-02', { staleAfter }), ['January 2, 2025', undefined]);
  const later = { staleAfter, on: '2027-06-01' };
  assert.deepEqual(ageOf('last_modified_at: 2025-01-02', later), ['January 2, 2025', 'Last updated in 2025']);
});
