import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, type Settings } from '../../src/content/settings.ts';
import { composePages } from '../../src/site/compose.ts';
import type { SitePages } from '../../src/site/model.ts';
import { collectFindings } from '../content/findings.ts';
import { makeArticles, SETTINGS } from '../helpers/articles.ts';
import { makeFolder } from '../helpers/folder.ts';

const TEXTS = {
  '2026-11-22-bridge': '---\ntitle: The bridge\ntags: [walks, C#, alps]\n---\n',
  '2026-01-01-lake': '---\ntitle: The lake\ntags: [Walks, C#]\nlast_modified_at: 2026-11-23\n---\n',
};

function compose(settings: Settings = SETTINGS): SitePages {
  return composePages({
    settings,
    articles: makeArticles(TEXTS),
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
}

test('a tag of two posts or more has a feed with their full content, of the same ids as the site’s', () => {
  const [all, ...feeds] = compose().feed;
  assert.deepEqual(
    feeds.map(({ outputPath, props }) => [outputPath, props.title, ...props.entries.map(({ title }) => title)]),
    [
      ['tags/c/feed.xml', 'Notes: C#', 'The bridge', 'The lake'],
      ['tags/walks/feed.xml', 'Notes: walks', 'The bridge', 'The lake'],
    ],
  );
  const { id, feedUrl, homeUrl, updated, entries } = feeds[1]?.props ?? {};
  assert.deepEqual([id, feedUrl], Array(2).fill('https://example.org/blog/tags/walks/feed.xml'));
  assert.deepEqual([homeUrl, updated], ['https://example.org/blog/tags/walks/', '2026-11-23T00:00:00+00:00']);
  assert.deepEqual(entries, all?.props.entries);
});

test('the page of a tag leads to its feed, for people and for feed readers', () => {
  const feeds = compose().term.map(({ props }) => [props.term, props.feed?.url, props.head.feed?.text]);
  assert.deepEqual(feeds, [
    ['alps', undefined, undefined],
    ['C#', '/blog/tags/c/feed.xml', 'Posts tagged C#'],
    ['walks', '/blog/tags/walks/feed.xml', 'Posts tagged walks'],
  ]);
});

const JEKYLL: readonly [config: string, paths: readonly string[]][] = [
  ['', []],
  ['feed: {tags: false}', []],
  ['feed: {tags: true}', ['feed/by_tag/alps.xml', 'feed/by_tag/walks.xml']],
  ['feed: {tags: {path: follow/}}', ['follow/alps.xml', 'follow/walks.xml']],
  ['feed: {tags: {only: [walks]}}', ['feed/by_tag/walks.xml']],
  ['feed: {tags: {except: [walks]}}', ['feed/by_tag/alps.xml']],
];

for (const [config, paths] of JEKYLL) {
  test(`a Jekyll folder with "${config}" has the feeds of tags that jekyll-feed would make`, async () => {
    const { report } = collectFindings();
    const root = makeFolder({ '_config.yml': `theme: minima\n${config}\n` });
    const { feed } = compose(await readSettings(root, report));
    assert.deepEqual(
      feed.map(({ outputPath }) => outputPath),
      ['feed.xml', ...paths],
    );
  });
}
