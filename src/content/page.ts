import type { DateTime } from 'luxon';
import type { Position, Report } from '../report/diagnostic.ts';
import { parseDate } from './dates.ts';
import { withoutEnding } from './folder.ts';
import { MATH_KEYS } from './keys.ts';
import { type Address, addressOf, pageAddress } from './permalink.ts';
import { pagePattern } from './permalink-styles.ts';
import type { Settings } from './settings.ts';
import { type Sharing, sharingOf } from './sharing.ts';
import { titleizeSlug } from './slug.ts';
import type { Source } from './source.ts';
import { mentionsBase } from './text-plugins.ts';
import { withTitle } from './title.ts';

/** What posts and undated pages share: everything the front matter and the file's name say, and the Markdown. */
export interface Page extends Address, Sharing {
  /** Path below the site folder, with `/`. */
  readonly file: string;
  /** Name of the layout that prints it. */
  readonly layout: string;
  readonly title: string;
  /** Whether the title is that of its first heading. */
  readonly isTitleFound?: boolean;
  /** As written, with any Markdown marks; undefined when absent. */
  readonly description?: string;
  /** Front matter `excerpt`, as written. */
  readonly excerpt?: string;
  /** The mark up to which the text is its excerpt, where the site or the document names one. */
  readonly excerptSeparator?: string;
  /** Where readers are sent instead: a path of this site or a full address. */
  readonly redirectTo?: string;
  /** When the author says it was last changed. */
  readonly modified?: DateTime;
  /** Whether sitemaps leave it out. */
  readonly isUnlisted?: boolean;
  /** False only where the front matter says `toc: false`. */
  readonly hasToc: boolean;
  /** From `redirect_from` and the site's former permalinks. */
  readonly formerAddresses: readonly Address[];
  /** Whether `$…$` is a formula, as in pages that ask for MathJax. */
  readonly hasDollarMath: boolean;
  /** Where `@name` leads to, if not where the site says; false where it is text. */
  readonly mentionsUrl?: string | false;
  readonly body: string;
  /** What `body` is written in. */
  readonly format: 'markdown' | 'html';
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly at: Source['at'];
}

export interface ParsePageOptions {
  /** Without settings a page is one of a folder of our own kind. */
  readonly settings?: Settings;
  readonly report: Report;
}

/**
 * An undated page such as `about.md`. Its address is its name with `.html` unless it has a permalink; in a folder made
 * for Jekyll it follows the style of the posts.
 */
export function parsePage(source: Source, { settings, report }: ParsePageOptions): Page {
  const path = withoutEnding(source.file);
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const isIndex = name === 'index' || (/^readme$/i.test(name) && source.fields.permalink?.endsWith('/'));
  const own = isIndex ? parts.pop() : name;
  const titled = settings?.jekyll?.pagePlugins?.titles
    ? withTitle(source, settings.jekyll.pagePlugins.titles)
    : undefined;
  const address = settings?.jekyll
    ? pageAddress(source.fields.permalink ?? pagePattern(settings.permalink, name), path)
    : addressOf(source.fields.permalink ?? `/${path}.html`);
  const isHome = own === undefined || address.url === '/';
  const title = titled?.title ?? (isHome ? (settings?.title ?? name) : titleizeSlug(own));
  return {
    ...documentOf(
      titled?.source ?? source,
      { layout: 'page', title, formerAddresses: [] },
      { ...(settings && { settings }), report },
    ),
    ...address,
    ...(titled && { isTitleFound: true }),
  };
}

/** The part of a document that does not depend on being dated. */
export function documentOf(
  { file, fields, body, bodyLine, format, at }: Source,
  defaults: { layout: string; title: string; formerAddresses: readonly Address[] },
  { settings, report }: ParsePageOptions,
): Omit<Page, keyof Address> {
  const excerptSeparator = fields.excerpt_separator ?? settings?.excerptSeparator;
  const redirectTo = fields.redirect_to?.[0];
  const dateOf = (value: unknown, key: string) =>
    modifiedDate(value, { key, at: at(key) }, { ...(settings && { settings }), report });
  const modified = dateOf(fields.last_modified_at, 'last_modified_at');
  if (fields.title === '')
    report({ rule: 'front-matter-type', severity: 'warning', message: '"title" is empty', at: at('title') });
  return {
    file,
    layout: fields.layout ?? defaults.layout,
    title: fields.title || defaults.title,
    ...(fields.description !== undefined && { description: fields.description }),
    ...(fields.excerpt !== undefined && { excerpt: fields.excerpt }),
    ...(excerptSeparator && { excerptSeparator }),
    ...(redirectTo && { redirectTo }),
    ...(modified && { modified }),
    ...(fields.sitemap === false && { isUnlisted: true }),
    hasToc: fields.toc ?? true,
    hasDollarMath: MATH_KEYS.map((key) => fields[key]).find((value) => value !== undefined) ?? false,
    formerAddresses: [...(fields.redirect_from ?? []).map((path) => addressOf(path)), ...defaults.formerAddresses],
    body,
    format,
    bodyLine,
    at,
    ...mentionsOf(fields['jekyll-mentions']),
    ...sharingOf(fields, { at, settings, dateOf }),
  };
}

function mentionsOf(value: unknown): Pick<Page, 'mentionsUrl'> {
  const mentionsUrl = value === false ? false : mentionsBase(value);
  return mentionsUrl === undefined ? {} : { mentionsUrl };
}

function modifiedDate(
  value: unknown,
  { key, at }: { readonly key: string; readonly at: Position },
  { settings, report }: ParsePageOptions,
): DateTime | undefined {
  if (value === undefined) return undefined;
  const date = parseDate(value, settings?.timezone ?? 'UTC');
  if (date) return date;
  const message = `"${key}" must be a date such as 2026-11-23, found ${JSON.stringify(String(value))}`;
  report({ rule: 'date', severity: 'warning', message, at });
  return undefined;
}
