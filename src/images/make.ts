import { readFile, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { variantName } from './address.ts';
import type { ImageAsset } from './asset.ts';
import { CODEC_VERSIONS } from './codec.ts';
import { copyPicture, encodePicture } from './recipe.ts';
import { MAX_INPUT_BYTES, RECIPE_VERSION, SETTINGS } from './settings.ts';
import { allVariants, mapVariants, type Staged, type Stored } from './stages.ts';
import { describe, entryFile, hashOf, PICTURE_CACHE, readEntry, writeEntry } from './store.ts';
import { UnreadablePicture } from './unreadable.ts';

/** `copy` publishes the author's file, for a quick preview; `optimize` makes smaller files and keeps them in the cache. */
export type ImageMode = 'optimize' | 'copy';

/** Makes one picture, or takes it from the cache below `cacheDir`. Throws `UnreadablePicture`. */
export async function makeImage(
  file: string,
  { cacheDir, mode }: { readonly cacheDir: string; readonly mode: ImageMode },
): Promise<ImageAsset> {
  const bytes = await readBytes(file);
  const contentHash = hashOf(bytes);
  const entry = join(cacheDir, PICTURE_CACHE, keyOf(contentHash, mode));
  const picture = (await readEntry(entry)) ?? (await make(bytes, { entry, mode }));
  return {
    ...published(picture, { file, entry }),
    originalBytes: bytes.length,
    contentHash,
    cacheEntry: basename(entry),
  };
}

/** A copy of a file that holds nothing private needs no room in the cache. */
async function make(bytes: Buffer, { entry, mode }: { entry: string; mode: ImageMode }): Promise<Staged<Stored>> {
  const picture = await (mode === 'copy' ? copyPicture : encodePicture)(bytes);
  const isCopy = mode === 'copy' && allVariants(picture).every(({ variant }) => variant.isOriginal);
  return isCopy ? mapVariants(picture, describe) : writeEntry(entry, picture);
}

/** The file's name is no part of the key: the same picture under two names is made once. */
function keyOf(contentHash: string, mode: ImageMode): string {
  return hashOf(JSON.stringify([RECIPE_VERSION, SETTINGS, CODEC_VERSIONS, mode, contentHash]));
}

function published(
  picture: Staged<Stored>,
  { file, entry }: { file: string; entry: string },
): Omit<ImageAsset, 'originalBytes' | 'contentHash' | 'cacheEntry'> {
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
    const { size } = await stat(file);
    if (size > MAX_INPUT_BYTES) throw tooHeavy(size);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UnreadablePicture) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadablePicture(`cannot be read (${code})`, 'check that the file may be read', { cause: error });
  }
}

function tooHeavy(bytes: number): UnreadablePicture {
  const [found, most] = [bytes, MAX_INPUT_BYTES].map((count) => Math.ceil(count / 1e6));
  return new UnreadablePicture(`has ${found} MB, more than the ${most} MB a picture may have`, 'scale it down');
}
