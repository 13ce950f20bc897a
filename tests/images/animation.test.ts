import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import sharp from 'sharp';
import { animatedGif, diagramPng, plain } from '../helpers/pictures.ts';
import { isNear, makeAsset, only, outline, pixelAt } from './assets.ts';

test('an animation becomes WebP with the same frames, delays and loops', async (t) => {
  const gif = await animatedGif({ width: 160, height: 90 });
  const asset = await makeAsset(t, 'cast.gif', gif);
  assert.equal(asset.kind, 'animated');
  assert.deepEqual([asset.width, asset.height, outline(asset)], [160, 90, 'image/webp 160']);
  const webp = only(asset.fallback.variants);
  assert.ok(webp.bytes < gif.length);
  const { pages, delay, loop } = await sharp(webp.path).metadata();
  assert.deepEqual({ pages, delay, loop }, { pages: 6, delay: [100, 200, 300, 100, 100, 100], loop: 3 });
});

test('an animation has its first frame as a still, for readers who ask for less motion', async (t) => {
  const asset = await makeAsset(t, 'cast.gif', await animatedGif({ width: 160, height: 90 }));
  const still = only(asset.still?.variants);
  assert.deepEqual([asset.still?.type, still.width, still.height], ['image/webp', 160, 90]);
  const { pages, width, height } = await sharp(still.path).metadata();
  assert.deepEqual([pages, width, height], [undefined, 160, 90]);
  // The white bar stands at the left in the first frame and has moved on in the next.
  assert.ok(isNear(await pixelAt(still.path, 2, 45), [255, 255, 255], 12));
  assert.match(asset.colour ?? '', /^#[0-9a-f]{6}$/);
});

test('an animation stays as it is where WebP would be heavier', async (t) => {
  const frame = { width: 12, height: 8, channels: 3 } as const;
  const raw = { ...frame, height: 16, pageHeight: 8 };
  const gif = await sharp(Buffer.alloc(12 * 16 * 3, 7).fill(200, 300), { raw })
    .gif()
    .toBuffer();
  const asset = await makeAsset(t, 'dot.gif', gif);
  assert.deepEqual([asset.kind, outline(asset), asset.height], ['animated', 'image/gif 12', 8]);
  assert.deepEqual(await readFile(only(asset.fallback.variants).path), gif);
});

test('a GIF with one frame is a still picture', async (t) => {
  const asset = await makeAsset(
    t,
    'still.gif',
    await sharp(await diagramPng({ width: 90, height: 60 }))
      .gif()
      .toBuffer(),
  );
  assert.deepEqual([asset.kind, outline(asset)], ['flat', 'image/png 90']);
});

test('an animated PNG, of which sharp reads one frame only, stays as it is', async (t) => {
  const png = await plain({ width: 30, height: 20 }).png().toBuffer();
  const control = Buffer.from('0000000861635443000000020000000000000000', 'hex').fill('acTL', 4, 8);
  const apng = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
  const asset = await makeAsset(t, 'spin.png', apng);
  assert.deepEqual([asset.kind, outline(asset), asset.still?.type], ['animated', 'image/png 30', 'image/webp']);
  assert.equal(only(asset.fallback.variants).bytes, apng.length);
});

test('a GIF without its end mark, or with bytes after it, is forgiven', async (t) => {
  const gif = await animatedGif({ width: 60, height: 40 });
  assert.equal((await makeAsset(t, 'a.gif', gif.subarray(0, -1))).kind, 'animated');
  assert.equal((await makeAsset(t, 'b.gif', Buffer.concat([gif, Buffer.from('\n')]))).kind, 'animated');
});
