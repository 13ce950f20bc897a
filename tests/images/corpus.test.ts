import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import sharp from 'sharp';
import type { ImageAsset } from '../../src/images/asset.ts';
import { animatedGif, deepWideGamutPng, photo, plain, truncated } from '../helpers/pictures.ts';
import { assertTrue, isNear, makeAsset, only, outline, pixelAt } from './assets.ts';

const SIZE = { width: 60, height: 40 };

/** Every file of an asset. */
function filesOf({ sources, fallback, still }: ImageAsset): { path: string; width: number; height: number }[] {
  return [...sources, fallback, ...(still ? [still] : [])].flatMap(({ variants }) => variants);
}

test('the smallest and the longest picture keep their colour and proportions', async (t) => {
  for (const [width, height] of [
    [1, 1],
    [1, 8000],
    [8000, 1],
    [3, 2],
  ] as const) {
    const asset = await makeAsset(t, 'odd.png', await plain({ width, height }).png().toBuffer());
    assert.deepEqual([asset.width, asset.height, asset.colour], [width, height, '#c83214']);
    for (const file of filesOf(asset)) assert.ok(isNear(await pixelAt(file.path, 0, 0), [200, 50, 20], 2));
    await assertTrue(asset);
  }
});

test('whatever colours are stored as, they come out as sRGB', async (t) => {
  const quality = { quality: 100, chromaSubsampling: '4:4:4' };
  const pictures: Record<string, Buffer> = {
    'cmyk.jpg': await plain(SIZE).withIccProfile('cmyk').toColourspace('cmyk').jpeg(quality).toBuffer(),
    'p3.jpg': await plain(SIZE).withIccProfile('p3').jpeg(quality).toBuffer(),
    'p3.webp': await plain(SIZE).withIccProfile('p3').webp({ lossless: true }).toBuffer(),
    'deep.png': await plain(SIZE).toColourspace('rgb16').png().toBuffer(),
    'deep-p3.png': await deepWideGamutPng(SIZE),
    'interlaced.png': await plain(SIZE).png({ progressive: true }).toBuffer(),
    'progressive.jpg': await plain(SIZE)
      .jpeg({ ...quality, progressive: true })
      .toBuffer(),
    'one-channel.tif': await plain(SIZE, '#7f7f7f').toColourspace('b-w').tiff().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(pictures)) {
    const asset = await makeAsset(t, name, bytes);
    const expected = name === 'one-channel.tif' ? [127, 127, 127] : [200, 50, 20];
    for (const { path } of filesOf(asset)) {
      const pixel = await pixelAt(path, 30, 20);
      assert.ok(isNear(pixel, expected, 6), `${name}: ${pixel}`);
    }
    await assertTrue(asset);
  }
});

test('each of the eight ways to hold a camera comes out upright', async (t) => {
  const corner = await plain({ width: 20, height: 10 }, '#0000ff').png().toBuffer();
  const upright = await plain(SIZE)
    .composite([{ input: corner, left: 0, top: 0 }])
    .png()
    .toBuffer();
  // How the sensor saw it, from 1 to 8: mirrored, and then turned clockwise by so many degrees.
  const views = [
    [false, 0],
    [true, 0],
    [false, 180],
    [true, 180],
    [true, 270],
    [false, 270],
    [true, 90],
    [false, 90],
  ] as const;
  for (const [index, [isMirrored, degrees]] of views.entries()) {
    const mirrored = await sharp(upright).flop(isMirrored).png().toBuffer();
    const turned = await sharp(mirrored).rotate(degrees).png().toBuffer();
    const held = await sharp(turned)
      .withMetadata({ orientation: index + 1 })
      .jpeg({ quality: 95 })
      .toBuffer();
    const asset = await makeAsset(t, 'held.jpg', held);
    assert.deepEqual([asset.width, asset.height], [60, 40]);
    for (const { path } of filesOf(asset)) {
      assert.ok(isNear(await pixelAt(path, 5, 4), [0, 0, 255], 16), `orientation ${index + 1}`);
      assert.ok(isNear(await pixelAt(path, 50, 30), [200, 50, 20], 16), `orientation ${index + 1}`);
    }
    await assertTrue(asset);
  }
});

