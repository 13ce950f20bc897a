import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extensionOf } from './address.ts';
import { allVariants, type Encoded, mapVariants, type Staged, type Stored } from './stages.ts';

const META = 'meta.json';

/**
 * What an earlier build made, from the entry's folder; no picture is opened. Absent where the entry is missing,
 * incomplete or damaged, and the picture is to be made again.
 */
export async function readEntry(dir: string): Promise<Staged<Stored> | undefined> {
  const picture = parseMeta(await readFile(join(dir, META), 'utf8').catch(() => ''));
  if (!picture) return undefined;
  const files = allVariants(picture).filter(({ variant }) => !variant.isOriginal);
  const areThere = await Promise.all(
    files.map(({ variant, type }) => hasSize(entryFile(dir, variant, type), variant.bytes)),
  );
  return areThere.every(Boolean) ? picture : undefined;
}

/**
 * Stores a picture whole or not at all: a killed build leaves nothing half-done under the entry's name, and of two
 * builds at once either may win, as both write the same bytes.
 */
export async function writeEntry(dir: string, picture: Staged<Encoded>): Promise<Staged<Stored>> {
  await mkdir(dirname(dir), { recursive: true });
  const draft = await mkdtemp(`${dir}.`);
  const stored = mapVariants(picture, describe);
  const files = allVariants(picture).filter(({ variant }) => !variant.isOriginal);
  await Promise.all(
    files.map(({ variant, type }) => writeFile(entryFile(draft, describe(variant), type), variant.data)),
  );
  await writeFile(join(draft, META), formatMeta(stored));
  await moveIntoPlace(draft, dir);
  return stored;
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
  return { hash: hashOf(data).slice(0, 8), width, height, bytes: data.length, isOriginal };
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

async function hasSize(path: string, bytes: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === bytes;
}
