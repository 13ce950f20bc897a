import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isSpecialName } from './folder.ts';
import { matchesGlob } from './globs.ts';
import type { JekyllSettings } from './jekyll.ts';

export interface ReadFolderOptions {
  readonly root: string;
  readonly exclude: readonly string[];
  readonly jekyll: JekyllSettings;
}

/** What Jekyll leaves out unasked (lib/jekyll/configuration.rb, DEFAULT_EXCLUDES). */
const DEFAULT_EXCLUDES = [
  ...['.sass-cache', '.jekyll-cache', 'gemfiles', 'Gemfile', 'Gemfile.lock', 'node_modules'],
  ...['vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'],
];

/** Whether Jekyll passes over a file or folder, given its path below the site folder and its name (entry_filter.rb). */
export function isSkipped(path: string, name: string, { root, exclude, jekyll }: ReadFolderOptions): boolean {
  if (name.endsWith('.')) return true;
  const matches = (text: string, patterns: readonly string[]) =>
    patterns.map((pattern) => pattern.replace(/^\.?\//, '')).some((pattern) => isMatch(text, pattern, root));
  const isIncluded = matches(name, jekyll.include);
  const excludes = [...exclude, ...DEFAULT_EXCLUDES].filter((pattern) => !jekyll.include.includes(pattern));
  return !isIncluded && (matches(path, excludes) || isSpecialName(name));
}

/** As in Jekyll, a pattern also matches whatever begins with it. */
function isMatch(path: string, pattern: string, root: string): boolean {
  if (path.startsWith(pattern) || matchesGlob(path, pattern)) return true;
  return pattern === `${path}/` && existsSync(join(root, path));
}

/** Paths of the files in a folder such as `_posts`: of a path below it Jekyll looks at the beginning and the last name only. */
export function* filesBelow(top: string, folder: string, options: ReadFolderOptions): Generator<string> {
  for (const entry of entriesOf(join(options.root, top, folder))) {
    const path = joined(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(top, path, options);
    else if (!isSpecialName(path.split('/', 1)[0] ?? '') && !isSkipped(`${top}/${path}`, entry.name, options))
      yield path;
  }
}

/** Files and folders in a folder; nothing where there is no such folder. */
export function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() || entry.isDirectory());
}

/** A path below a folder; the site folder is empty. */
export function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Longer than any opening fence with its white space. */
const FENCE_BYTES = 64;

/** Whether a file begins as one with front matter does. */
export function hasFrontMatter(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(FENCE_BYTES);
    const length = readSync(file, bytes, 0, FENCE_BYTES, 0);
    return /^\uFEFF?---[ \t]*\r?\n/.test(bytes.toString('utf8', 0, length));
  } finally {
    closeSync(file);
  }
}
