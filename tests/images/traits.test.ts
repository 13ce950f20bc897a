import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { diagramSvg, photo, plain } from '../helpers/pictures.ts';
import { makeAsset } from './assets.ts';

const SIZE = { width: 120, height: 80 };

/** Ink on nothing. */
function ink(colour: string, more = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80">${more}
    <path d="M10 10H110M10 30L110 60M10 70H60" stroke="${colour}" stroke-width="3"/></svg>`;
}

test('an opaque picture has its commonest colour', async (t) => {
  const spot = await plain({ width: 30, height: 20 }, '#0000ff').png().toBuffer();
  const mostlyRed = plain(SIZE, '#c83214').composite([{ input: spot, left: 0, top: 0 }]);
  const asset = await makeAsset(t, 'red.png', await mostlyRed.png().toBuffer());
  assert.deepEqual([asset.colour, asset.ground], ['#c83214', undefined]);
  const shot = await makeAsset(t, 'shot.jpg', await photo(SIZE).jpeg().toBuffer());
  assert.match(shot.colour ?? '', /^#[0-9a-f]{6}$/);
  const drawing = await makeAsset(t, 'drawing.svg', diagramSvg(SIZE));
  assert.equal(drawing.colour, '#ffffff');
});

test('dark ink without a ground needs a light one, light ink a dark one, in pixels and in SVG', async (t) => {
  const box = '<rect x="20" y="20" width="80" height="50" fill="#fff" stroke="#000" stroke-width="3"/>';
  const cases: [svg: string, ground: 'light' | 'dark'][] = [
    [ink('#000'), 'light'],
    [ink('#fff'), 'dark'],
    [ink('#06c'), 'light'],
    [ink('#fc0'), 'dark'],
    [ink('#fff9'), 'dark'],
    // White boxes in black frames: the frames meet the ground.
    [ink('#000', box), 'light'],
  ];
  for (const [svg, ground] of cases) {
    const vector = await makeAsset(t, 'ink.svg', svg);
    const pixels = await makeAsset(t, 'ink.png', await sharp(Buffer.from(svg)).png().toBuffer());
    assert.deepEqual(
      [vector.ground, vector.colour, pixels.ground, pixels.colour],
      [ground, undefined, ground, undefined],
      svg,
    );
  }
});

test('what is told of a picture comes from the cache too', async (t) => {
  const { makeImage } = await import('../../src/images/make.ts');
  const { makeSite } = await import('../helpers/pictures.ts');
  const root = await makeSite(t, {
    'a.png': await sharp(Buffer.from(ink('#fff')))
      .png()
      .toBuffer(),
  });
  const make = () => makeImage(`${root}/a.png`, { cacheDir: `${root}/.cache`, mode: 'optimize' });
  const first = await make();
  assert.deepEqual([first.ground, first.originalType, first.contentHash.length], ['dark', 'image/png', 64]);
  assert.deepEqual(await make(), first);
});
