import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionOf } from '../images/address.ts';
import { hashOf } from '../images/store.ts';
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

/** `KEY-HASH-BYTES.png`, or `KEY-lacks-CODES` where the font lacks a character: names tell all, so none is opened. */
const NAME =
  /^(?<key>[\da-f]{64})-(?:(?<hash>[\da-f]{8})-(?<bytes>\d+)\.(?<ending>png|jpg)|lacks-(?<codes>[\da-f.]+))$/;

/** The cards in a folder; empty where there is none. A card that is not whole is left out, to be drawn again. */
export async function readCards(dir: string): Promise<CardStore> {
  const names = await readdir(dir).catch(() => []);
  const found = await Promise.all(names.map((name) => readCard(dir, name)));
  return new Map(found.filter((entry) => entry !== undefined));
}

async function readCard(dir: string, name: string): Promise<[string, StoredCard] | undefined> {
  const { key = '', hash = '', bytes, ending, codes } = NAME.exec(name)?.groups ?? {};
  if (codes !== undefined) {
    return [key, { missing: String.fromCodePoint(...codes.split('.').map((code) => Number.parseInt(code, 16))) }];
  }
  const path = join(dir, name);
  const size = hash === '' ? undefined : (await stat(path).catch(() => undefined))?.size;
  if (size === undefined || size !== Number(bytes)) return undefined;
  return [key, { path, hash, bytes: size, type: ending === 'png' ? 'image/png' : 'image/jpeg' }];
}

/** Keeps a card, whole or not at all; of two builds at once either may win, as both write the same. */
export async function writeCard(dir: string, key: string, { type, bytes }: DrawnCard): Promise<StoredCard> {
  const hash = hashOf(bytes).slice(0, 8);
  const path = join(dir, `${key}-${hash}-${bytes.length}.${extensionOf(type)}`);
  await writeWhole(path, bytes);
  return { path, hash, type, bytes: bytes.length };
}

/** Keeps that a font lacks a character, so that the next build need not look. */
export async function writeMissing(dir: string, key: string, missing: string): Promise<StoredCard> {
  const codes = [...missing].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('.');
  await writeWhole(join(dir, `${key}-lacks-${codes}`), Buffer.alloc(0));
  return { missing };
}