test('forty megapixels become files of a page’s size', async (t) => {
  const asset = await makeAsset(t, 'huge.jpg', await plain({ width: 8000, height: 5000 }).jpeg().toBuffer());
  assert.deepEqual([asset.width, asset.height], [8000, 5000]);
  assert.match(asset.colour ?? '', /^#c[78]3[12]1[345]$/);
  for (const { width } of filesOf(asset)) assert.ok(width <= 1600);
  await assertTrue(asset);
});

test('an animation keeps what shows through, as GIF and as WebP', async (t) => {
  const frames = await Promise.all(
    [0, 1, 2].map((i) => {
      const ball = Buffer.from(
        `<svg width="120" height="80"><circle cx="${30 + 30 * i}" cy="40" r="20" fill="#c83214"/></svg>`,
      );
      return sharp(ball).ensureAlpha().raw().toBuffer();
    }),
  );
  const raw = { width: 120, height: 240, channels: 4, pageHeight: 80 } as const;
  const film = sharp(Buffer.concat(frames), { raw });
  for (const [name, bytes] of [
    [
      'ball.gif',
      await film
        .clone()
        .gif({ delay: [90, 90, 90] })
        .toBuffer(),
    ],
    [
      'ball.webp',
      await film
        .clone()
        .webp({ lossless: true, delay: [90, 90, 90] })
        .toBuffer(),
    ],
  ] as const) {
    const asset = await makeAsset(t, name, bytes);
    assert.deepEqual([asset.kind, asset.width, asset.height, asset.ground], ['animated', 120, 80, 'light'], name);
    const moving = only(asset.fallback.variants);
    assert.equal((await sharp(moving.path).metadata()).pages, 3);
    for (const path of [moving.path, only(asset.still?.variants).path]) {
      assert.equal((await pixelAt(path, 2, 2))[3], 0);
      assert.ok(isNear(await pixelAt(path, 30, 40), [200, 50, 20, 255], 24), name);
    }
  }
});

test('nothing published tells where a picture was taken, whatever its format', async (t) => {
  const gps = { IFD0: { Copyright: 'Someone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
  const tagged = photo(SIZE).withExif(gps);
  const film = sharp(await animatedGif(SIZE), { animated: true }).withExif(gps);
  const pictures: Record<string, Buffer> = {
    'a.jpg': await tagged.clone().jpeg().toBuffer(),
    'a.png': await tagged.clone().png().toBuffer(),
    'a.webp': await tagged.clone().webp().toBuffer(),
    'a.avif': await tagged.clone().avif({ effort: 0 }).toBuffer(),
    'film.webp': await film.webp({ quality: 10 }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(pictures)) {
    assert.ok(bytes.includes('Someone'), name);
    for (const mode of name === 'a.avif' || name === 'a.tif'
      ? (['optimize'] as const)
      : (['optimize', 'copy'] as const)) {
      const asset = await makeAsset(t, name, bytes, mode);
      for (const { path } of filesOf(asset)) assert.ok(!(await readFile(path)).includes('Someone'), `${name} ${mode}`);
    }
  }
});

test('the type is what the bytes say, whatever the name says', async (t) => {
  const asset = await makeAsset(t, 'photo.png', await photo(SIZE).jpeg().toBuffer());
  assert.deepEqual(
    [asset.kind, asset.originalType, outline(asset).split(' | ').at(-1)],
    ['photo', 'image/jpeg', 'image/jpeg 60'],
  );
});

test('what is no picture, or only part of one, or too much of one, is refused with the reason', async (t) => {
  const bomb = await sharp({
    create: { width: 16_400, height: 16_400, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png()
    .toBuffer();
  const cases: [name: string, bytes: string | Buffer, reason: RegExp][] = [
    ['nothing.jpg', '', /^is empty$/],
    ['text.png', 'Dear diary', /^is not a picture sharp can read$/],
    ['cut.png', truncated(await photo(SIZE).png().toBuffer()), /^is cut short or damaged/],
    ['cut-deep.png', truncated(await deepWideGamutPng({ width: 900, height: 900 })), /^is cut short or damaged/],
    [
      'cut-interlaced.png',
      truncated(await photo(SIZE).png({ progressive: true }).toBuffer()),
      /^is cut short or damaged/,
    ],
    [
      'cut-film.webp',
      truncated(
        await sharp(await animatedGif(SIZE), { animated: true })
          .webp()
          .toBuffer(),
      ),
      /^is cut short or damaged/,
    ],
    ['bomb.png', bomb, /^has more than 268 million pixels$/],
    ['heavy.jpg', Buffer.alloc(129 * 1024 * 1024), /^has 136 MB, more than the 135 MB a picture may have$/],
  ];
  for (const [name, bytes, reason] of cases) {
    await assert.rejects(makeAsset(t, name, bytes), (error: Error & { hint?: string }) => {
      assert.equal(error.name, 'UnreadablePicture', `${name}: ${error.stack}`);
      assert.match(error.message, reason);
      assert.ok(error.hint);
      return true;
    });
  }
});
