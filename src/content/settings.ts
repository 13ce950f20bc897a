import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position, Report } from '../report/diagnostic.ts';
import type { Levels } from '../report/levels.ts';
import { nearest } from '../report/suggest.ts';
import { CONFIG_FIELDS, OWN_CONFIG_FIELDS } from './config-keys.ts';
import type { FrontMatterDefaults } from './defaults.ts';
import { type FieldValues, readFields } from './fields.ts';
import { isJekyllFolder, type JekyllSettings } from './jekyll.ts';
import type { KramdownSettings } from './kramdown-keys.ts';
import { isMapping } from './mapping.ts';
import { pagePlugins } from './page-plugins.ts';
import { type PluginSettings, readPluginSettings } from './plugins.ts';
import { type ReadingSettings, readingSettings } from './reading-keys.ts';
import { readLevels } from './rule-levels.ts';
import { textOf } from './seo-settings.ts';
import { keyPosition, parseYaml, YamlError } from './yaml.ts';

/** A site's settings, from Jekyll's `_config.yml`. Every value is filled in. */
export interface Settings extends PluginSettings, ReadingSettings {
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
  /** Bytes that a picture and a page may weigh; what they count is told by images/budget.ts and site/budget.ts. */
  readonly budgets?: { readonly picture?: number; readonly page?: number };
  /** What the findings of some rules weigh; absent where all weigh what is usual. */
  readonly ruleLevels?: Levels;
  /** Files and folders of the site that are not published. */
  readonly exclude: readonly string[];
  /** Front matter that files of some folder have without saying so. */
  readonly defaults?: readonly FrontMatterDefaults[];
  /** Pattern for posts alone, from `collections`. */
  readonly postPermalink?: string;
  /** What ends a post's excerpt, where the site names it. */
  readonly excerptSeparator?: string;
  /** Whether posts that say `published: false` show too. */
  readonly areUnpublishedShown?: boolean;
  /** How Markdown is read. */
  readonly markdown: MarkdownSettings;
  /** Absent where links between files are read as ever. */
  readonly relativeLinks?: RelativeLinkSettings;
  /** Absent where the site says nothing of them. */
  readonly cards?: CardSettings;
  /** Absent in a folder of our own kind. */
  readonly jekyll?: JekyllSettings;
}

/** The key `cards` below `fieldbook`: pictures that posts are shared with. */
export interface CardSettings {
  /** Absent where the kind of folder decides. */
  readonly isWanted?: boolean;
  /** A file below the site folder that holds the letters of cards. */
  readonly font?: { readonly path: string; readonly at: Position };
}

/** The key `relative_links` of `_config.yml`. */
export interface RelativeLinkSettings {
  readonly isEnabled: boolean;
  /** Patterns of files whose links stay as they are. */
  readonly exclude: readonly string[];
}

/** The keys `markdown` and `kramdown` of `_config.yml`. */
export interface MarkdownSettings extends KramdownSettings {
  readonly dialect: 'kramdown' | 'commonmark';
  /** False where titles of lone pictures, and emphasised lines below them, are not their captions. */
  readonly hasCaptions?: false;
  /** Path or address of the script that draws Mermaid's diagrams; without it they are text. */
  readonly mermaidScript?: string;
}

