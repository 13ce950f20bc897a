import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PictureReference } from '../../src/content/picture-reference.ts';
import { pictureAddress } from '../../src/site/picture-address.ts';

const FILE = 'assets/img/It\u2019s (a) "b".png';
const ENCODED = 'assets/img/It%E2%80%99s%20%28a%29%20%22b%22.png';

function addressOf(src: string, path = '/river/', baseurl = '/blog'): string | undefined {
  const reference: PictureReference = { src, use: 'file', at: { file: 'posts/a.md', line: 1, column: 1 } };
  const pictures = new Map([[reference, { kind: 'file', name: FILE, path: '/nowhere' } as const]]);
  return pictureAddress(reference, { pictures, baseurl, path });
}

test('an author’s own file has an address that is safe in attributes and in CSS', () => {
  assert.equal(addressOf('x.png'), `/blog/${ENCODED}`);
  assert.equal(addressOf('x.png', '/river/', ''), `/${ENCODED}`);
});

test('the query and fragment stay', () => {
  assert.equal(addressOf('x.png?v=2&w#a"b'), `/blog/${ENCODED}?v=2&w#a%22b`);
});

test('an address that leads to the file from its page stays as its author wrote it', () => {
  for (const src of [`/blog/${ENCODED}`, `../${ENCODED}`, `https://site.invalid/blog/${ENCODED}`]) {
    assert.equal(addressOf(src), src);
  }
  assert.equal(addressOf(`../${ENCODED}`, '/2026/river/'), `/blog/${ENCODED}`);
});
