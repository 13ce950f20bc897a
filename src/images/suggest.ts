import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { Disk } from './disk.ts';

/** A file that the author may have meant. Paths are below the site folder, with `/`. */
export interface Suggestion {
  readonly path: string;
  readonly insteadOf: string;
  /** Letters that differ; 0 where only their case does. */
  readonly edits: number;
}

/** At most this share of a name may differ, but two letters always may (`logo.jpg` for `logo.png`). */
const MAX_EDIT_SHARE = 1 / 3;
const MIN_EDITS = 2;

/** The file whose path is nearest to any of `paths`; of equals the first path's. */
export async function suggestFile(disk: Disk, root: string, paths: readonly string[]): Promise<Suggestion | undefined> {
  const found = await Promise.all(paths.map((path) => nearestFile(disk, root, path)));
  const [best] = found.filter((suggestion) => suggestion !== undefined).toSorted((a, b) => a.edits - b.edits);
  return best;
}

/** Walks as a forgiving reader would: at each step the same name, else the nearest, case aside. */
async function nearestFile(disk: Disk, root: string, insteadOf: string): Promise<Suggestion | undefined> {
  const segments = insteadOf.split('/');
  const names: string[] = [];
  let edits = 0;
  for (const [index, segment] of segments.entries()) {
    const { entries, find } = await disk.list(join(root, ...names));
    const isWanted = index === segments.length - 1 ? isFileOrLink : isFolderOrLink;
    const name = find(segment) ?? nearestName(segment, entries.filter(isWanted));
    if (name === undefined) return undefined;
    names.push(name);
    edits += editsBetween(segment, name);
  }
  const isThere = await disk.isFile(join(root, ...names));
  return isThere ? { path: names.join('/'), insteadOf, edits } : undefined;
}

function nearestName(wanted: string, entries: readonly Dirent[]): string | undefined {
  const limit = Math.max(MIN_EDITS, Math.floor(wanted.length * MAX_EDIT_SHARE));
  const [nearest] = entries
    .map(({ name }) => ({ name, edits: editsBetween(wanted, name) }))
    .filter(({ edits }) => edits <= limit)
    .toSorted((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1));
  return nearest?.name;
}

function editsBetween(a: string, b: string): number {
  return distance(fold(a), fold(b));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isFileOrLink(entry: Dirent): boolean {
  return entry.isFile() || entry.isSymbolicLink();
}

function isFolderOrLink(entry: Dirent): boolean {
  return entry.isDirectory() || entry.isSymbolicLink();
}
