import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../store.ts';
import { addressOf, type LockedPicture, REMOTE_DIR, type RemoteLock } from './lock.ts';

/** What has become of a fetched picture. Paths other than `path` are below the site folder. */
export type LockedFile =
  | {
      readonly kind: 'file';
      /** Absolute. */
      readonly path: string;
      readonly name: string;
    }
  | { readonly kind: 'stale'; readonly wanted: string; readonly isThere: boolean };

/** The file that stands for an address on another host; undefined where none was fetched. */
export async function findLocked(
  url: string,
  { root, lock }: { root: string; lock: RemoteLock },
): Promise<LockedFile | undefined> {
  const locked = lock.get(addressOf(url) ?? '');
  return locked && checkLocked(root, locked);
}

/** A fetched file, if it is still what was fetched. */
export async function checkLocked(root: string, { file, sha256 }: LockedPicture): Promise<LockedFile> {
  const name = `${REMOTE_DIR}/${file}`;
  const path = join(root, REMOTE_DIR, file);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes && hashOf(bytes) === sha256) return { kind: 'file', path, name };
  return { kind: 'stale', wanted: name, isThere: bytes !== undefined };
}
