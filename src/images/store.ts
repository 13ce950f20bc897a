import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extensionOf } from './address.ts';
import { diskProblem } from './disk-problem.ts';
import { makeDraft, removeOldDrafts } from './drafts.ts';
import { allVariants, type Encoded, mapVariants, type Staged, type Stored } from './stages.ts';

/** Folder of the pictures below the cache folder; each has a folder of its own in it, an entry. */
export const PICTURE_CACHE = 'images';

const META = 'meta.json';

/**
 * What an earlier build made, from the entry's folder; no picture is decoded. Absent where the entry is missing,
 * incomplete or damaged in any bit, and the picture is to be made again.
 */
export async function readEntry(dir: string): Promise<Staged<Stored> | undefined> {
  const picture = parseMeta(await readFile(join(dir, META), 'utf8').catch(() => ''));
  if (!picture) return undefined;
  const files = allVariants(picture).filter(({ variant }) => !variant.isOriginal);
  const areWhole = await Promise.all(files.map(({ variant, type }) => isWhole(entryFile(dir, variant, type), variant)));
  return areWhole.every(Boolean) ? picture : undefined;
}

/**
 * Stores a picture whole or not at all: a killed build leaves nothing half-done under the entry's name, and of two
 * builds at once either may win, as both write the same bytes. Throws SiteError where the disk will not have it.
 */
export async function writeEntry(dir: string, picture: Staged<Encoded>): Promise<Staged<Stored>> {
  let draft: string | undefined;
  try {
    draft = await makeDraft(dirname(dir));
    const stored = await fillDraft(draft, picture);
    await moveIntoPlace(draft, dir);
    await removeOldDrafts(dirname(dir), dir);
    return stored;
  } catch (error) {
    if (draft) await rm(draft, { recursive: true, force: true });
    throw diskProblem(error) ?? error;
  }
}

/** Path of a stored file. */
export function entryFile(dir: string, { hash, width }: Stored, type: string): string {
  return join(dir, `${hash}-${width}.${extensionOf(type)}`);
}

/** Content key: hexadecimal SHA-256. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** What is known of a file once its bytes are out of memory. */
export function describe({ data, width, height, isOriginal }: Encoded): Stored {
  return { hash: shortHashOf(data), width, height, bytes: data.length, isOriginal };
}

async function fillDraft(draft: string, picture: Staged<Encoded>): Promise<Staged<Stored>> {
  const stored = mapVariants(picture, describe);
  const files = allVariants(picture).filter(({ variant }) => !variant.isOriginal);
  await Promise.all(
    files.map(({ variant, type }) => writeFile(entryFile(draft, describe(variant), type), variant.data)),
  );
  await writeFile(join(draft, META), formatMeta(stored));
  return stored;
}

/** A rename cannot replace a folder that holds files: a good entry there is kept, a bad one removed first. */
async function moveIntoPlace(draft: string, dir: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(draft, dir);
    } catch (error) {
      if (await readEntry(dir)) return rm(draft, { recursive: true, force: true });
      if (attempt === 3) throw error;
      await rm(dir, { recursive: true, force: true });
    }
  }
}

/** The sum shows that the rest is whole and ours, so that its shape needs no second look. */
function formatMeta(picture: Staged<Stored>): string {
  const body = JSON.stringify(picture);
  return `${hashOf(body)}\n${body}\n`;
}

function parseMeta(text: string): Staged<Stored> | undefined {
  const [sum, body = ''] = text.split('\n');
  return sum === hashOf(body) ? (JSON.parse(body) as Staged<Stored>) : undefined;
}

async function isWhole(path: string, { bytes, hash }: Stored): Promise<boolean> {
  const data = await readFile(path).catch(() => undefined);
  return data?.length === bytes && shortHashOf(data) === hash;
}

function shortHashOf(data: Uint8Array): string {
  return hashOf(data).slice(0, 8);
}
