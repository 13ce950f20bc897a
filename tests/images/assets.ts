import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import type { ImageAsset, Variant } from '../../src/images/asset.ts';
import { type ImageMode, makeImage } from '../../src/images/make.ts';
import { makeSite } from '../helpers/pictures.ts';

/** The asset of a file with this name and content. */
export async function makeAsset(
  test: TestContext,
  name: string,
  bytes: string | Buffer,
  mode: ImageMode = 'optimize',
): Promise<ImageAsset> {
  const root = await makeSite(test, { [name]: bytes });
  return makeImage(join(root, name), { cacheDir: join(root, '.cache'), mode });
}

/** `image/avif 400 640 | image/jpeg 640` */
export function outline({ sources, fallback }: ImageAsset): string {
  return [...sources, fallback]
    .map(({ type, variants }) => [type, ...variants.map(({ width }) => width)].join(' '))
    .join(' | ');
}

/** The only variant of a format. */
export function only(variants: readonly Variant[] | undefined): Variant {
  const [variant] = variants ?? [];
  assert.ok(variant);
  assert.equal(variants?.length, 1);
  return variant;
}

/** Channels of one pixel, 0 to 255. */
export async function pixelAt(path: string, left: number, top: number): Promise<number[]> {
  const area = sharp(path).extract({ left, top, width: 1, height: 1 });
  return [...(await area.raw().toBuffer())];
}

/** Whether two colours differ no more than lossy encoding makes them. */
export function isNear(actual: readonly number[], expected: readonly number[], tolerance = 8): boolean {
  return (
    actual.length === expected.length && actual.every((value, i) => Math.abs(value - (expected[i] ?? 0)) <= tolerance)
  );
}

/** Reads every file back: its format, size and weight are what the asset says, and no metadata is left. */
export async function assertTrue({ sources, fallback }: ImageAsset): Promise<void> {
  const formats: Record<string, string> = {
    heif: 'image/avif',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
  };
  for (const { type, variants } of [...sources, fallback]) {
    for (const variant of variants) {
      const bytes = await readFile(variant.path);
      const metadata = await sharp(bytes).metadata();
      assert.equal(formats[metadata.format], type);
      assert.deepEqual([metadata.width, metadata.height, bytes.length], [variant.width, variant.height, variant.bytes]);
      assert.deepEqual(
        [metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation],
        Array(5).fill(undefined),
      );
    }
  }
}
