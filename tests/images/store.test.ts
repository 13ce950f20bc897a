import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ImageAsset } from '../../src/images/asset.ts';
import { diskProblem } from '../../src/images/disk-problem.ts';
import { makeImage } from '../../src/images/make.ts';
import { pruneImages } from '../../src/images/prune.ts';
import { SiteError } from '../../src/report/diagnostic.ts';
import { diagramPng, makeSite } from '../helpers/pictures.ts';

interface Place {
  readonly file: string;
  readonly cacheDir: string;
  readonly make: () => Promise<ImageAsset>;
}

async function placeOf(test: TestContext, content?: string): Promise<Place> {
  const root = await makeSite(test, { 'x.png': content ?? (await diagramPng({ width: 120, height: 80 })) });
  const file = join(root, 'x.png');
  const cacheDir = join(root, '.cache');
  return { file, cacheDir, make: () => makeImage(file, { cacheDir, mode: 'optimize' }) };
}

/** Folder of the only picture in the cache. */
async function onlyEntry(cacheDir: string): Promise<string> {
  const [key, ...others] = (await readdir(join(cacheDir, 'images'))).filter((name) => !name.startsWith('.'));
  assert.ok(key);
  assert.deepEqual(others, []);
  return join(cacheDir, 'images', key);
}

/** Path, content and time of every file in an entry. */
async function snapshot(entry: string): Promise<[name: string, content: string, time: number][]> {
  const names = (await readdir(entry)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(entry, name);
      return [name, await readFile(path, 'latin1'), (await stat(path)).mtimeMs] as [string, string, number];
    }),
  );
}

const contents = (files: readonly [string, string, number][]) => files.map(([name, content]) => [name, content]);

test('a picture in the cache is not made again', async (t) => {
  const { cacheDir, make } = await placeOf(t);
  const first = await make();
  const before = await snapshot(await onlyEntry(cacheDir));
  assert.deepEqual(await make(), first);
  assert.deepEqual(await snapshot(await onlyEntry(cacheDir)), before);
});

