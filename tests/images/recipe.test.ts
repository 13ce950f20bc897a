import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import sharp from 'sharp';
import { animatedGif, diagramPng, diagramSvg, photo, photoJpeg, plain } from '../helpers/pictures.ts';
import { assertTrue, isNear, makeAsset, only, outline, pixelAt } from './assets.ts';

test('a photo becomes AVIF in several widths with a JPEG fallback in two', async (t) => {
  const asset = await makeAsset(t, 'A Field.jpg', await photoJpeg({ width: 1700, height: 300 }));
  assert.equal(asset.kind, 'photo');
  assert.deepEqual([asset.width, asset.height], [1700, 300]);
  assert.equal(outline(asset), 'image/avif 400 680 840 1200 1600 | image/jpeg 840 1200');
  await assertTrue(asset);
  assert.match(asset.fallback.variants[0]?.name ?? '', /^a-field-[0-9a-f]{8}-840\.jpg$/);
  const heights = asset.sources[0]?.variants.map(({ height }) => height);
  assert.deepEqual(heights, [71, 120, 148, 212, 282]);
});

test('a picture narrower than a listed width is never enlarged', async (t) => {
  const small = await makeAsset(t, 'small.jpg', await photoJpeg({ width: 300, height: 90 }));
  assert.equal(outline(small), 'image/avif 300 | image/jpeg 300');
  const dot = await makeAsset(t, 'dot.png', await plain({ width: 1, height: 1 }).png().toBuffer());
  assert.equal(outline(dot), 'image/webp 1 | image/png 1');
  await assertTrue(dot);
});

test('a drawing becomes lossless WebP with a PNG fallback and keeps its own pixels', async (t) => {
  const asset = await makeAsset(t, 'diagram.png', await diagramPng({ width: 1700, height: 200 }));
  assert.equal(asset.kind, 'flat');
  assert.match(outline(asset), /^image\/webp (\d+ )*1700 \| image\/png 1700$/);
  await assertTrue(asset);
  const widest = asset.sources[0]?.variants.at(-1);
  assert.ok(widest && widest.bytes < asset.originalBytes);
  assert.ok(isNear(await pixelAt(widest.path, 1, 1), [255, 255, 255], 0));
});

test('a drawing drops the widths that would weigh more than a wider one', async (t) => {
  const asset = await makeAsset(t, 'lines.png', await diagramPng({ width: 1300, height: 200 }));
  const bytes = asset.sources[0]?.variants.map((variant) => variant.bytes) ?? [];
  for (const [i, weight] of bytes.entries()) assert.ok(weight <= 0.8 * (bytes[i + 1] ?? Number.POSITIVE_INFINITY));
});

test('a photo saved as PNG or WebP is treated as a photo', async (t) => {
  const pixels = photo({ width: 220, height: 140 });
  for (const format of ['png', 'webp', 'tiff'] as const) {
    const asset = await makeAsset(
      t,
      `photo.${format}`,
      await pixels.clone().toFormat(format, { quality: 95 }).toBuffer(),
    );
    assert.equal(asset.kind, 'photo');
    assert.match(outline(asset), /^(image\/avif 220 \| )?image\/jpeg 220$/);
  }
});

test('a photo with transparency keeps it, with WebP as the fallback', async (t) => {
  const size = { width: 200, height: 150 };
  const mask = Buffer.from(`<svg width="200" height="150"><rect width="100" height="150" fill="#fff"/></svg>`);
  const bytes = await photo(size).png().toBuffer();
  const cut = await sharp(bytes)
    .ensureAlpha()
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer();
  const asset = await makeAsset(t, 'cut.png', cut);
  assert.equal(asset.kind, 'photo');
  assert.match(outline(asset), /^(image\/avif 200 \| )?image\/webp 200$/);
  for (const { variants } of [...asset.sources, asset.fallback]) {
    const widest = variants.at(-1);
    assert.ok(widest);
    const alphas = [await pixelAt(widest.path, 10, 10), await pixelAt(widest.path, widest.width - 10, 10)].map(
      (rgba) => rgba[3],
    );
    assert.deepEqual(alphas, [255, 0]);
  }
});

