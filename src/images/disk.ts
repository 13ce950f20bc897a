import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names in one folder. */
export interface Folder {
  readonly entries: readonly Dirent[];
  /** The name on disk that equals `name` in every letter, whichever way its accents are coded (NFC or NFD). */
  readonly find: (name: string) => string | undefined;
}

/** The disk as it stood at first sight: each folder is listed once, each file looked at once. */
export interface Disk {
  /** An absent or unreadable folder is an empty one. */
  readonly list: (dir: string) => Promise<Folder>;
  /** Symbolic links are followed. */
  readonly isFile: (path: string) => Promise<boolean>;
  /** The path without symbolic links. Rejects where nothing is there. */
  readonly realPath: (path: string) => Promise<string>;
}

/** Reads on demand and remembers. */
export function createDisk(): Disk {
  return { list: remember(listFolder), isFile: remember(checkFile), realPath: remember((path) => realpath(path)) };
}

/** Walks from `root` along a path with `/`; absent where a name differs, even by case only. */
export async function locate(disk: Disk, root: string, path: string): Promise<string | undefined> {
  let place = root;
  for (const segment of path.split('/')) {
    const { find } = await disk.list(place);
    const name = find(segment);
    if (name === undefined) return undefined;
    place = join(place, name);
  }
  return place;
}

async function listFolder(dir: string): Promise<Folder> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const exact = new Set(entries.map(({ name }) => name));
  const composed = new Map(entries.map(({ name }) => [name.normalize('NFC'), name]));
  return { entries, find: (name) => (exact.has(name) ? name : composed.get(name.normalize('NFC'))) };
}

async function checkFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function remember<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (path) => {
    const answer = known.get(path) ?? read(path);
    known.set(path, answer);
    return answer;
  };
}
