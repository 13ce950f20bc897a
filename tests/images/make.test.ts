import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ImageAsset } from '../../src/images/asset.ts';
import { makeImage } from '../../src/images/make.ts';
import { makeSite, photoJpeg, plain } from '../helpers/pictures.ts';
import { makeAsset } from './assets.ts';

test('the same file gives the same bytes in another folder', async (t) => {
  const jpeg = await photoJpeg({ width: 500, height: 200 });
  const read = async ({ sources, fallback }: ImageAsset) => {
    const variants = [...sources, fallback].flatMap((format) => format.variants);
    return Promise.all(variants.map(async ({ name, path }) => [name, await readFile(path)]));
  };
  const [one, two] = [await makeAsset(t, 'same.jpg', jpeg), await makeAsset(t, 'same.jpg', jpeg)];
  assert.notEqual(one.fallback.variants[0]?.path, two.fallback.variants[0]?.path);
  assert.deepEqual(await read(one), await read(two));
});

test('a file changed in place gets new names', async (t) => {
  const root = await makeSite(t, { 'x.png': await plain({ width: 30, height: 20 }).png().toBuffer() });
  const options = { cacheDir: join(root, '.cache'), mode: 'optimize' } as const;
  const before = await makeImage(join(root, 'x.png'), options);
  await writeFile(join(root, 'x.png'), await plain({ width: 30, height: 20 }, '#123456').png().toBuffer());
  const after = await makeImage(join(root, 'x.png'), options);
  assert.notEqual(before.fallback.variants[0]?.name, after.fallback.variants[0]?.name);
});
