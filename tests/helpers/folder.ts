import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

/** File contents by path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder in the temporary folder with these files; gone when the test file is over. */
export function makeFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-test-'));
  made.push(folder);
  writeFiles(folder, files);
  return folder;
}

/** Adds files to a folder, or replaces them. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Paths of all files below a folder, with `/`, sorted; none where there is no folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What is in each file below a folder, as a hash. */
export function hashFiles(folder: string): Record<string, string> {
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(listFiles(folder).map((path) => [path, hash(path)]));
}

/** Bytes and times: equal for two looks at a folder that nobody wrote to in between. */
export function fingerprint(folder: string): Record<string, string> {
  const hashes = Object.entries(hashFiles(folder));
  return Object.fromEntries(hashes.map(([path, hash]) => [path, `${hash} ${statSync(join(folder, path)).mtimeMs}`]));
}
