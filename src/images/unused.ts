import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesPicture } from '../content/picture-reference.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** Where pictures lie of which each should be used. */
const PICTURES_FOLDER = 'assets/img';

/** Files that may name a picture, whatever they are for. */
const TEXT =
  /\.(?:markdown|mk?dn?|mkdown|html?|liquid|ya?ml|json|csv|tsv|toml|xml|txt|css|s[ac]ss|less|[mc]?[jt]sx?|svg|rb|webmanifest)$/i;

/** Folders of others' files. */
const FOREIGN = /^(?:\..*|node_modules|vendor)$/;

/** Lies in every folder that a build of ours wrote (publish.ts). */
const OUTPUT_MARKER = '.fieldbook';

/** Bytes. No text of a person's is longer. */
const MAX_TEXT = 2_000_000;

/** Browsers and phones ask for these by name. */
const ASKED_FOR = /^(?:favicon|apple-touch-icon|android-chrome|mstile)/i;

/** Names listed in one note. */
const LISTED = 5;

/**
 * A note of the pictures below `assets/img/` whose names stand in none of the site's texts, and are not among `sources`,
 * what references name; undefined where there are none, or where pages may list whatever lies there.
 */
export function unusedPictures(root: string, sources: readonly string[]): Diagnostic | undefined {
  const names = picturesBelow(root).filter((name) => !ASKED_FOR.test(basename(name)));
  if (names.length === 0) return undefined;
  const unused = new Map(names.map((name) => [name, keysOf(name)]));
  const drop = (words: ReadonlySet<string>) => {
    for (const [name, keys] of unused) if (keys.some((key) => words.has(key))) unused.delete(name);
  };
  drop(new Set(sources.flatMap(wordsIn)));
  for (const file of unused.size > 0 ? textsBelow(root) : []) {
    const text = readFileSync(file, 'utf8');
    // Liquid that goes through all files may show any of them.
    if (text.includes('static_files')) return undefined;
    const folded = fold(text);
    if (mayHold(folded, unused)) drop(new Set(wordsOf(folded)));
    if (unused.size === 0) break;
  }
  return unused.size > 0 ? noteOf([...unused.keys()]) : undefined;
}

function noteOf(names: readonly string[]): Diagnostic {
  const [others, listed] = [names.length - LISTED, names.slice(0, LISTED).join(', ')];
  const message =
    names.length === 1
      ? `nothing uses ${listed}`
      : `nothing uses ${names.length} pictures: ${listed}${others > 0 ? ` and ${others} more` : ''}`;
  return { rule: 'image-unused', severity: 'note', message, hint: 'delete what no post needs any more' };
}

/**
 * Any of these words is taken for a use: the end of the file's name, its name without ending, which Liquid may add, and
 * without `@2x`, which scripts add.
 */
function keysOf(name: string): string[] {
  const whole = wordsIn(basename(name)).at(-1) ?? '';
  const plain = whole.replace(/@[\d.]+x(?=\.|$)/, '');
  return [whole, plain, whole.replace(/\.[^.]*$/, ''), plain.replace(/\.[^.]*$/, '')];
}

/** Up to so many names are looked for as they are before a text is cut into words: 0.15 s for 4,000 posts instead of 0.45. */
const FEW_NAMES = 20;

function mayHold(folded: string, unused: ReadonlyMap<string, readonly string[]>): boolean {
  return unused.size > FEW_NAMES || [...unused.values()].some((keys) => keys.some((key) => folded.includes(key)));
}

/** Words as file names hold them, percent-encoding decoded, in small letters. */
function wordsIn(text: string): string[] {
  return wordsOf(fold(text));
}

function fold(text: string): string {
  return decoded(text).normalize('NFC').toLowerCase();
}

function wordsOf(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{M}\p{N}_.~@+-]+/gu);
  return (words ?? []).map((word) => word.replace(/\.+$/, ''));
}

function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

function picturesBelow(root: string): string[] {
  const top = join(root, PICTURES_FOLDER);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((path) => `${PICTURES_FOLDER}/${path.replaceAll('\\', '/')}`)
    .filter((name) => namesPicture(name) && !/\/[._]/.test(name))
    .sort();
}

function* textsBelow(folder: string): Generator<string> {
  if (existsSync(join(folder, OUTPUT_MARKER))) return;
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !FOREIGN.test(entry.name)) yield* textsBelow(path);
    else if (entry.isFile() && TEXT.test(entry.name) && statSync(path).size <= MAX_TEXT) yield path;
  }
}

/** In order of name: what is found first does not depend on the disk. */
function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
