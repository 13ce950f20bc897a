import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareFiles, ourPage } from './sites.ts';

test('files that we lack are missing, and those that a page of ours links to are marked', () => {
  const old = { 'a.pdf': 'a', 'b c.zip': 'b', 'css/main.css': 'c', 'kept.png': 'd' };
  const links =
    '<p><a href="/blog/b%20c.zip">b</a> <img src="/blog/kept.png"> <a href="https://a.example/a.pdf">a</a></p>';
  const { missingFiles, newFiles, pages } = compareFiles(old, {
    'kept.png': 'd',
    'new.js': '',
    'x.html': ourPage(links),
  });
  assert.deepEqual(missingFiles, [
    { address: '/a.pdf' },
    { address: '/b c.zip', linkedFrom: '/x.html' },
    { address: '/css/main.css' },
  ]);
  assert.deepEqual(newFiles, ['/new.js']);
  assert.deepEqual(pages, []);
});
