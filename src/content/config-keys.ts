import * as v from 'valibot';
import { collections } from './collection-keys.ts';
import { isZone } from './dates.ts';
import { defaultsList } from './defaults.ts';
import { feed } from './feed-keys.ts';
import { count, flag, knownPlaceholders, nonEmptyText, permalink, text, textOrList } from './fields.ts';
import { kramdown } from './kramdown-keys.ts';
import { isMapping } from './mapping.ts';
import { READING_CONFIG_FIELDS } from './reading-keys.ts';

const zone = v.pipe(
  text,
  v.check((name) => name === '' || isZone(name), 'must be an IANA time zone such as "Europe/Rome"'),
);
const origin = v.pipe(
  text,
  v.transform((value) => value.trim().replace(/\/+$/, '')),
  v.check(
    (value) => value === '' || /^https?:\/\/[^/]+$/.test(value),
    'must be an address such as "https://example.org" without a path',
  ),
);
const basePath = v.pipe(
  text,
  v.check((value) => !value.includes('://'), 'must be a path such as "/blog"; the address goes to "url"'),
  v.transform((value) => value.trim().replace(/^\/*(.*?)\/*$/, (_, path: string) => (path ? `/${path}` : ''))),
);
const author = v.union(
  [
    text,
    v.pipe(
      v.custom<Record<string, unknown>>(isMapping),
      v.transform(({ name }) => name ?? ''),
      text,
    ),
  ],
  'must be a name or a mapping with "name"',
);
/** `false` and 0 turn Jekyll's plugin off: as if the key were not there. */
const pageLength = v.union(
  [
    count,
    v.pipe(
      v.union([v.literal(false), v.literal(0)]),
      v.transform(() => undefined),
    ),
  ],
  'must be a whole number of at least 1, or false',
);
const pagePath = v.pipe(text, v.includes(':num', 'must contain ":num"'));
const folder = v.pipe(
  text,
  v.transform((value) => value.replace(/^[./]+|\/+$/g, '')),
);

/** Of jekyll-relative-links: whether it runs, and where it does not. */
const relativeLinks = v.pipe(
  v.custom<Record<string, unknown>>(isMapping, 'must hold "key: value" lines'),
  v.transform(({ enabled, exclude }) => ({
    isEnabled: enabled !== false,
    exclude: (Array.isArray(exclude) ? exclude : [exclude]).filter((pattern) => typeof pattern === 'string'),
  })),
);

/** Everything but kramdown is CommonMark here: `GFM` and `CommonMarkGhPages` are names of the same. */
const dialect = v.pipe(
  text,
  v.transform((name) => (/^(?:commonmark|gfm)/i.test(name) ? ('commonmark' as const) : ('kramdown' as const))),
);

const UNITS: Readonly<Record<string, number>> = { '': 1, B: 1, kB: 1000, KB: 1000, MB: 1_000_000 };

/** A number of bytes, or text with a unit: `200 kB`, `1.5 MB`; 0 for all else. */
function bytesOf(value: unknown): number {
  const [, digits = '', unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([kKM]?B)?\s*$/.exec(String(value)) ?? [];
  return Math.round(Number(digits) * (UNITS[unit] ?? 0));
}

/** What a picture and a page may weigh. */
const budgets = v.pipe(
  v.unknown(),
  v.transform((value) =>
    isMapping(value) ? Object.entries(value).map(([key, size]) => [key, bytesOf(size)] as const) : [],
  ),
  v.check(
    (entries) => entries.length > 0 && entries.every(([key, size]) => /^(?:picture|page)$/.test(key) && size > 0),
    'must hold "picture" or "page", each in bytes or like "200 kB"',
  ),
  v.transform((entries): { readonly picture?: number; readonly page?: number } => Object.fromEntries(entries)),
);

/** Keys of `_config.yml` that have an effect. */
export const CONFIG_FIELDS = {
  ...{ title: text, description: text, url: origin, baseurl: basePath, author, lang: text, timezone: zone },
  ...{
    permalink,
    ...{ exclude: textOrList, include: textOrList, collections, collections_dir: folder, defaults: defaultsList },
    ...{ markdown: dialect, kramdown },
    ...{ relative_links: relativeLinks },
    ...{ excerpt_separator: text, unpublished: flag, feed },
    paginate: pageLength,
    paginate_path: pagePath,
    future: flag,
    show_drafts: flag,
    words_per_minute: count,
    fieldbook: v.custom<Record<string, unknown>>(isMapping, 'must hold "key: value" lines'),
  },
} as const;

/** Keys below `fieldbook:`. */
export const OWN_CONFIG_FIELDS = {
  former_permalinks: v.pipe(textOrList, v.array(v.pipe(v.string(), knownPlaceholders))),
  adam_blog: flag,
  budgets,
  captions: flag,
  cards: v.union([flag, v.strictObject({ font: nonEmptyText })], 'must be true, false or a mapping with "font"'),
  check: v.custom<Record<string, unknown>>(isMapping, 'must hold "rule: level" lines'),
  mermaid_script: text,
  missing_images: v.picklist(['error', 'warn'], 'must be "error" or "warn"'),
  ...READING_CONFIG_FIELDS,
} as const;
