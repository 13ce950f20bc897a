import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateTime } from 'luxon';
import {
  addressOf,
  decodePath,
  encodePath,
  PermalinkError,
  type PermalinkParts,
  postAddress,
  unknownPlaceholder,
} from '../../src/content/permalink.ts';
import { permalinkPattern } from '../../src/content/permalink-styles.ts';

const PARTS: PermalinkParts = {
  slug: 'Some_Slug',
  name: '2021-03-05-Some_Slug',
  path: 'trips/2021-03-05-Some_Slug',
  categories: ['A b', 'c++', 'é', 'A b', 'C++'],
  date: DateTime.fromISO('2021-03-05T04:07:09', { zone: 'UTC' }),
};

// Every row of this file was read off Jekyll 4.3 unless a comment says otherwise.
test('each built-in style has the pattern of Jekyll', () => {
  const cases: [style: string, url: string, outputPath: string][] = [
    ['date', '/a%20b/c++/%C3%A9/2021/03/05/Some_Slug.html', 'a b/c++/é/2021/03/05/Some_Slug.html'],
    ['pretty', '/a%20b/c++/%C3%A9/2021/03/05/Some_Slug/', 'a b/c++/é/2021/03/05/Some_Slug/index.html'],
    ['ordinal', '/a%20b/c++/%C3%A9/2021/064/Some_Slug.html', 'a b/c++/é/2021/064/Some_Slug.html'],
    ['weekdate', '/a%20b/c++/%C3%A9/2021/W09/Fri/Some_Slug.html', 'a b/c++/é/2021/W09/Fri/Some_Slug.html'],
    ['none', '/a%20b/c++/%C3%A9/Some_Slug.html', 'a b/c++/é/Some_Slug.html'],
  ];
  for (const [style, url, outputPath] of cases) {
    assert.deepEqual(postAddress(permalinkPattern(style), PARTS), { url, outputPath }, style);
  }
});

test('any other word is a pattern of its own', () => {
  for (const word of ['unknown', 'Pretty', 'none/', '/date', 'constructor']) assert.equal(permalinkPattern(word), word);
});

test('every placeholder is filled in', () => {
  const cases: [pattern: string, url: string][] = [
    ['/:title', '/Some_Slug'],
    ['/:slug', '/some-slug'],
    ['/:name', '/2021-03-05-some-slug'],
    ['/:path', '/trips/2021-03-05-Some_Slug'],
    ['/:collection/:title', '/posts/Some_Slug'],
    ['/:categories/:title', '/a%20b/c++/%C3%A9/Some_Slug'],
    ['/:slugified_categories/:title', '/a-b/c/%C3%A9/Some_Slug'],
    ['/:title:output_ext', '/Some_Slug.html'],
    ['/:year/:month/:day/:hour/:minute/:second', '/2021/03/05/04/07/09'],
    ['/:i_day/:i_month/:short_month/:long_month/:short_year', '/5/3/Mar/March/21'],
    ['/:w_year/:week/:w_day/:short_day/:long_day/:y_day', '/2021/09/5/Fri/Friday/064'],
    ['/:year:month:day', '/20210305'],
    ['/:year_:month_:title_', '/2021_03_Some_Slug_'],
    ['/:Title/:', '/:Title/:'],
  ];
  for (const [pattern, url] of cases) assert.equal(postAddress(pattern, PARTS).url, url, pattern);
});

test('a post without categories has none in its address', () => {
  const parts = { ...PARTS, categories: [] };
  assert.equal(postAddress('/:categories/:title/', parts).url, '/Some_Slug/');
  assert.equal(postAddress('/blog/:slugified_categories/:title/', parts).url, '/blog/Some_Slug/');
});

test('a title keeps its case and what may stand in a URL', () => {
  const cases: [slug: string, title: string, slugified: string][] = [
    ['C++ & (x) [y]!', '/C++-&-(x)-y-!.html', '/c-x-y/'],
    ['a--b-', '/a-b.html', '/a-b/'],
    ['Hello_World', '/Hello_World.html', '/hello-world/'],
    ['v1.2.3', '/v1.2.3.html', '/v1-2-3/'],
    ['en.fr', '/en.fr.html', '/en-fr/'],
    ['日本語', '/%E6%97%A5%E6%9C%AC%E8%AA%9E.html', '/%E6%97%A5%E6%9C%AC%E8%AA%9E/'],
    ['Ü x', '/%C3%9C-x.html', '/%C3%BC-x/'],
    ['100%', '/100.html', '/100/'],
    ['x#y', '/x-y.html', '/x-y/'],
    // Jekyll makes /dots/html of this one.
    ['dots...', '/dots.html', '/dots/'],
  ];
  for (const [slug, title, slugified] of cases) {
    assert.equal(postAddress('/:title:output_ext', { ...PARTS, slug }).url, title, slug);
    assert.equal(postAddress('/:slug/', { ...PARTS, slug }).url, slugified, slug);
  }
});

