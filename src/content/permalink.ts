import type { DateTime } from 'luxon';
import { datePlaceholder } from './dates.ts';
import { slugify } from './slug.ts';

/** The address of the page at `path`, which is without ending, for a pattern; words it does not know stay. */
export function pageAddress(pattern: string, path: string): Address {
  const cut = path.lastIndexOf('/');
  const values = { path: path.slice(0, Math.max(cut, 0)), basename: path.slice(cut + 1).replace(/\.+$/, '') };
  const filled = pattern
    .replace(/:(path|basename)(?![a-z])/g, (_, key: keyof typeof values) => encodePath(values[key]))
    .replace(/:output_ext/g, '.html');
  return addressOf(filled, pattern);
}

/** What a permalink pattern may name of a post. */
export interface PermalinkParts {
  /** Front matter `slug`, else the file name's. */
  readonly slug: string;
  /** File name without its ending, with the date. */
  readonly name: string;
  /** Folder and name below the posts folder, without ending. */
  readonly path: string;
  readonly categories: readonly string[];
  /** Absent where a document has none. */
  readonly date?: DateTime;
  /** Label of the collection; the posts are one. */
  readonly collection?: string;
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

const PLACEHOLDER = /:([a-z_]+)/g;

/** An ending such as `.html`, `.json` or `:output_ext`. */
const ENDING = /\.[^./:]+$|:output_ext$/;

/**
 * The address of a post for a pattern, by Jekyll's rules (lib/jekyll/url.rb, url_drop.rb): every placeholder filled in,
 * `//` squeezed, a pattern without ending served as `x.html`. Throws PermalinkError for an unknown placeholder.
 */
export function postAddress(pattern: string, parts: PermalinkParts): Address {
  const path = pattern.replace(PLACEHOLDER, (whole, name: string) => {
    const write = placeholder(name);
    if (write) return write(parts);
    throw new PermalinkError(`the permalink ${JSON.stringify(pattern)} has an unknown placeholder ${whole}`);
  });
  return addressOf(path, pattern);
}

/** The first placeholder of a pattern that does not exist, such as `:titel`; undefined when all do. */
export function unknownPlaceholder(pattern: string): string | undefined {
  return [...pattern.matchAll(PLACEHOLDER)].find(([, name = '']) => !placeholder(name))?.[0];
}

/**
 * The address that a finished path stands for: cleaned, encoded, and its file (`/x/` is `x/index.html`). Only an ending
 * of the pattern that the path was made from is one: the `.2` of a title `v1.2` is not.
 */
export function addressOf(path: string, pattern = path): Address {
  const decoded = decodePath(`/${path}`)
    .replace(/\.\.+(?=\/|$)/g, '/')
    .replace(/\/\.(?=\/)/g, '/')
    .replace(/\/{2,}/g, '/');
  const outputPath = decoded.endsWith('/')
    ? `${decoded}index.html`
    : ENDING.test(pattern)
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

type Placeholder = (parts: PermalinkParts) => string;

const PLACEHOLDERS: ReadonlyMap<string, Placeholder> = new Map<string, Placeholder>([
  ['title', ({ slug }) => encodePath(slugify(slug, { mode: 'pretty', isCased: true }).replace(/\.+$/, ''))],
  ['slug', ({ slug }) => encodePath(slugify(slug))],
  ['name', ({ name }) => encodePath(slugify(name))],
  ['path', ({ path }) => encodePath(path)],
  ['collection', ({ collection = 'posts' }) => collection],
  ['categories', ({ categories }) => joinUnique(categories.map((category) => encodePath(category.toLowerCase())))],
  ['slugified_categories', ({ categories }) => joinUnique(categories.map((category) => slugify(category)))],
  ['output_ext', () => '.html'],
]);

/** Writer of one placeholder, which an underscore may follow: `:year_:month`; undefined when there is none of that name. */
function placeholder(name: string): Placeholder | undefined {
  const known = PLACEHOLDERS.get(name);
  if (known) return known;
  const writeDate = datePlaceholder(name);
  if (writeDate) return ({ date }) => writeDate(date ?? undated(name));
  const shorter = name.endsWith('_') ? placeholder(name.slice(0, -1)) : undefined;
  return shorter && ((parts) => `${shorter(parts)}_`);
}

function undated(name: string): never {
  throw new PermalinkError(`the permalink holds :${name}, but the document has no date`);
}

function joinUnique(values: readonly string[]): string {
  return [...new Set(values)].join('/');
}
