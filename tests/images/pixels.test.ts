import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { deepWideGamutPng, photo, plain } from '../helpers/pictures.ts';
import { assertTrue, isNear, makeAsset, only, pixelAt } from './assets.ts';

test('a picture the camera held sideways stands upright', async (t) => {
  const top = await plain({ width: 60, height: 20 }, '#0000ff').png().toBuffer();
  const upright = plain({ width: 60, height: 90 }, '#ff0000').composite([{ input: top, left: 0, top: 0 }]);
  const sideways = await sharp(await upright.png().toBuffer())
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.equal((await sharp(sideways).metadata()).width, 90);
  const asset = await makeAsset(t, 'sideways.jpg', sideways);
  assert.deepEqual([asset.width, asset.height], [60, 90]);
  await assertTrue(asset);
  assert.ok(isNear(await pixelAt(only(asset.fallback.variants).path, 30, 5), [0, 0, 255], 12));
  assert.ok(isNear(await pixelAt(only(asset.fallback.variants).path, 30, 80), [255, 0, 0], 12));
});

test('where and how a photo was taken is not published', async (t) => {
  const gps = { IFD0: { Copyright: 'Someone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
  const bytes = await photo({ width: 90, height: 60 }).withExif(gps).withIccProfile('p3').jpeg().toBuffer();
  assert.ok((await sharp(bytes).metadata()).exif);
  await assertTrue(await makeAsset(t, 'home.jpg', bytes));
});

test('colours come out as sRGB whatever they were stored as', async (t) => {
  const size = { width: 40, height: 20 };
  const cases: [name: string, bytes: Buffer, expected: number[]][] = [
    [
      'cmyk.jpg',
      await plain(size).withIccProfile('cmyk').toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
      [200, 50, 20],
    ],
    ['p3.jpg', await plain(size).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer(), [200, 50, 20]],
    ['deep.png', await plain(size).toColourspace('rgb16').png().toBuffer(), [200, 50, 20]],
    ['deep-p3.png', await deepWideGamutPng(size), [200, 50, 20]],
    ['grey.png', await plain(size, '#808080').toColourspace('b-w').png().toBuffer(), [128, 128, 128]],
    ['ten-bit.avif', await plain(size).avif({ bitdepth: 10, quality: 90 }).toBuffer(), [200, 50, 20]],
  ];
  for (const [name, bytes, expected] of cases) {
    const asset = await makeAsset(t, name, bytes);
    for (const { variants } of [...asset.sources, asset.fallback]) {
      const pixel = await pixelAt(variants.at(-1)?.path ?? '', 20, 10);
      assert.ok(isNear(pixel, expected), `${name}: ${pixel}`);
    }
  }
});

test('a picture too tall for WebP and AVIF is made as tall as they can hold', async (t) => {
  const asset = await makeAsset(t, 'tall.png', await plain({ width: 40, height: 17000 }).png().toBuffer());
  assert.deepEqual([asset.width, asset.height], [40, 17000]);
  await assertTrue(asset);
  assert.equal(asset.fallback.variants[0]?.width, 38);
});
