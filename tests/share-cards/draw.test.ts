import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import sharp from 'sharp';
import { drawCard } from '../../src/share-cards/draw.ts';
import { openFaces } from '../../src/share-cards/faces.ts';
import { CARD_SIZE, COLOURS, PICTURE_LEFT } from '../../src/share-cards/settings.ts';
import { REPOSITORY } from '../helpers/cli.ts';
import { makeFolder } from '../helpers/folder.ts';
import { diagramPng, photoJpeg, plain } from '../helpers/pictures.ts';

const faces = openFaces();
const WORDS = 'How rivers differ, and what the people who live beside them make of it from spring to mouth ';

const TITLES = {
  'of 3 letters': 'Ice',
  'of 40 letters': WORDS.slice(0, 40),
  'of 100 letters': WORDS.repeat(2).slice(0, 100),
  'of 200 letters': WORDS.repeat(3).slice(0, 200),
  'of 2,000 letters': WORDS.repeat(22).slice(0, 2000),
  'of one long word': 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
  'of 300 letters without a space': 'W'.repeat(300),
  'with tall letters': 'ẤỖẴ ÅÊĮ Ąjpqy'.repeat(4),
};

const ABOUT = { site: WORDS.repeat(2), date: 'September 24, 2022', authors: WORDS.repeat(3) };

/** Whether a column or row of the card is nothing but paper, the margin line left out. */
async function isPaper(bytes: Buffer, box: { left: number; top: number; width: number; height: number }) {
  const pixels = await sharp(bytes).extract(box).removeAlpha().raw().toBuffer();
  const paper = [0xf9, 0xfa, 0xf7];
  return pixels.every((value, at) => Math.abs(value - (paper[at % 3] ?? 0)) <= 6);
}

suite('a title', () => {
  for (const [name, title] of Object.entries(TITLES)) {
    test(`${name} stays within the margins`, async () => {
      const { bytes } = await drawCard({ ...ABOUT, title }, faces);
      const right = { left: CARD_SIZE.width - 56, top: 0, width: 56, height: CARD_SIZE.height };
      const [above, below] = [0, CARD_SIZE.height - 44].map((top) => ({ left: 360, top, width: 840, height: 44 }));
      assert.ok(await isPaper(bytes, right), 'something stands in the right margin');
      for (const box of [above, below])
        assert.ok(box && (await isPaper(bytes, box)), 'something stands above or below');
      assert.ok(!(await isPaper(bytes, { left: 380, top: 150, width: 760, height: 400 })), 'no title is drawn');
    });

    test(`${name} stays beside a picture`, async () => {
      const path = join(makeFolder(), 'dusk.jpg');
      writeFileSync(path, await plain({ width: 600, height: 600 }).jpeg().toBuffer());
      const { bytes } = await drawCard({ ...ABOUT, title }, faces, { path, kind: 'photo', isLarge: true });
      const gap = { left: PICTURE_LEFT - 44, top: 0, width: 36, height: CARD_SIZE.height };
      assert.ok(await isPaper(bytes, gap), 'something stands between text and picture');
      const below = { left: 64, top: CARD_SIZE.height - 36, width: PICTURE_LEFT - 72, height: 36 };
      assert.ok(await isPaper(bytes, below), 'something stands below');
    });
  }
});

suite('a cover', () => {
  const card = { title: 'The river', site: 'Notes' };
  const colourAt = async (bytes: Buffer, left: number, top: number) => [
    ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
  ];

  test('that is a photo fills its place', async () => {
    const path = join(makeFolder(), 'photo.jpg');
    writeFileSync(path, await plain({ width: 1200, height: 500 }, '#204080').jpeg({ quality: 100 }).toBuffer());
    const { type, bytes } = await drawCard(card, faces, { path, kind: 'photo', isLarge: true });
    assert.equal(type, 'image/jpeg');
    for (const [x, y] of [
      [750, 8],
      [1190, 8],
      [750, 620],
      [1190, 620],
    ] as const) {
      const [r = 0, g = 0, b = 0] = await colourAt(bytes, x, y);
      assert.ok(Math.abs(r - 0x20) + Math.abs(g - 0x40) + Math.abs(b - 0x80) < 12, `${x},${y} is ${r},${g},${b}`);
    }
  });

  test('that is a diagram is shown whole, on its own ground', async () => {
    const path = join(makeFolder(), 'diagram.png');
    const edge = await diagramPng({ width: 900, height: 300 });
    writeFileSync(path, edge);
    const { bytes } = await drawCard(card, faces, { path, kind: 'drawing', isLarge: true });
    assert.deepEqual(await colourAt(bytes, 1190, 20), [255, 255, 255]);
    assert.ok(bytes.length < 60_000);
  });

  test('that is small is not enlarged', async () => {
    const path = join(makeFolder(), 'small.jpg');
    writeFileSync(path, await plain({ width: 100, height: 100 }, '#204080').jpeg({ quality: 100 }).toBuffer());
    const large = await photoJpeg({ width: 900, height: 900 });
    const small = await sharp(large).resize(100, 100).jpeg().toBuffer();
    writeFileSync(path, small);
    const { bytes } = await drawCard(card, faces, { path, kind: 'photo', isLarge: false });
    const [corner, edge] = [await colourAt(bytes, 750, 10), await colourAt(bytes, 1190, 620)];
    assert.ok(
      corner.every((value, index) => Math.abs(value - (edge[index] ?? 0)) <= 6),
      `${corner} and ${edge}`,
    );
  });

  test('that shows something through stands on white, or on dark where it is light itself', async () => {
    const path = join(makeFolder(), 'clear.png');
    const clear = sharp({ create: { width: 400, height: 400, channels: 4, background: '#00000000' } });
    writeFileSync(path, await clear.png().toBuffer());
    const white = await drawCard(card, faces, { path, kind: 'drawing', isLarge: true });
    assert.deepEqual(await colourAt(white.bytes, 970, 315), [255, 255, 255]);
    const dark = await drawCard(card, faces, { path, kind: 'drawing', isLarge: true, ground: 'dark' });
    assert.ok((await colourAt(dark.bytes, 970, 315)).every((value) => value < 60));
  });

  test('of a camera keeps the card light', async () => {
    const path = join(makeFolder(), 'photo.jpg');
    writeFileSync(path, await photoJpeg({ width: 1600, height: 1000 }));
    assert.ok((await drawCard(card, faces, { path, kind: 'photo', isLarge: true })).bytes.length < 150_000);
  });
});

test('cards have the light colours of the pages', () => {
  const tokens = readFileSync(join(REPOSITORY, 'assets/css/tokens.css'), 'utf8');
  for (const [name, colour] of Object.entries(COLOURS)) {
    assert.equal(new RegExp(`--${name}: light-dark\\((#[\\da-f]+),`).exec(tokens)?.[1], colour, name);
  }
});

test('a card without a cover weighs less than 60 kB', async () => {
  const { bytes } = await drawCard({ ...ABOUT, title: TITLES['of 200 letters'] }, faces);
  assert.ok(bytes.length < 60_000, `${bytes.length}`);
});
