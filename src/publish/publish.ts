import { existsSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { SiteFile } from '../site/model.ts';
import { publishFiles } from './files.ts';

/** What publishing changed. */
export interface Published {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Thrown when publishing would delete files that no build put there. */
export class OutDirError extends Error {
  override readonly name = 'OutDirError';
}

/** Marks a folder as ours; hosts do not serve names that begin with a dot. */
const MARKER = '.fieldbook';
/** Folders of a site whose files are read: a site in one of them would be part of the next. */
const SOURCE_FOLDERS = new Set(['posts', '_posts', '_drafts', 'assets', 'layouts', 'src']);

const MARKER_TEXT = 'This folder is written by Fieldbook: each build removes what it did not make.\n';

/**
 * Checks that `outDir` may be filled and emptied: it is new, empty or from an earlier build, and does not hold the
 * site folder itself. Asked before the work begins, so that nobody waits for an answer.
 */
export function checkOutDir(outDir: string, { root, isDefault }: { root: string; isDefault: boolean }): void {
  if (isWithin(outDir, root)) {
    throw new OutDirError(`${outDir} holds the site's own sources; choose a folder inside or beside it`);
  }
  const [top = ''] = relative(root, outDir).split(sep);
  if (SOURCE_FOLDERS.has(top)) {
    throw new OutDirError(`${outDir} lies among the site's sources; choose a folder outside ${top}/`);
  }
  const existing = nearestExisting(outDir);
  if (!statSync(existing).isDirectory()) throw new OutDirError(`${existing} is a file; choose a folder`);
  if (existing !== outDir || isDefault || existsSync(join(outDir, MARKER))) return;
  if (readdirSync(outDir).length > 0) {
    throw new OutDirError(`${outDir} holds files that no build of Fieldbook wrote; empty it or choose another folder`);
  }
}

function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !isAbsolute(inside) && inside !== '..' && !inside.startsWith(`..${sep}`);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Makes `outDir` hold exactly these files: writes what changed, then removes what is no longer there. */
export function publishSite(files: readonly SiteFile[], outDir: string): Published {
  const isNew = !existsSync(outDir);
  const { written, unchanged } = publishFiles(files, outDir);
  const marker = join(outDir, MARKER);
  if (!existsSync(marker)) writeFileSync(marker, MARKER_TEXT);
  if (isNew) return { written, unchanged, removed: 0 };
  const kept = new Set([MARKER, ...files.map(({ outputPath }) => outputPath)]);
  return { written, unchanged, removed: removeStale(outDir, kept) };
}

function removeStale(outDir: string, kept: ReadonlySet<string>): number {
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  const stale = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !kept.has(relative(outDir, path).split(sep).join('/')));
  for (const path of stale) rmSync(path);
  if (stale.length > 0)
    removeEmptyFolders(
      entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)),
    );
  return stale.length;
}

/** Deepest first, so that a folder of empty folders goes too. */
function removeEmptyFolders(folders: readonly string[]): void {
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
