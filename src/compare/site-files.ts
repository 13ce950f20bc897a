import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { bytesOf } from '../publish/files.ts';
import type { SiteFile } from '../site/model.ts';

/** A built site, on disk or in memory, as files. */
export interface SiteFiles {
  /** Paths below the site, with `/`, sorted. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** Throws for a path that is not there. */
  readonly read: (path: string) => Uint8Array;
}

/** The files of a folder that something else built. Nothing there is ever written. */
export function readSiteFiles(folder: string): SiteFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').includes('.git'))
    .sort();
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path), read: (path) => readFileSync(join(folder, path)) };
}

/** The files of a site that is not on disk yet. Of two with one path the first counts. */
export function siteFilesOf(files: readonly SiteFile[]): SiteFiles {
  const byPath = new Map([...files].reverse().map((file) => [file.outputPath, file]));
  const read = (path: string) => {
    const file = byPath.get(path);
    if (!file) throw new Error(`the site has no file ${path}`);
    return bytesOf(file);
  };
  return { paths: [...byPath.keys()].sort(), has: (path) => byPath.has(path), read };
}

/** A file as text. */
export function readText(files: SiteFiles, path: string): string {
  return new TextDecoder().decode(files.read(path));
}
