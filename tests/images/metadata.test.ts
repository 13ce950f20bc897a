import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { withoutMetadata } from '../../src/images/metadata.ts';
import { animatedGif, diagramSvg, photo } from '../helpers/pictures.ts';

const GPS = { IFD0: { Copyright: 'Someone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- Someone --></x:xmpmeta>';
const SIZE = { width: 60, height: 40 };

/** Everything a camera writes. */
function tagged(picture: Sharp, orientation?: number): Sharp {
  const upright = picture.withXmp(XMP).withIccProfile('p3').withExif(GPS);
  return orientation === undefined ? upright : upright.withMetadata({ orientation, exif: GPS, icc: 'p3' });
}

async function look(bytes: Uint8Array): Promise<unknown> {
  const { orientation = 1, icc, pages, delay, loop } = await sharp(bytes).metadata();
  const pixels = await sharp(bytes, { animated: true }).raw().toBuffer();
  return { orientation, icc, pages, delay, loop, pixels };
}

test('JPEG, PNG and WebP lose what tells of their author, and keep pixels, profile and orientation', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    for (const orientation of [undefined, 6]) {
      const bytes = await tagged(photo(SIZE), orientation).toFormat(format).toBuffer();
      assert.ok(bytes.includes('Someone'), format);
      const clean = withoutMetadata(bytes);
      assert.ok(!Buffer.from(clean).includes('Someone'), format);
      assert.ok(clean.length < bytes.length);
      assert.deepEqual(await look(clean), await look(bytes));
      const { exif, xmp } = await sharp(clean).metadata();
      assert.deepEqual([(exif?.length ?? 0) < 40, xmp], [true, undefined]);
      assert.deepEqual(Buffer.from(withoutMetadata(clean)), Buffer.from(clean));
    }
  }
});

test('comments, texts, IPTC and what follows the end of a file go', async () => {
  const jpeg = await photo(SIZE).jpeg({ progressive: true }).toBuffer();
  const segment = (marker: number, text: string) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text)]);
  const said = [segment(0xfe, 'Someone'), segment(0xed, 'Photoshop 3.0\0Someone'), segment(0xe2, 'MPF\0Someone')];
  const talking = Buffer.concat([jpeg.subarray(0, 2), ...said, jpeg.subarray(2), Buffer.from('Someone'), jpeg]);
  assert.deepEqual(Buffer.from(withoutMetadata(talking)), jpeg);

  const png = await photo(SIZE).png().withMetadata({ density: 144 }).keepExif().toBuffer();
  const text = Buffer.from('\0\0\0\x0ftEXtAuthor\0Someone.\0\0\0\0', 'latin1');
  const written = Buffer.concat([png.subarray(0, 33), text, png.subarray(33), Buffer.from('Someone')]);
  assert.ok(!Buffer.from(withoutMetadata(written)).includes('Someone'));
  assert.deepEqual(await look(withoutMetadata(written)), await look(png));
});

test('an animation keeps its frames, delays and loops', async () => {
  const gif = await animatedGif(SIZE);
  const comment = Buffer.from('\x21\xfe\x07Someone\0', 'latin1');
  const start = gif.indexOf('\x21\xff\x0bNETSCAPE2.0', 0, 'latin1');
  const talking = Buffer.concat([gif.subarray(0, start), comment, gif.subarray(start)]);
  assert.deepEqual(Buffer.from(withoutMetadata(talking)), gif);
  const webp = await sharp(gif, { animated: true }).withExif(GPS).webp().toBuffer();
  const clean = withoutMetadata(webp);
  assert.ok(webp.includes('Someone') && !Buffer.from(clean).includes('Someone'));
  assert.deepEqual(await look(clean), await look(webp));
});

test('a file that is damaged or of another kind comes back as it is, and nothing is thrown', async () => {
  const files = await Promise.all([
    ...(['jpeg', 'png', 'webp'] as const).map((format) => tagged(photo(SIZE), 6).toFormat(format).toBuffer()),
    animatedGif(SIZE),
  ]);
  for (const other of ['', 'text', diagramSvg(SIZE)])
    assert.deepEqual(withoutMetadata(Buffer.from(other)), Buffer.from(other));
  for (const file of files) {
    for (const length of [0, 3, 12, 30, Math.floor(file.length * 0.7)]) {
      const cut = file.subarray(0, length);
      assert.deepEqual(withoutMetadata(cut), cut);
    }
    const edits = fc.array(fc.tuple(fc.nat(Math.min(file.length, 600) - 1), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(edits, (changes) => {
        const changed = Buffer.from(file);
        for (const [at, value] of changes) changed[at] = value;
        withoutMetadata(changed);
      }),
    );
  }
});
