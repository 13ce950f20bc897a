import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Position, Report } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import { isZone } from './dates.ts';
import { count, type FieldValues, flag, readFields, text, textOrList } from './fields.ts';
import { unknownPlaceholder } from './permalink.ts';
import { keyPosition, parseYaml, YamlError } from './yaml.ts';

/** A site's settings, from Jekyll's `_config.yml`. Every value is filled in. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Origin without a trailing slash, such as `https://example.org`; empty when unknown. */
  readonly url: string;
  /** Base path: empty, or begins with a slash and ends without one. */
  readonly baseurl: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** IANA zone of the days in addresses and on pages. */
  readonly timezone: string;
  /** Pattern or name of a built-in style. */
  readonly permalink: string;
  /** Posts on a page of a list. */
  readonly paginate: number;
  /** Path of the second and later pages of the home list; holds `:num`. */
  readonly paginatePath: string;
  readonly isFutureShown: boolean;
  readonly areDraftsShown: boolean;
  /** Reading speed behind "7 minute read". */
  readonly wordsPerMinute: number;
  /** Permalink patterns of former years: each post's address by them redirects to the present one. */
  readonly formerPermalinks: readonly string[];
  readonly missingImages: 'error' | 'warn';
  /** Files and folders of the site that are not published. */
  readonly exclude: readonly string[];
}

const FILE = '_config.yml';

const zone = v.pipe(text, v.check(isZone, 'must be an IANA time zone such as "Europe/Rome"'));
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
      v.looseObject({ name: text }),
      v.transform(({ name }) => name),
    ),
  ],
  'must be a name or a mapping with "name"',
);
const pagePath = v.pipe(text, v.includes(':num', 'must contain ":num"'));
const placeholders = v.check(
  (pattern: string) => unknownPlaceholder(pattern) === undefined,
  ({ input }) => `has an unknown placeholder ${unknownPlaceholder(input)}`,
);

/** Keys of `_config.yml` that have an effect. */
const FIELDS = {
  ...{ title: text, description: text, url: origin, baseurl: basePath, author, lang: text, timezone: zone },
  ...{
    permalink: v.pipe(text, placeholders),
    exclude: textOrList,
    paginate: count,
    paginate_path: pagePath,
    future: flag,
    show_drafts: flag,
    words_per_minute: count,
    fieldbook: v.custom<Record<string, unknown>>(isMapping, 'must hold "key: value" lines'),
  },
} as const;

/** Keys below `fieldbook:`. */
const OWN_FIELDS = {
  former_permalinks: v.pipe(textOrList, v.array(v.pipe(v.string(), placeholders))),
  missing_images: v.picklist(['error', 'warn'], 'must be "error" or "warn"'),
} as const;

/**
 * Reads `_config.yml`; defaults where it or a key is absent. Mistakes are reported with their line, and the default
 * stands in, so that the posts are checked in the same run.
 */
export async function readSettings(root: string, report: Report): Promise<Settings> {
  const source = await readFile(join(root, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const yaml = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const data = parseConfig(yaml, report);
  const problem = (key: string, message: string) =>
    report({ rule: 'config-type', severity: 'error', message, at: at(yaml, key) });
  const { fieldbook: own = {}, ...values } = readFields(FIELDS, data, problem);
  warnAboutTypos(own, Object.keys(OWN_FIELDS), yaml, report);
  return withDefaults(values, readFields(OWN_FIELDS, own, problem));
}

function withDefaults(values: FieldValues<typeof FIELDS>, own: FieldValues<typeof OWN_FIELDS>): Settings {
  return {
    title: values.title ?? 'Fieldbook',
    description: values.description ?? '',
    url: values.url ?? '',
    baseurl: values.baseurl ?? '',
    author: values.author ?? '',
    lang: values.lang ?? 'en',
    // Jekyll takes the build machine's zone; a fixed one keeps the same input the same site everywhere.
    timezone: values.timezone ?? 'UTC',
    permalink: values.permalink ?? 'date',
    paginate: values.paginate ?? 10,
    paginatePath: values.paginate_path ?? '/page:num/',
    isFutureShown: values.future ?? false,
    areDraftsShown: values.show_drafts ?? false,
    wordsPerMinute: values.words_per_minute ?? 200,
    formerPermalinks: own.former_permalinks ?? [],
    missingImages: own.missing_images ?? 'error',
    exclude: values.exclude ?? [],
  };
}

function parseConfig(yaml: string, report: Report): Readonly<Record<string, unknown>> {
  try {
    const data = parseYaml(yaml) ?? {};
    if (isMapping(data)) return data;
    report({
      rule: 'config-yaml',
      severity: 'error',
      message: 'expected "key: value" lines',
      at: { file: FILE, line: 1, column: 1 },
    });
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const message = `${FILE} is not valid YAML: ${error.message}`;
    report({
      rule: 'config-yaml',
      severity: 'error',
      message,
      at: { file: FILE, line: error.line, column: error.column },
    });
  }
  return {};
}

/** Only our own keys: under Jekyll's, every theme and plugin has its own, and a guess would often be wrong. */
function warnAboutTypos(own: object, known: readonly string[], yaml: string, report: Report): void {
  for (const key of Object.keys(own)) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    const hint = meant ? `did you mean "${meant}"?` : `known keys: ${known.join(', ')}`;
    report({
      rule: 'config-unknown-key',
      severity: 'warning',
      message: `unknown key "fieldbook.${key}"`,
      hint,
      at: at(yaml, key),
    });
  }
}

function at(yaml: string, key: string): Position {
  return { file: FILE, ...(keyPosition(yaml, key) ?? { line: 1, column: 1 }) };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