test('a picture in the cache is not even decoded', async (t) => {
  const { cacheDir, file, make } = await placeOf(t);
  const first = await make();
  // Under the key of a file that cannot be decoded, the entry is taken all the same.
  await writeFile(file, 'no picture at all');
  await assert.rejects(make(), { name: 'UnreadablePicture' });
  const good = await onlyEntry(cacheDir);
  const {
    file: other,
    cacheDir: otherCache,
    make: makeOther,
  } = await placeOf(t, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>');
  await makeOther();
  const entry = await onlyEntry(otherCache);
  await rm(entry, { recursive: true });
  await rename(good, entry);
  const taken = await makeImage(other, { cacheDir: otherCache, mode: 'optimize' });
  assert.deepEqual([taken.kind, taken.width, taken.height], [first.kind, 120, 80]);
});

test('a picture under another name is made once and published under both', async (t) => {
  const { cacheDir, file, make } = await placeOf(t);
  const one = await make();
  await writeFile(file.replace('x.png', 'y.png'), await readFile(file));
  const two = await makeImage(file.replace('x.png', 'y.png'), { cacheDir, mode: 'optimize' });
  await onlyEntry(cacheDir);
  assert.equal(two.fallback.variants[0]?.path, one.fallback.variants[0]?.path);
  assert.equal(two.fallback.variants[0]?.name, one.fallback.variants[0]?.name.replace('x-', 'y-'));
});

test('a picture published as it is takes no room in the cache', async (t) => {
  const { cacheDir, file, make } = await placeOf(t, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>');
  const asset = await make();
  assert.deepEqual(await readdir(await onlyEntry(cacheDir)), ['meta.json']);
  assert.deepEqual([asset.fallback.variants[0]?.path, (await make()).fallback.variants[0]?.path], [file, file]);
});

const DAMAGES: readonly [name: string, damage: (entry: string) => Promise<void>][] = [
  ['a variant is gone', async (entry) => rm(join(entry, (await variantNames(entry))[0] ?? ''))],
  ['a variant is cut short', async (entry) => truncate(join(entry, (await variantNames(entry))[0] ?? ''), 10)],
  ['a bit of a variant is flipped', async (entry) => flipBit(join(entry, (await variantNames(entry))[0] ?? ''))],
  ['a bit of the description is flipped', (entry) => flipBit(join(entry, 'meta.json'))],
  ['the description is gone', (entry) => rm(join(entry, 'meta.json'))],
  ['the description is empty', (entry) => writeFile(join(entry, 'meta.json'), '')],
  ['the description is cut short', (entry) => truncate(join(entry, 'meta.json'), 100)],
  ['the description is not ours', (entry) => writeFile(join(entry, 'meta.json'), '{"kind":"flat"}')],
  ['everything is gone', async (entry) => rm(entry, { recursive: true })],
  ['the folder is empty', (entry) => rm(entry, { recursive: true }).then(() => mkdir(entry).then(() => undefined))],
  ['a file stands in its place', (entry) => rm(entry, { recursive: true }).then(() => writeFile(entry, ''))],
];

/** A fault of the disk that leaves the size as it was. */
async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function variantNames(entry: string): Promise<string[]> {
  return (await readdir(entry)).filter((name) => name !== 'meta.json').sort();
}

for (const [name, damage] of DAMAGES) {
  test(`a cache entry is made again, byte for byte, where ${name}`, async (t) => {
    const { cacheDir, make } = await placeOf(t);
    const first = await make();
    const entry = await onlyEntry(cacheDir);
    const before = contents(await snapshot(entry));
    await damage(entry);
    assert.deepEqual(await make(), first);
    assert.deepEqual(contents(await snapshot(await onlyEntry(cacheDir))), before);
  });
}

test('builds at the same time leave one whole entry', async (t) => {
  const { cacheDir, make } = await placeOf(t);
  const made = await Promise.all(Array.from({ length: 6 }, make));
  for (const asset of made) assert.deepEqual(asset, made[0]);
  const entry = await onlyEntry(cacheDir);
  assert.deepEqual((await variantNames(entry)).length, 2);
});

test('what a killed build left behind does no harm, and goes once it is old', async (t) => {
  const { cacheDir, file, make } = await placeOf(t);
  const [old, young] = ['draft-old', 'draft-young'].map((name) => join(cacheDir, 'images/.drafts', name));
  assert.ok(old && young);
  for (const draft of [old, young]) await mkdir(draft, { recursive: true });
  await utimes(old, 0, 0);
  assert.equal((await make()).kind, 'flat');
  assert.deepEqual(await readdir(join(cacheDir, 'images/.drafts')), ['draft-young']);
  assert.equal((await makeImage(file, { cacheDir, mode: 'optimize' })).kind, 'flat');
});

test('a cache that cannot be written ends the build with what to do', async (t) => {
  const { cacheDir, make } = await placeOf(t);
  await mkdir(cacheDir);
  await writeFile(join(cacheDir, 'images'), '');
  await assert.rejects(make(), (error) => {
    assert.ok(error instanceof SiteError);
    assert.deepEqual(error.diagnostics, [
      {
        rule: 'image-cache',
        severity: 'error',
        message: 'pictures cannot be kept in .cache/images: a file stands where a folder is needed',
        hint: 'remove the file .cache or .cache/images',
      },
    ]);
    return true;
  });
});

test('a full disk is named as such, and an error of the program is not taken for one', () => {
  const full = diskProblem(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  assert.equal(full?.diagnostics[0]?.message, 'pictures cannot be kept in .cache/images: the disk is full');
  assert.match(full?.diagnostics[0]?.hint ?? '', /--prune/);
  assert.equal(diskProblem(new TypeError('x is not a function')), undefined);
});

test('pruning leaves what the build used, and drafts that another build may be filling', async (t) => {
  const { cacheDir, file, make } = await placeOf(t);
  const before = await make();
  await writeFile(file, await diagramPng({ width: 60, height: 40 }));
  const after = await make();
  const young = join(cacheDir, 'images/.drafts/draft-young');
  await mkdir(young);
  assert.equal(await pruneImages(cacheDir, [after.cacheEntry]), 1);
  assert.equal(await onlyEntry(cacheDir), join(cacheDir, 'images', after.cacheEntry));
  assert.deepEqual(await readdir(join(cacheDir, 'images/.drafts')), ['draft-young']);
  assert.notEqual(before.cacheEntry, after.cacheEntry);
  assert.equal(await pruneImages(join(cacheDir, 'nowhere'), []), 0);
});
