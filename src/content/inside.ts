import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file larger than this is no include and no data written by hand; 8 MB. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * The text of a file below a folder of the site, with `\n` line ends. Undefined when there is none, or when the path or
 * a symbolic link in it leaves that folder.
 */
export function readInside(root: string, folder: string, path: string): string | undefined {
  const file = insideOf(root, folder, path);
  if (file === undefined || statSync(file).size > MAX_BYTES) return undefined;
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** Whether a file lies below a folder of the site, symbolic links followed. */
export function isInside(root: string, folder: string, path: string): boolean {
  return insideOf(root, folder, path) !== undefined;
}

/** Whether a folder is one of the site's own, symbolic links followed. */
export function isFolderInside(root: string, folder: string): boolean {
  if (folder.includes('\0') || !existsSync(join(root, folder))) return false;
  const [site, top] = [realpathSync(root), realpathSync(join(root, folder))];
  return top.startsWith(site + sep) && statSync(top).isDirectory();
}

function insideOf(root: string, folder: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  try {
    const [site, top, file] = [
      realpathSync(root),
      realpathSync(join(root, folder)),
      realpathSync(join(root, folder, path)),
    ];
    const isBelow = (inner: string, outer: string) => inner === outer || inner.startsWith(outer + sep);
    return isBelow(top, site) && isBelow(file, top) && statSync(file).isFile() ? file : undefined;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG'].includes(code)) return undefined;
    throw error;
  }
}
