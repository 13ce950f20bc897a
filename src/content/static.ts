import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files that are published as they lie. */
const STATIC_FOLDER = 'assets';

/**
 * Paths, below the site folder and sorted, of the files that keep their addresses: links from elsewhere and from
 * posts lead to them, whatever else is made of a picture. `exclude` names files and folders, as in `_config.yml`.
 */
export function findStaticFiles(root: string, exclude: readonly string[]): string[] {
  const top = join(root, STATIC_FOLDER);
  if (!statSync(top, { throwIfNoEntry: false })?.isDirectory()) return [];
  const excluded = exclude.map((path) => path.replace(/^\/|\/$/g, ''));
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => /^[._#]|~$/.test(part)))
    .filter((path) => !excluded.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)))
    .sort();
}
