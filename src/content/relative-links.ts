import { posix } from 'node:path';
import { matchesGlob } from './globs.ts';
import type { Page } from './page.ts';
import { decodePath } from './permalink.ts';
import type { Settings } from './settings.ts';

/** What a site publishes, by the paths of its files. */
export interface Published {
  readonly posts: readonly Page[];
  readonly pages: readonly Page[];
  /** Files that are published as they lie. */
  readonly files?: readonly string[];
}

/** The printed address of the file that a link in `from` names by its path; undefined where there is none. */
export type FindLinked = (from: string, path: string) => string | undefined;

/**
 * Finds what links between files lead to, as jekyll-relative-links does, which GitHub Pages always runs: a path is
 * below the folder of the file with the link, or with a slash first below that of the site. Undefined where a site has
 * switched it off; a file whose links stay finds nothing and misses nothing.
 */
export function createFindLinked(
  { posts, pages, files = [] }: Published,
  { baseurl, relativeLinks }: Pick<Settings, 'baseurl' | 'relativeLinks'>,
): FindLinked | undefined {
  if (relativeLinks?.isEnabled === false) return undefined;
  const addresses = new Map(files.map((file) => [file, `${baseurl}/${encodeURI(file)}`]));
  for (const { file, url } of [...pages, ...posts]) addresses.set(file, baseurl + url);
  return (from, path) => {
    if (relativeLinks?.exclude.some((pattern) => matchesGlob(from, pattern))) return path;
    const whole = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
    return addresses.get(decodePath(posix.normalize(whole)));
  };
}
