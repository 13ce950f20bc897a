import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionOf } from '../images/address.ts';
import { diskProblem } from '../images/disk-problem.ts';
import { hashOf } from '../images/store.ts';
import { inParallel } from '../parallel.ts';
import { writeWhole } from '../whole-file.ts';
import type { DrawnCard } from './draw.ts';

/** A card in the cache, or why there is none. */
export type StoredCard =
  | {
      /** Absolute. */
      readonly path: string;
      /** First 8 hexadecimal digits of the content's SHA-256. */
      readonly hash: string;
      readonly type: DrawnCard['type'];
      readonly bytes: number;
    }
  | { readonly missing: string };

/** What earlier builds drew, by key. */
export type CardStore = ReadonlyMap<string, StoredCard>;

/** Folder of the cards below the cache folder. */
const CARD_CACHE = 'cards';

/** More make nothing faster, and a process may not have many thousands. */
const MAX_OPEN_FILES = 16;

/** `KEY-HASH.png`, or `KEY-lacks-CODES` where the font lacks a character with these code points. */
const NAME = /^(?<key>[\da-f]{64})-(?:(?<hash>[\da-f]{8})\.(?<ending>png|jpg)|lacks-(?<codes>[\da-f.]+))$/;

/** The cards of some keys below `cacheDir`. One that is damaged in any bit is left out, to be drawn again. */
export async function readCards(cacheDir: string, keys: ReadonlySet<string>): Promise<CardStore> {
  const dir = join(cacheDir, CARD_CACHE);
  const names = await readdir(dir).catch(() => []);
  const found = new Map<string, StoredCard>();
  await inParallel(names, MAX_OPEN_FILES, async (name) => {
    const { key = '', ...parts } = NAME.exec(name)?.groups ?? {};
    const card = keys.has(key) ? await readCard(join(dir, name), parts) : undefined;
    if (card) found.set(key, card);
  });
  return found;
}

async function readCard(path: string, parts: Readonly<Record<string, string>>): Promise<StoredCard | undefined> {
  const { hash, ending, codes } = parts;
  if (codes !== undefined) {
    return { missing: String.fromCodePoint(...codes.split('.').map((code) => Number.parseInt(code, 16))) };
  }
  const bytes = await readFile(path).catch(() => undefined);
  if (hash === undefined || !bytes || shortHashOf(bytes) !== hash) return undefined;
  return { path, hash, bytes: bytes.length, type: ending === 'png' ? 'image/png' : 'image/jpeg' };
}

/**
 * Keeps a card, whole or not at all; of two builds at once either may win, as both write the same. Throws SiteError
 * where the disk will not have it.
 */
export async function writeCard(cacheDir: string, key: string, { type, bytes }: DrawnCard): Promise<StoredCard> {
  const hash = shortHashOf(bytes);
  const path = join(cacheDir, CARD_CACHE, `${key}-${hash}.${extensionOf(type)}`);
  await keep(path, bytes);
  return { path, hash, type, bytes: bytes.length };
}

/** Keeps that a font lacks a character, so that the next build need not look. Throws as `writeCard` does. */
export async function writeMissing(cacheDir: string, key: string, missing: string): Promise<StoredCard> {
  const codes = [...missing].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('.');
  await keep(join(cacheDir, CARD_CACHE, `${key}-lacks-${codes}`), Buffer.alloc(0));
  return { missing };
}

/** Removes every card from the cache but those at the paths `kept`; what another build is writing stays. */
export async function pruneCards(cacheDir: string, kept: Iterable<string>): Promise<void> {
  const dir = join(cacheDir, CARD_CACHE);
  const isKept = new Set(kept);
  const names = await readdir(dir).catch(() => []);
  const paths = names.filter((name) => NAME.test(name)).map((name) => join(dir, name));
  await inParallel(
    paths.filter((path) => !isKept.has(path)),
    MAX_OPEN_FILES,
    (path) => rm(path, { force: true }),
  );
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await writeWhole(path, bytes).catch((error: unknown) => {
    throw diskProblem(error) ?? error;
  });
}

function shortHashOf(bytes: Uint8Array): string {
  return hashOf(bytes).slice(0, 8);
}