test('an address is encoded once, its file is decoded', () => {
  const cases: [path: string, url: string, outputPath: string][] = [
    ['/a b/', '/a%20b/', 'a b/index.html'],
    ['/a%20b/', '/a%20b/', 'a b/index.html'],
    ['/%C3%BC/', '/%C3%BC/', 'ü/index.html'],
    ['/ü', '/%C3%BC', 'ü.html'],
    ['/C#/', '/C%23/', 'C#/index.html'],
    ['/[x]/', '/%5Bx%5D/', '[x]/index.html'],
    ['/x?y', '/x%3Fy', 'x?y.html'],
    ['/100%/', '/100%25/', '100%/index.html'],
    ["/a&b+c'd/", "/a&b+c'd/", "a&b+c'd/index.html"],
  ];
  for (const [path, url, outputPath] of cases) assert.deepEqual(addressOf(path), { url, outputPath }, path);
});

test('an address is cleaned: one leading slash, none doubled, no way up', () => {
  const cases: [path: string, url: string][] = [
    ['about.html', '/about.html'],
    ['//a///b', '/a/b'],
    ['/a/../b/', '/a/b/'],
    ['../x', '/x'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/x/..', '/x/'],
    ['/a/./b', '/a/b'],
    ['./x', '/x'],
    ['', '/'],
    ['/', '/'],
  ];
  for (const [path, url] of cases) assert.equal(addressOf(path).url, url, path);
});

test('an encoded way up leads nowhere either', () => {
  for (const path of ['/%2e%2e/%2e%2e/etc/x.html', '/..%2f..%2fx.html', '/a/%2e%2e/%2E%2E/%2e%2e/x.html']) {
    const { url, outputPath } = addressOf(path);
    assert.ok(!outputPath.split('/').includes('..'), outputPath);
    assert.ok(!url.split('/').includes('..'), url);
  }
});

test('dots within a name stay', () => {
  // Jekyll makes a folder at every two dots: /wait/.what.html.
  assert.equal(postAddress('/:title:output_ext', { ...PARTS, slug: 'wait...what' }).url, '/wait...what.html');
});

test('the file of an address without ending is HTML; of one with an ending it is named alike', () => {
  const cases: [path: string, outputPath: string][] = [
    ['/', 'index.html'],
    ['/x/t/', 'x/t/index.html'],
    ['/x/t', 'x/t.html'],
    ['/a.b/c', 'a.b/c.html'],
    ['/about.html', 'about.html'],
    ['/feed.json', 'feed.json'],
    ['/v1.2', 'v1.2'],
  ];
  for (const [path, outputPath] of cases) assert.equal(addressOf(path).outputPath, outputPath, path);
});

test('a dot in a title is no ending: the page is still HTML', () => {
  const parts = { ...PARTS, slug: 'v1.2.3', path: '2021-03-05-v1.2.3' };
  const cases: [pattern: string, url: string, outputPath: string][] = [
    ['/:title', '/v1.2.3', 'v1.2.3.html'],
    ['/x/:path', '/x/2021-03-05-v1.2.3', 'x/2021-03-05-v1.2.3.html'],
    ['/:title.', '/v1.2.3.', 'v1.2.3..html'],
    ['/:title/', '/v1.2.3/', 'v1.2.3/index.html'],
    ['/:title:output_ext', '/v1.2.3.html', 'v1.2.3.html'],
    ['/:title.html', '/v1.2.3.html', 'v1.2.3.html'],
  ];
  for (const [pattern, url, outputPath] of cases) {
    assert.deepEqual(postAddress(pattern, parts), { url, outputPath }, pattern);
  }
});

test('a placeholder that does not exist is named', () => {
  const cases: [pattern: string, placeholder: string][] = [
    ['/:titel/', ':titel'],
    ['/:year/:x_/:y', ':x_'],
    ['/:constructor/', ':constructor'],
  ];
  for (const [pattern, placeholder] of cases) {
    const message = `the permalink "${pattern}" has an unknown placeholder ${placeholder}`;
    assert.throws(() => postAddress(pattern, PARTS), new PermalinkError(message));
    assert.equal(unknownPlaceholder(pattern), placeholder);
  }
  assert.equal(unknownPlaceholder('/:year_:month/:title:output_ext'), undefined);
});

test('text that is no valid encoding is taken as it stands', () => {
  const cases: [encoded: string, decoded: string][] = [
    ['a%20b', 'a b'],
    ['100%', '100%'],
    ['%FF', '%FF'],
  ];
  for (const [encoded, decoded] of cases) assert.equal(decodePath(encoded), decoded);
  assert.equal(encodePath('/a b#c?[d]%é'), '/a%20b%23c%3F%5Bd%5D%25%C3%A9');
});