const FILE = '_config.yml';

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
  const { fieldbook: own = {}, ...values } = readFields(CONFIG_FIELDS, data, problem);
  warnAboutTypos(own, Object.keys(OWN_CONFIG_FIELDS), yaml, report);
  noteIgnored(values.kramdown?.ignored ?? [], at(yaml, 'kramdown'), report);
  const collections = values.collections?.own ?? [];
  const ofPages = pagePlugins(data);
  const hasTheme = [data.theme, data.remote_theme].some((theme) => theme !== undefined && theme !== null);
  const owned = readFields(OWN_CONFIG_FIELDS, own, problem);
  const place = (key: string) => at(yaml, key);
  const plugins = readPluginSettings(data, { root, isAdamBlog: owned.adam_blog, at: place, report });
  const isJekyll = isJekyllFolder(root, { hasTheme, labels: collections.map(({ label }) => label) });
  return {
    ...filledIn(values, owned, isJekyll),
    ...cardsOf(owned.cards, place('font')),
    ...(!values.title && { title: titleOf(data) }),
    ...(owned.check && { ruleLevels: readLevels(owned.check, { at: place, report }) }),
    ...(plugins.seo?.author && { author: plugins.seo.author.name }),
    ...plugins,
    ...readingSettings(owned),
    ...(isJekyll && {
      jekyll: {
        include: ['.htaccess', ...(values.include ?? [])],
        collectionsDir: values.collections_dir ?? '',
        ...(collections.length > 0 && { collections }),
        ...(Object.keys(ofPages).length > 0 && { pagePlugins: ofPages }),
        ...(values.feed?.path && { feedPath: values.feed.path }),
        ...(values.feed?.tags && { tagFeeds: values.feed.tags }),
      },
    }),
  };
}

function filledIn(
  values: FieldValues<typeof CONFIG_FIELDS>,
  own: FieldValues<typeof OWN_CONFIG_FIELDS>,
  isJekyll: boolean,
): Settings {
  return {
    title: values.title ?? '',
    description: values.description ?? '',
    url: values.url ?? '',
    baseurl: values.baseurl ?? '',
    author: values.author ?? '',
    lang: values.lang ?? 'en',
    // Jekyll takes the build machine's zone; a fixed one keeps the same input the same site everywhere.
    timezone: values.timezone || 'UTC',
    permalink: values.permalink ?? 'date',
    paginate: values.paginate ?? 10,
    paginatePath: values.paginate_path ?? '/page:num/',
    isFutureShown: values.future ?? false,
    areDraftsShown: values.show_drafts ?? false,
    wordsPerMinute: values.words_per_minute ?? 200,
    formerPermalinks: own.former_permalinks ?? [],
    missingImages: own.missing_images ?? 'error',
    ...(own.budgets && { budgets: own.budgets }),
    exclude: values.exclude ?? [],
    markdown: {
      dialect: values.markdown ?? 'kramdown',
      ...values.kramdown?.settings,
      // Jekyll prints no captions, and its blogs are to look as with it unless their authors want more.
      ...(!(own.captions ?? !isJekyll) && { hasCaptions: false as const }),
      ...(own.mermaid_script && { mermaidScript: own.mermaid_script }),
    },
    ...(values.collections?.postPermalink && { postPermalink: values.collections.postPermalink }),
    ...(values.defaults && { defaults: values.defaults }),
    ...(values.excerpt_separator && { excerptSeparator: values.excerpt_separator }),
    ...(values.relative_links && { relativeLinks: values.relative_links }),
    ...(values.unpublished && { areUnpublishedShown: true }),
  };
}

function cardsOf(
  cards: FieldValues<typeof OWN_CONFIG_FIELDS>['cards'],
  at: Position,
): { readonly cards?: CardSettings } {
  if (cards === undefined || typeof cards === 'boolean')
    return cards === undefined ? {} : { cards: { isWanted: cards } };
  return { cards: { isWanted: true, font: { path: cards.font, at } } };
}

/** What a site without `title` is called, by jekyll-seo-tag and on GitHub Pages. */
function titleOf({ name, repository }: Readonly<Record<string, unknown>>): string {
  return textOf(name) || textOf(repository).replace(/^.*\//, '') || 'Fieldbook';
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

function noteIgnored(keys: readonly string[], place: Position, report: Report): void {
  if (keys.length === 0) return;
  const message = `without effect below "kramdown": ${keys.join(', ')}`;
  report({ rule: 'kramdown-ignored', severity: 'note', message, at: place });
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
