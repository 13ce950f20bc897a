import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../site/model.ts';

/** What became of a set of files. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
}

/** Puts files below `outDir`. A file with the right bytes keeps its time; each other one appears whole. */
export function publishFiles(files: readonly SiteFile[], outDir: string): Written {
  const folders = new Set<string>();
  let written = 0;
  for (const file of files) {
    const path = join(outDir, file.outputPath);
    const bytes = bytesOf(file);
    if (isSame(path, bytes)) continue;
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeWhole(path, bytes);
    written++;
  }
  return { written, unchanged: files.length - written };
}

function bytesOf(file: SiteFile): Uint8Array {
  if ('from' in file) return readFileSync(file.from);
  return typeof file.bytes === 'string' ? Buffer.from(file.bytes) : file.bytes;
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes.length && readFileSync(path).equals(bytes);
}

/** A reader of the folder, or a build cut short, never sees half a file. A folder in the way gives way. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  renameSync(temporary, path);
}
