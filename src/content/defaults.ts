import * as v from 'valibot';
import { matchesFolderGlob } from './globs.ts';
import { isMapping } from './mapping.ts';

type Values = Readonly<Record<string, unknown>>;

/** Front matter for the files of a scope, from `defaults` in `_config.yml`. */
export interface FrontMatterDefaults {
  readonly path: string;
  /** `posts`, `pages` or a collection; absent for all. */
  readonly type?: string;
  readonly values: Values;
}

const scope = v.looseObject({ path: v.nullish(v.string(), ''), type: v.optional(v.string()) });

/** The `defaults` of `_config.yml`. */
export const defaultsList = v.pipe(
  v.array(
    v.pipe(
      v.looseObject({ scope: v.nullish(scope, { path: '' }), values: v.record(v.string(), v.unknown()) }),
      v.transform(
        ({ scope: { path, type }, values }): FrontMatterDefaults => ({
          path: path.replace(/^\/|\/$/g, ''),
          ...(type !== undefined && { type }),
          values,
        }),
      ),
    ),
    'must be a list of scopes with values',
  ),
);

/** Where a file lies, as scopes see it. */
export interface ScopedFile {
  /** Below the site folder, with `/`. */
  readonly file: string;
  /** `posts`, `pages` or a collection. */
  readonly type: string;
  /** Taken off the front of paths, of the file and of the scope alike. */
  readonly collectionsDir?: string;
}

/**
 * Front matter with the defaults of its file below it (Jekyll, lib/jekyll/frontmatter_defaults.rb): a longer path
 * weighs more than a shorter one, then a named type, then the later place. Mappings are merged and `categories` added
 * up; of all else the file's own keys win, unless they have no value.
 */
export function withDefaults(data: Values, defaults: readonly FrontMatterDefaults[], place: ScopedFile): Values {
  let merged: Values = {};
  let strongest: FrontMatterDefaults | undefined;
  for (const candidate of defaults) {
    if (!applies(candidate, place)) continue;
    const wins = !strongest || isStronger(candidate, strongest);
    merged = wins ? mergeDeep(merged, candidate.values) : mergeDeep(candidate.values, merged);
    if (wins) strongest = candidate;
  }
  return mergeDeep(merged, data);
}

function applies({ path, type }: FrontMatterDefaults, place: ScopedFile): boolean {
  if (type !== undefined && type !== place.type) return false;
  const strip = (text: string) =>
    place.collectionsDir && text.startsWith(`${place.collectionsDir}/`)
      ? text.slice(place.collectionsDir.length + 1)
      : text;
  if (path.includes('*')) return matchesFolderGlob(place.file, path);
  // By characters, as in Jekyll: `_post` takes in `_posts/x.md`.
  return strip(place.file).startsWith(strip(path));
}

function isStronger(a: FrontMatterDefaults, b: FrontMatterDefaults): boolean {
  if (a.path.length !== b.path.length) return a.path.length > b.path.length;
  return a.type !== undefined || b.type === undefined;
}

function mergeDeep(base: Values, over: Values): Values {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = mergeValue(key, merged[key], value);
  }
  return merged;
}

function mergeValue(key: string, below: unknown, value: unknown): unknown {
  if (below === undefined || below === null) return value;
  if (value === null) return below;
  if (isMapping(below) && isMapping(value)) return mergeDeep(below, value);
  if (key !== 'categories') return value;
  const [first, second] = [below, value].map((names) => (typeof names === 'string' ? names.split(/\s+/) : names));
  return Array.isArray(first) && Array.isArray(second) ? [...first, ...second] : value;
}
