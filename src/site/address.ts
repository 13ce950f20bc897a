import type { Settings } from '../content/settings.ts';

/** The address that a page prints for a path of this site: the base path in front. */
export function href({ baseurl }: Pick<Settings, 'baseurl'>, path: string): string {
  return `${baseurl}${path}`;
}

/** With the origin too, for feeds, canonical links and share cards; the same as `href` when the site names none. */
export function absoluteUrl({ url, baseurl }: Pick<Settings, 'url' | 'baseurl'>, path: string): string {
  return `${url}${baseurl}${path}`;
}

/** The file that a list page's address stands for: `/tags/` is `tags/index.html`. */
export function outputPathOf(url: string): string {
  const path = decodeURI(url).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
