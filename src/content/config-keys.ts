import * as v from 'valibot';
import { isZone } from './dates.ts';
import { defaultsList } from './defaults.ts';
import { count, flag, text, textOrList } from './fields.ts';
import { isMapping } from './mapping.ts';
import { unknownPlaceholder } from './permalink.ts';

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
const pagePath = v.pipe(text, v.includes(':num', 'must contain ":num"'));
const placeholders = v.check(
  (pattern: string) => unknownPlaceholder(pattern) === undefined,
  ({ input }) => `has an unknown placeholder ${unknownPlaceholder(input)}`,
);

/** Of collections only the posts: their address is all that Jekyll lets a site say of them. */
const collections = v.union(
  [
    v.pipe(
      v.looseObject({
        posts: v.nullish(
          v.looseObject({ permalink: v.nullish(v.pipe(text, placeholders)) }, 'must hold "key: value" lines'),
        ),
      }),
      v.transform(({ posts }) => posts?.permalink ?? undefined),
    ),
    v.pipe(
      v.array(v.string()),
      v.transform(() => undefined),
    ),
  ],
  'must be a list of names, or a mapping whose "posts" may have a "permalink" of known placeholders',
);
const folder = v.pipe(
  text,
  v.transform((value) => value.replace(/^[./]+|\/+$/g, '')),
);

/** jekyll-feed's key; what else it may be is the business of themes. */
const feed = v.pipe(
  v.unknown(),
  v.transform((value) => (isMapping(value) && typeof value.path === 'string' ? value.path.replace(/^\/+/, '') : '')),
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

const kramdown = v.pipe(
  v.custom<Record<string, unknown>>(isMapping, 'must hold "key: value" lines'),
  v.transform(({ parse_block_html: parseBlockHtml }) => ({ parseBlockHtml: parseBlockHtml === true })),
);

/** Keys of `_config.yml` that have an effect. */
export const CONFIG_FIELDS = {
  ...{ title: text, description: text, url: origin, baseurl: basePath, author, lang: text, timezone: zone },
  ...{
    permalink: v.pipe(text, placeholders),
    ...{ exclude: textOrList, include: textOrList, collections, collections_dir: folder, defaults: defaultsList },
    ...{ markdown: dialect, kramdown },
    ...{ relative_links: relativeLinks },
    ...{ excerpt_separator: text, unpublished: flag, feed },
    paginate: count,
    paginate_path: pagePath,
    future: flag,
    show_drafts: flag,
    words_per_minute: count,
    fieldbook: v.custom<Record<string, unknown>>(isMapping, 'must hold "key: value" lines'),
  },
} as const;

/** Keys below `fieldbook:`. */
export const OWN_CONFIG_FIELDS = {
  former_permalinks: v.pipe(textOrList, v.array(v.pipe(v.string(), placeholders))),
  adam_blog: flag,
  mermaid_script: text,
  missing_images: v.picklist(['error', 'warn'], 'must be "error" or "warn"'),
} as const;
