import type { DateTime } from 'luxon';
import { datePlaceholder } from './dates.ts';
import { slugify } from './slug.ts';

/** Built-in permalink styles (Jekyll, lib/jekyll/configuration.rb). */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** What a permalink pattern may name of a post. */
export interface PermalinkParts {
  /** Front matter `slug`, else the file name's. */
  readonly slug: string;
  /** File name without its ending, with the date. */
  readonly name: string;
  /** Folder and name below the posts folder, without ending. */
  readonly path: string;
  readonly categories: readonly string[];
  readonly date: DateTime;
}

/** A page's address within the site and the file that holds it. */
export interface Address {
  /** Percent-encoded path that begins with `/`, without the base path. */
  readonly url: string;
  /** Path below the output folder, decoded. */
  readonly outputPath: string;
}

/** Thrown for a pattern with a placeholder that does not exist. */
export class PermalinkError extends Error {
  override readonly name = 'PermalinkError';
}

/**
 * The address of a post for a pattern or a style's name, by Jekyll's rules (lib/jekyll/url.rb, url_drop.rb):
 * every placeholder filled in, `//` squeezed, a pattern without ending served as `x.html`.
 */
export function postAddress(pattern: string, parts: PermalinkParts): Address {
  const path = (STYLES[pattern] ?? pattern).replace(/:([a-z_]+)/g, (whole, name: string) => {
    const value = placeholder(name, parts);
    if (value !== undefined) return value;
    const shorter = name.endsWith('_') ? placeholder(name.slice(0, -1), parts) : undefined;
    if (shorter !== undefined) return `${shorter}_`;
    throw new PermalinkError(`the permalink ${JSON.stringify(pattern)} has an unknown placeholder ${whole}`);
  });
  return addressOf(path);
}

/** The address that a finished path stands for: cleaned, encoded, and its file (`/x/` is `x/index.html`). */
export function addressOf(path: string): Address {
  const clean = `/${path}`
    .replace(/\.\.+(?=\/|$)/g, '/')
    .replace(/\/\.(?=\/)/g, '/')
    .replace(/\/{2,}/g, '/');
  const decoded = decodePath(clean);
  const outputPath = decoded.endsWith('/')
    ? `${decoded}index.html`
    : /\.[^./]+$/.test(decoded)
      ? decoded
      : `${decoded}.html`;
  return { url: encodePath(decoded), outputPath: outputPath.slice(1) };
}

/** Percent-encodes what may not stand in a path: non-ASCII, space, `#`, `?`, brackets and the like. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[#?[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The path that a percent-encoded one names; text that is not valid encoding is taken as it stands. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The value of one placeholder; undefined when there is none of that name. */
function placeholder(
  name: string,
  { slug, name: fileName, path, categories, date }: PermalinkParts,
): string | undefined {
  switch (name) {
    case 'title':
      return encodePath(slugify(slug, { mode: 'pretty', isCased: true }).replace(/\.+$/, ''));
    case 'slug':
      return encodePath(slugify(slug));
    case 'name':
      return encodePath(slugify(fileName));
    case 'path':
      return encodePath(path);
    case 'collection':
      return 'posts';
    case 'categories':
      return joinUnique(categories.map((category) => encodePath(category.toLowerCase())));
    case 'slugified_categories':
      return joinUnique(categories.map((category) => slugify(category)));
    case 'output_ext':
      return '.html';
    default:
      return datePlaceholder(date, name);
  }
}

function joinUnique(values: readonly string[]): string {
  return [...new Set(values)].join('/');
}
