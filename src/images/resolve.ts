import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { PictureReference } from '../content/picture-reference.ts';
import { createDisk, type Disk, locate } from './disk.ts';
import { isInside, parseReference } from './reference.ts';
import type { RemoteLock } from './remote/lock.ts';
import { findLocked, type LockedFile } from './remote/locked.ts';
import { type Suggestion, suggestFile } from './suggest.ts';

/** What a reference points to. Paths other than `path` are below the site folder, with `/`. */
export type Resolution =
  | {
      readonly kind: 'file';
      /** Absolute. */
      readonly path: string;
      readonly name: string;
    }
  | { readonly kind: 'remote' | 'data'; readonly url: string }
  | {
      readonly kind: 'missing';
      /** The likeliest of `lookedFor`; empty where the reference is. */
      readonly wanted: string;
      readonly lookedFor: readonly string[];
      readonly suggestion?: Suggestion;
    }
  | { readonly kind: 'outside'; readonly wanted: string; readonly by: 'name' | 'link' }
  | Extract<LockedFile, { kind: 'stale' }>;

/** Where references start from. Pass one `disk` for many references, so that each folder is listed once. */
export interface ResolveOptions {
  readonly root: string;
  readonly baseurl: string;
  readonly disk?: Disk;
  /** Pictures that were fetched from other hosts. */
  readonly lock?: RemoteLock | undefined;
}

/** Finds the file that a reference names, in its exact letters, as the server will ask for them. */
export async function resolvePicture(
  reference: PictureReference,
  { root, baseurl, disk = createDisk(), lock = new Map() }: ResolveOptions,
): Promise<Resolution> {
  const target = parseReference(reference, baseurl);
  if (target.kind !== 'local') return (await findLocked(target.url, { root, lock })) ?? target;
  const { path, candidates, wanted, isLeaving } = target;
  const site = resolve(root);

  for (const candidate of candidates) {
    const found = await locate(disk, site, candidate);
    if (!found || !(await disk.isFile(found))) continue;
    const name = slashed(relative(site, found));
    const isLinkedOut = !isBelow(await disk.realPath(site), await disk.realPath(found));
    return isLinkedOut ? { kind: 'outside', wanted: name, by: 'link' } : { kind: 'file', path: found, name };
  }

  if (isLeaving) return { kind: 'outside', wanted: path, by: 'name' };
  const suggestion = await suggestFile(disk, site, candidates);
  if (suggestion) return { kind: 'missing', wanted: suggestion.insteadOf, lookedFor: candidates, suggestion };
  return { kind: 'missing', wanted, lookedFor: candidates };
}

function isBelow(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return !isAbsolute(path) && isInside(slashed(path));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
