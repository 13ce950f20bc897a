import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteUrl, href, outputPathOf } from '../../src/site/address.ts';

test('addresses carry the base path, and absolute ones the origin', () => {
  const settings = { url: 'https://example.org', baseurl: '/blog' };
  assert.equal(href(settings, '/tags/'), '/blog/tags/');
  assert.equal(absoluteUrl(settings, '/tags/'), 'https://example.org/blog/tags/');
});

test('a site that names no origin has paths in place of absolute addresses', () => {
  assert.equal(absoluteUrl({ url: '', baseurl: '' }, '/tags/'), '/tags/');
});

const FILES = [
  ['/', 'index.html'],
  ['/tags/', 'tags/index.html'],
  ['/tags/caf%C3%A9/', 'tags/café/index.html'],
  ['/page2.html', 'page2.html'],
] as const;

for (const [url, file] of FILES) {
  test(`the address ${url} is the file ${file}`, () => {
    assert.equal(outputPathOf(url), file);
  });
}
