import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { variantName } from './address.ts';
import type { ImageAsset } from './asset.ts';
import { CODEC_VERSIONS } from './codec.ts';
import { copyPicture, encodePicture } from './recipe.ts';
import { RECIPE_VERSION, SETTINGS } from './settings.ts';
import { mapVariants, type Staged, type Stored } from './stages.ts';
import { describe, entryFile, hashOf, readEntry, writeEntry } from './store.ts';
import { UnreadablePicture } from './unreadable.ts';

/** `copy` publishes the author's file, for a quick preview; `optimize` makes smaller files and keeps them in the cache. */
export type ImageMode = 'optimize' | 'copy';

/** Makes one picture, or takes it from the cache below `cacheDir`. Throws `UnreadablePicture`. */
export async function makeImage(
  file: string,
  { cacheDir, mode }: { readonly cacheDir: string; readonly mode: ImageMode },
): Promise<ImageAsset> {
  const bytes = await readBytes(file);
  const entry = join(cacheDir, 'images', keyOf(bytes));
  const picture = mode === 'copy' ? mapVariants(await copyPicture(bytes), describe) : await loadOrEncode(entry, bytes);
  return { ...published(picture, { file, entry }), originalBytes: bytes.length };
}

async function loadOrEncode(entry: string, bytes: Buffer): Promise<Staged<Stored>> {
  return (await readEntry(entry)) ?? (await writeEntry(entry, await encodePicture(bytes)));
}

/** The file's name is no part of the key: the same picture under two names is made once. */
function keyOf(bytes: Buffer): string {
  return hashOf(JSON.stringify([RECIPE_VERSION, SETTINGS, CODEC_VERSIONS]), bytes);
}

function published(
  picture: Staged<Stored>,
  { file, entry }: { file: string; entry: string },
): Omit<ImageAsset, 'originalBytes'> {
  const { name: stem } = parse(file);
  return mapVariants(picture, (stored, type) => ({
    name: variantName(stem, { ...stored, type }),
    path: stored.isOriginal ? file : entryFile(entry, stored, type),
    width: stored.width,
    height: stored.height,
    bytes: stored.bytes,
  }));
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadablePicture(`cannot be read (${code})`, 'check that the file may be read', { cause: error });
  }
}
