import { join } from 'node:path';
import * as v from 'valibot';
import type { Position, Report } from '../report/diagnostic.ts';
import { scalar, textOrList } from './fields.ts';
import { readInside } from './inside.ts';
import { isMapping } from './mapping.ts';
import { keyPosition, parseYaml, YamlError } from './yaml.ts';

/** Whoever wrote a post or a site. */
export interface Author {
  /** Empty where only a handle is known. */
  readonly name: string;
  readonly url?: string;
  /** Handle without `@`. */
  readonly twitter?: string;
  /** schema.org type, such as `Organization`. */
  readonly type?: string;
}

/** An author as front matter and settings name one: by name, by key in `_data/authors.yml`, or described on the spot. */
export type AuthorEntry = string | Readonly<Record<string, unknown>>;

/** Descriptions by key, from `_data/authors.yml`. */
export type KnownAuthors = ReadonlyMap<string, KnownAuthor>;

/** An author as a data file describes one, and where. */
export interface KnownAuthor {
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Position;
}

const mapping = v.custom<Readonly<Record<string, unknown>>>(isMapping);

/** One author or several, each a name or a mapping. */
export const authorEntries = v.union(
  [
    v.pipe(
      textOrList,
      v.transform((names): AuthorEntry[] => names),
    ),
    v.pipe(
      mapping,
      v.transform((entry): AuthorEntry[] => [entry]),
    ),
    v.pipe(
      v.array(v.nullable(v.union([mapping, scalar]))),
      v.transform((items): AuthorEntry[] => items.map((item) => (isMapping(item) ? item : String(item ?? '')))),
    ),
  ],
  'must be text or a list',
);

/** The author that an entry means; what `_data/authors.yml` says of a key goes before the key itself. */
export function authorOf(entry: AuthorEntry, known: KnownAuthors = new Map()): Author {
  const described = typeof entry === 'string' ? { name: entry, ...known.get(entry.trim())?.data } : entry;
  const text = (key: string) => (v.is(scalar, described[key]) ? String(described[key]).trim() : '');
  const [url, twitter, type] = [text('url'), text('twitter').replace(/^@/, ''), text('type')];
  return { name: text('name'), ...(url && { url }), ...(twitter && { twitter }), ...(type && { type }) };
}

const FILES = ['authors.yml', 'authors.yaml', 'authors.json'];

/** What the site's data folder says of its authors; a file that cannot be read is reported. */
export function readKnownAuthors(root: string, folder: string, report: Report): KnownAuthors {
  const known = new Map<string, KnownAuthor>();
  for (const file of FILES.map((name) => join(folder, name))) {
    try {
      const text = readInside(root, '.', file) ?? '';
      const authors = parseYaml(text);
      for (const [key, data] of Object.entries(isMapping(authors) ? authors : {})) {
        const place = keyPosition(text, key) ?? { line: 1, column: 1 };
        if (isMapping(data)) known.set(key, { data, at: { file, ...place } });
      }
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      const { line, column } = error;
      const message = `the data file cannot be read: ${error.message}`;
      report({ rule: 'data-file', severity: 'error', message, at: { file, line, column } });
    }
  }
  return known;
}
