import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FeedEntryFinding } from '../../src/compare/model.ts';
import { compareFiles } from './sites.ts';

interface Item {
  readonly id: string;
  readonly link: string;
  readonly title: string;
}

const A: Item = { id: 'https://example.org/a', link: 'https://example.org/a/', title: 'A & b' };
const escaped = (text: string) => text.replaceAll('&', '&amp;');

/** The content looks like an entry of its own. */
function atom(...items: Item[]): string {
  const entries = items.map(
    ({ id, link, title }) =>
      `<entry><id>${id}</id><title type="html">${escaped(title)}</title><link rel="enclosure" href="/x.mp3"/><link href="${link}" rel="alternate"/><content type="html"><![CDATA[<entry><id>no</id></entry>]]></content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>f</id>${entries.join('')}</feed>`;
}

function rss(...items: Item[]): string {
  const entries = items.map(
    ({ id, link, title }) =>
      `<item><title><![CDATA[${title}]]></title><description>x</description><link>${link}</link><guid isPermaLink="false">${id}</guid></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>f</title>${entries.join('')}</channel></rss>`;
}

function json(...items: Item[]): string {
  const entries = items.map(({ id, link, title }) => ({ id, url: link, title }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: entries });
}

function entriesOf(old: string, ours: string, path = 'feed.xml'): readonly FeedEntryFinding[] | undefined {
  return compareFiles({ [path]: old }, { [path]: ours }).feeds[0]?.entries;
}

suite('entries of a feed', () => {
  const formats = [
    ['Atom', atom, 'feed.xml'],
    ['RSS', rss, 'feed.xml'],
    ['JSON', json, 'feed.json'],
  ] as const;
  for (const [name, feed, path] of formats) {
    test(`with the same id and link are known to subscribers: ${name}`, () => {
      assert.deepEqual(entriesOf(feed(A), feed(A), path), []);
    });

    test(`with another id would be shown again: ${name}`, () => {
      const expected = [{ kind: 'repeated', title: A.title, old: A.id, ours: 'urn:a' }];
      assert.deepEqual(entriesOf(feed(A), feed({ ...A, id: 'urn:a' }), path), expected);
    });
  }

  test('are known by their title where id and link are others', () => {
    const moved = { ...A, id: 'urn:a', link: 'https://example.org/new/a/' };
    assert.equal(entriesOf(rss(A), atom(moved))?.[0]?.kind, 'repeated');
  });

  test('that the old feed did not have are told', () => {
    const b = { id: 'urn:b', link: 'https://example.org/b/', title: 'B' };
    assert.deepEqual(entriesOf(atom(A), atom(b, A)), [{ kind: 'added', title: 'B', ours: 'urn:b' }]);
  });

  test('whose link is another are told', () => {
    const link = 'https://example.org/a.html';
    assert.deepEqual(entriesOf(atom(A), atom({ ...A, link })), [
      { kind: 'link', title: A.title, old: A.link, ours: link },
    ]);
  });
});

test('a feed that we lack is gone', () => {
  const { feeds } = compareFiles({ 'atom.xml': atom(A) }, {});
  assert.deepEqual(feeds, [{ address: '/atom.xml', isMissing: true, entries: [] }]);
});

test('other XML and JSON files are no feeds', () => {
  const { feeds } = compareFiles({ 'sitemap.xml': '<urlset></urlset>', 'search.json': '[]', 'x.json': '{broken' }, {});
  assert.deepEqual(feeds, []);
});
