import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../site/model.ts';

/** What became of a set of files. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
}

/** Puts files below `outDir`. A file with the right bytes keeps its time; each other one appears whole. */
export function publishFiles(files: readonly SiteFile[], outDir: string): Written {
  const isNew = mkdirSync(outDir, { recursive: true }) !== undefined;
  const folders = new Set<string>();
  let written = 0;
  for (const file of files) {
    const path = join(outDir, file.outputPath);
    const bytes = bytesOf(file);
    // A new folder holds nothing to look at, and looking is a third of the work.
    if (!isNew && isSame(path, bytes)) continue;
    const folder = dirname(path);
    if (!folders.has(folder)) makeFolder(folder);
    folders.add(folder);
    writeWhole(path, bytes);
    written++;
  }
  return { written, unchanged: files.length - written };
}

/** What a file holds once it is published. */
export function bytesOf(file: SiteFile): Uint8Array {
  if ('from' in file) {
    const bytes = readFileSync(file.from);
    return file.change?.(bytes) ?? bytes;
  }
  return typeof file.bytes === 'string' ? Buffer.from(file.bytes) : file.bytes;
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const stats = statsOf(path);
  return stats?.isFile() === true && stats.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Below the output folder a file in the way gives way: the page `a.b` of an earlier build, where `a.b/` is wanted. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    rmSync(fileInTheWay(folder));
    mkdirSync(folder, { recursive: true });
  }
}

function fileInTheWay(path: string): string {
  return statsOf(path) ? path : fileInTheWay(dirname(path));
}

/** Undefined where nothing is, and below a file. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A reader of the folder, or a build cut short, never sees half a file. A folder in the way gives way. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  try {
    renameSync(temporary, path);
  } catch (error) {
    if (!statsOf(path)?.isDirectory()) throw error;
    rmSync(path, { recursive: true });
    renameSync(temporary, path);
  }
}
