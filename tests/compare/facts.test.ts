import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FactDifference } from '../../src/compare/model.ts';
import { compareFiles, oldPage, ourPage, type PageParts } from './sites.ts';

const TEXT = '<p>We walked upstream.</p>';

/** What two pages with the same text at the same address say otherwise of themselves. */
function factsOf(old: PageParts, ours: PageParts): readonly FactDifference[] {
  const { pages } = compareFiles({ 'x.html': oldPage(TEXT, old) }, { 'x.html': ourPage(TEXT, ours) });
  assert.equal(pages[0]?.status, 'same');
  return pages[0].facts;
}

const published = (date: string) => ({ head: `<meta property="article:published_time" content="${date}">` });
const canonical = (url: string) => ({ head: `<link rel="canonical" href="${url}">` });

suite('titles', () => {
  test('another title is told', () => {
    const expected = [{ what: 'title', old: 'Rivers | Old Notes', ours: 'Seas' }];
    assert.deepEqual(factsOf({ title: 'Rivers' }, { title: 'Seas' }), expected);
  });

  test('the form of quotes in a title does not matter, nor the name of the site after it', () => {
    assert.deepEqual(factsOf({ title: 'The \u201cold\u201d river\u2019s' }, { title: 'The "old" river\'s' }), []);
  });

  test('a theme without titles of posts has none to keep', () => {
    const old = { 'index.html': oldPage('', { title: 'All' }), 'x.html': oldPage(TEXT, { title: 'All' }) };
    const { pages } = compareFiles(old, { 'index.html': ourPage(''), 'x.html': ourPage(TEXT) });
    assert.deepEqual(pages[1]?.facts, []);
  });
});

suite('dates', () => {
  test('one instant in two zones is the same', () => {
    assert.deepEqual(factsOf(published('2026-11-20T10:00:00+00:00'), published('2026-11-20T11:00:00+01:00')), []);
  });

  test('another instant is told', () => {
    const expected = [{ what: 'date', old: '2026-11-20T10:00:00+00:00', ours: '2026-11-20T10:00:00+01:00' }];
    assert.deepEqual(factsOf(published('2026-11-20T10:00:00+00:00'), published('2026-11-20T10:00:00+01:00')), expected);
  });

  test('a day is compared with the day of a time', () => {
    assert.deepEqual(factsOf(published('2026-11-20'), { date: '2026-11-20T10:00:00+00:00' }), []);
    assert.equal(factsOf(published('2026-11-21'), { date: '2026-11-20T10:00:00+00:00' }).length, 1);
  });

  test('a time element of the article counts where no metadata say more', () => {
    const old = oldPage(`${TEXT}<time datetime="2026-11-21">a day</time>`);
    const ours = ourPage(TEXT, { date: '2026-11-20T10:00:00+00:00' });
    assert.equal(compareFiles({ 'x.html': old }, { 'x.html': ours }).pages[0]?.facts[0]?.what, 'date');
  });

  test('a page without a date has none to keep', () => {
    assert.deepEqual(factsOf({}, { date: '2026-11-20T10:00:00+00:00' }), []);
  });
});

suite('canonical addresses', () => {
  test('the same address is the same with another scheme and with index.html', () => {
    assert.deepEqual(
      factsOf(canonical('http://example.org/blog/x/index.html'), canonical('https://example.org/blog/x/')),
      [],
    );
  });

  test('another address, or none, is told', () => {
    const old = canonical('https://example.org/blog/x.html');
    const expected = (ours: string) => [{ what: 'canonical', old: '/x.html', ours }];
    assert.deepEqual(factsOf(old, canonical('https://other.example/x')), expected('https://other.example/x'));
    assert.deepEqual(factsOf(old, {}), expected(''));
  });
});
