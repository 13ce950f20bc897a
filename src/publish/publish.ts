import { existsSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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
const MARKER_TEXT = 'This folder is written by Fieldbook: each build removes what it did not make.\n';

/**
 * Checks that `outDir` may be filled and emptied: it is new, empty or from an earlier build, and does not hold the
 * site folder itself. Asked before the work begins, so that nobody waits for an answer.
 */
export function checkOutDir(outDir: string, { root, isDefault }: { root: string; isDefault: boolean }): void {
  const inside = relative(outDir, root);
  if (inside === '' || !inside.startsWith('..')) {
    throw new OutDirError(`${outDir} holds the site's own sources; choose a folder inside or beside it`);
  }
  if (isDefault || !existsSync(outDir) || existsSync(join(outDir, MARKER))) return;
  if (readdirSync(outDir).length > 0) {
    throw new OutDirError(`${outDir} holds files that no build of Fieldbook wrote; empty it or choose another folder`);
  }
}

/** Makes `outDir` hold exactly these files: writes what changed, then removes what is no longer there. */
export function publishSite(files: readonly SiteFile[], outDir: string): Published {
  const { written, unchanged } = publishFiles(files, outDir);
  const marker = join(outDir, MARKER);
  if (!existsSync(marker)) writeFileSync(marker, MARKER_TEXT);
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
