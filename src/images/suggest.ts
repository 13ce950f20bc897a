import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../report/suggest.ts';
import type { Disk } from './disk.ts';

/** A file that the author may have meant. Paths are below the site folder, with `/`. */
export interface Suggestion {
  readonly path: string;
  readonly insteadOf: string;
  /** The two differ in capital and small letters and in nothing else. */
  readonly isCaseOnly: boolean;
}

/** A file with a path like one of `paths`; one that differs by case only first, then in their order. */
export async function suggestFile(disk: Disk, root: string, paths: readonly string[]): Promise<Suggestion | undefined> {
  const found = await Promise.all(paths.map((path) => nearestFile(disk, root, path)));
  return found.find((suggestion) => suggestion?.isCaseOnly) ?? found.find((suggestion) => suggestion !== undefined);
}

/** Walks as a forgiving reader would: at each step the same name, else the nearest, case aside. */
async function nearestFile(disk: Disk, root: string, insteadOf: string): Promise<Suggestion | undefined> {
  const segments = insteadOf.split('/');
  const names: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const { entries, find } = await disk.list(join(root, ...names));
    const isWanted = index === segments.length - 1 ? isFileOrLink : isFolderOrLink;
    const name = find(segment) ?? nearest(segment, namesOf(entries.filter(isWanted)));
    if (name === undefined) return undefined;
    names.push(name);
  }
  const path = names.join('/');
  const isThere = await disk.isFile(join(root, path));
  return isThere ? { path, insteadOf, isCaseOnly: fold(path) === fold(insteadOf) } : undefined;
}

/** Sorted, as folders are listed in any order. */
function namesOf(entries: readonly Dirent[]): string[] {
  return entries.map(({ name }) => name).sort();
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function isFileOrLink(entry: Dirent): boolean {
  return entry.isFile() || entry.isSymbolicLink();
}

function isFolderOrLink(entry: Dirent): boolean {
  return entry.isDirectory() || entry.isSymbolicLink();
}