test('a drawing with transparency keeps it', async (t) => {
  const asset = await makeAsset(t, 'logo.png', await diagramPng({ width: 300, height: 200 }, ''));
  assert.equal(asset.kind, 'flat');
  for (const { variants } of [...asset.sources, asset.fallback]) {
    assert.equal((await pixelAt(variants.at(-1)?.path ?? '', 1, 1))[3], 0);
  }
});

test('a format that saves less than a fifth over the plainer one is left out', async (t) => {
  const grainy = await makeAsset(t, 'grain.jpg', await photo({ width: 900, height: 300 }, 90).jpeg().toBuffer());
  assert.equal(outline(grainy), 'image/jpeg 400 680 900');
  const dots = sharp(Buffer.from(diagramSvg({ width: 90, height: 60 })));
  const gif = await makeAsset(t, 'dots.gif', await dots.gif({ colours: 2 }).toBuffer());
  assert.equal(outline(gif), 'image/png 90');
  await assertTrue(grainy);
});

test('an author’s file lighter than ours is kept, without its metadata', async (t) => {
  const pixels = photo({ width: 300, height: 200 });
  const light = await pixels
    .clone()
    .withExif({ IFD0: { Copyright: 'Someone' } })
    .jpeg({ quality: 30 })
    .toBuffer();
  const asset = await makeAsset(t, 'light.jpg', light);
  assert.ok(only(asset.fallback.variants).bytes < light.length);
  assert.equal(asset.sources.length, 0);
  await assertTrue(asset);
  const again = await makeAsset(t, 'heavy.jpg', await pixels.jpeg({ quality: 95 }).toBuffer());
  assert.ok(only(again.fallback.variants).bytes > only(asset.fallback.variants).bytes);
});

test('a copy is the author’s file and nothing else', async (t) => {
  const gif = await animatedGif({ width: 60, height: 40 });
  const cases: [name: string, bytes: Buffer, expected: [string, number, number, string]][] = [
    ['wide.jpg', await photoJpeg({ width: 1700, height: 20 }), ['photo', 1700, 20, 'image/jpeg 1700']],
    ['cast.gif', gif, ['animated', 60, 40, 'image/gif 60']],
    ['jpeg-by-content.png', await photoJpeg({ width: 30, height: 20 }), ['photo', 30, 20, 'image/jpeg 30']],
  ];
  for (const [name, bytes, expected] of cases) {
    const asset = await makeAsset(t, name, bytes, 'copy');
    assert.deepEqual([asset.kind, asset.width, asset.height, outline(asset)], expected);
    const file = only(asset.fallback.variants);
    assert.match(file.path, new RegExp(`${name}$`));
    assert.deepEqual([file.bytes, asset.originalBytes], [bytes.length, bytes.length]);
  }
});

test('a copy is turned by the same tag but tells nothing else of the camera, and runs nothing', async (t) => {
  const exif = { IFD0: { Copyright: 'Someone' } };
  const jpeg = await photo({ width: 90, height: 60 }).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
  const asset = await makeAsset(t, 'sideways.jpg', jpeg, 'copy');
  assert.deepEqual([asset.width, asset.height, outline(asset)], [60, 90, 'image/jpeg 60']);
  const bytes = await readFile(only(asset.fallback.variants).path);
  assert.equal((await sharp(bytes).metadata()).orientation, 6);
  assert.ok(!bytes.includes('Someone'));
  assert.deepEqual(await sharp(bytes).raw().toBuffer(), await sharp(jpeg).raw().toBuffer());

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><script>alert(1)</script></svg>';
  const drawing = await makeAsset(t, 'plan.svg', svg, 'copy');
  assert.equal(outline(drawing), 'image/svg+xml 30');
  assert.ok(!(await readFile(only(drawing.fallback.variants).path, 'utf8')).includes('alert'));
});
