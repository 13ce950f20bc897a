import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../src/images/codec.ts';
import { unreadable } from '../../src/images/unreadable.ts';
import { animatedGif, diagramPng, photo, photoJpeg, plain, truncated } from '../helpers/pictures.ts';
import { makeAsset } from './assets.ts';

test('a file that is no picture is refused with the reason', async (t) => {
  const size = { width: 300, height: 200 };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>';
  const { gzipSync } = await import('node:zlib');
  const huge = `<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>`;
  const cases: [name: string, bytes: string | Buffer, reason: RegExp][] = [
    ['empty.png', '', /^is empty$/],
    ['text.png', 'hello there', /^is not a picture sharp can read$/],
    ['page.jpg', '<html><body>404</body></html>', /^is not a picture sharp can read$/],
    ['pointer.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n', /^is a Git LFS pointer/],
    ['phone.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /^is a HEIC picture/],
    ['plan.svg', gzipSync(svg), /^is compressed with gzip/],
    ['unclosed.svg', svg.replace('/>', '><rect>'), /^is cut short or damaged/],
    ['bare.svg', '<svg viewBox="0 0 30 20"/>', /^has no SVG namespace$/],
    ['huge.svg', huge, /^has more than 268 million pixels$/],
    [
      'cut.jpg',
      truncated(await photoJpeg(size)),
      /^is cut short or damaged \(VipsJpeg: premature end of JPEG image\)$/,
    ],
    ['cut-large.jpg', truncated(await photoJpeg({ width: 3400, height: 60 }), 0.9), /^is cut short or damaged/],
    ['cut.png', truncated(await diagramPng(size)), /^is cut short or damaged/],
    ['cut.webp', truncated(await photo(size).webp().toBuffer()), /^is cut short or damaged/],
    ['cut.avif', truncated(await photo(size).avif({ effort: 0 }).toBuffer()), /^is cut short or damaged/],
    ['cut.gif', truncated(await animatedGif({ width: 60, height: 40 })), /^is cut short or damaged/],
  ];
  for (const [name, bytes, reason] of cases) {
    await assert.rejects(makeAsset(t, name, bytes), (error: Error) => {
      assert.equal(error.name, 'UnreadablePicture', `${name}: ${error.stack}`);
      assert.match(error.message, reason);
      return true;
    });
  }
});

test('a picture that takes too long is named as one, by what the codec says when it gives up', async () => {
  const small = await plain({ width: 3000, height: 2000 }).png().toBuffer();
  const slow = open(small).timeout({ seconds: 1 }).resize({ width: 12_000 }).median(9).png();
  const error: unknown = await slow.toBuffer().catch((thrown: unknown) => thrown);
  assert.ok(error instanceof Error);
  assert.match(unreadable(error).message, /^takes more than \d+ s to make smaller$/);
});
