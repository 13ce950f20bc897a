import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fallbackUrl, pictureUrl } from '../../src/images/address.ts';
import type { ImageAsset } from '../../src/images/asset.ts';
import { plain } from '../helpers/pictures.ts';
import { makeAsset } from './assets.ts';

const PHOTO: ImageAsset = {
  kind: 'photo',
  width: 1600,
  height: 800,
  sources: [],
  fallback: {
    type: 'image/jpeg',
    variants: [800, 1200].map((width) => ({ name: `x-${width}.jpg`, path: '', width, height: width / 2, bytes: 1 })),
  },
  originalBytes: 1,
  originalType: 'image/jpeg',
  contentHash: '',
  cacheEntry: '',
};

test('names are made of letters and digits of any script', async (t) => {
  const bytes = await plain({ width: 3, height: 2 }).png().toBuffer();
  const cases: [name: string, expected: RegExp][] = [
    ['Edge_TPU (final)!.PNG', /^edge-tpu-final-[0-9a-f]{8}-3\.webp$/],
    ['Übersicht.png', /^übersicht-[0-9a-f]{8}-3\.webp$/],
    ['边缘计算.png', /^边缘计算-[0-9a-f]{8}-3\.webp$/],
    ['---.png', /^picture-[0-9a-f]{8}-3\.webp$/],
    [`${'long-'.repeat(40)}.png`, /^(long-){9}lon-[0-9a-f]{8}-3\.webp$/],
  ];
  for (const [name, expected] of cases) {
    const asset = await makeAsset(t, name, bytes);
    assert.match(asset.sources[0]?.variants[0]?.name ?? '', expected);
  }
});

test('feeds and share cards get one file of the width they ask for', () => {
  const addressOf = (width?: number) => fallbackUrl(PHOTO, '/blog', width);
  assert.deepEqual(addressOf(), {
    url: '/blog/assets/pictures/x-1200.jpg',
    type: 'image/jpeg',
    width: 1200,
    height: 600,
  });
  assert.equal(addressOf(500).width, 800);
  assert.equal(addressOf(5000).width, 1200);
});

test('addresses are percent-encoded and begin with the base path', () => {
  const [variant] = PHOTO.fallback.variants;
  assert.ok(variant);
  assert.equal(pictureUrl({ ...variant, name: 'über-1.jpg' }, ''), '/assets/pictures/%C3%BCber-1.jpg');
  assert.equal(pictureUrl(variant, '/blog/'), '/blog/assets/pictures/x-800.jpg');
  assert.equal(pictureUrl(variant, '/'), '/assets/pictures/x-800.jpg');
});
