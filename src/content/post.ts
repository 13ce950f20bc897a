import type { DateTime } from 'luxon';
import type { Report } from '../report/diagnostic.ts';
import { authorOf } from './authors.ts';
import { dayAt, fileNameDate, parseDate } from './dates.ts';
import { documentAddress } from './document-address.ts';
import type { SourceFile } from './folder.ts';
import { documentOf, type Page } from './page.ts';
import type { Address, PermalinkParts } from './permalink.ts';
import { permalinkPattern } from './permalink-styles.ts';
import { type Reading, readingOf } from './reading-keys.ts';
import { textOf } from './seo-settings.ts';
import type { Settings } from './settings.ts';
import { titleizeSlug } from './slug.ts';
import type { Source } from './source.ts';

/** A dated document. */
export interface Post extends Page, Reading {
  readonly slug: string;
  /** In the site's zone. */
  readonly date: DateTime;
  /** Distinct, in the author's order. */
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** The site's author where the post names none; empty where neither does. */
  readonly authors: readonly string[];
  readonly isDateShown: boolean;
  readonly hasReadTime: boolean;
  readonly wordsPerMinute: number;
  readonly isDraft: boolean;
  /** Front matter `github`, where it is text: a path or an address. */
  readonly repository?: string;
  /** Whether the home list passes over it. */
  readonly isHidden?: boolean;
  /** What the front matter says about the post's being a survey; absent where the text decides. */
  readonly isSurvey?: boolean;
}

/** Whether a document is dated. */
export function isPost(document: Page): document is Post {
  return 'date' in document;
}

export interface ParsePostOptions {
  readonly settings: Settings;
  /** The date of a draft that has none. */
  readonly now: Date;
  readonly report: Report;
}

/** `2022-07-24-some-slug` in its parts (Jekyll, lib/jekyll/document.rb, DATE_FILENAME_MATCHER). */
export const DATED_NAME = /^(?<date>\d{2,4}-\d{1,2}-\d{1,2})-(?<slug>[^/]+)$/;

/** A post by Jekyll's rules; undefined, with a report, when it has no usable name or date. */
export function parsePost(source: Source, file: SourceFile, options: ParsePostOptions): Post | undefined {
  const { fields } = source;
  const { path, kind } = file;
  const { settings, report } = options;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dated = DATED_NAME.exec(name)?.groups;
  if (kind === 'post' && !dated) return reportName(source.file, report);

  const fileSlug = (dated?.slug ?? name).replace(/\.+$/, '');
  const slug = fields.slug ?? fileSlug;
  const date = postDate(source, { namePrefix: dated?.date, isDraft: kind === 'draft' }, options);
  if (date === undefined) return undefined;

  const categories = distinct([...(file.categories ?? []), ...(fields.categories ?? []), ...(fields.category ?? [])]);
  const parts: PermalinkParts = { slug, name, path, categories, date };
  const pattern = fields.permalink ?? settings.postPermalink ?? permalinkPattern(settings.permalink);
  const address = documentAddress(pattern, parts, source, report);
  if (address === undefined) return undefined;
  const formerAddresses = settings.formerPermalinks
    .map((pattern) => documentAddress(permalinkPattern(pattern), parts, source, report))
    .filter((former): former is Address => former !== undefined && former.outputPath !== address.outputPath);

  const authors = fields.authors ?? fields.author ?? (settings.author ? [settings.author] : []);
  return {
    ...documentOf(source, { layout: 'post', title: titleizeSlug(fileSlug), formerAddresses }, options),
    ...address,
    slug,
    date,
    categories,
    tags: distinct(fields.tag ?? fields.tags ?? []),
    authors: distinct(authors.map((entry) => authorOf(entry, settings.knownAuthors).name)),
    ...(fields.img && { cover: { src: fields.img, use: 'cover' as const, at: source.at('img') } }),
    isDateShown: fields.show_date ?? true,
    hasReadTime: fields.read_time ?? false,
    wordsPerMinute: fields.words_per_minute ?? settings.wordsPerMinute,
    isDraft: kind === 'draft' || fields.draft === true,
    ...(fields.hidden && { isHidden: true }),
    ...(fields.survey !== undefined && { isSurvey: fields.survey }),
    ...readingOf(fields),
    ...(textOf(fields.github) && { repository: textOf(fields.github) }),
  };
}

/** Front matter before file name; a draft may have neither and counts as written now. */
function postDate(
  source: Source,
  { namePrefix, isDraft }: { namePrefix: string | undefined; isDraft: boolean },
  { settings, now, report }: ParsePostOptions,
): DateTime | undefined {
  if (source.fields.date === undefined && namePrefix === undefined && isDraft) return dayAt(now, settings.timezone);
  return writtenDate(source, namePrefix, { settings, report });
}

/** The date in the front matter, else the day that the file's name begins with. Reports what is none. */
export function writtenDate(
  { file, fields, at }: Source,
  namePrefix: string | undefined,
  { settings, report }: Pick<ParsePostOptions, 'settings' | 'report'>,
): DateTime | undefined {
  if (fields.date !== undefined) {
    const date = parseDate(fields.date, settings.timezone);
    if (date) return date;
    const message = `"date" must be a day such as 2026-11-23, with a time if you like, found ${JSON.stringify(String(fields.date))}`;
    report({ rule: 'date', severity: 'error', message, at: at('date') });
    return undefined;
  }
  if (namePrefix === undefined) return undefined;
  const date = fileNameDate(namePrefix, settings.timezone);
  if (date) return date;
  const message = `the file name begins with ${namePrefix}, which is no day of the calendar`;
  report({ rule: 'date', severity: 'error', message, at: { file, line: 1, column: 1 } });
  return undefined;
}

/** A Markdown file among the posts that is not named like one would otherwise vanish without a word. */
function reportName(file: string, report: Report): undefined {
  const message = 'not a post: the name must be YYYY-MM-DD-slug.md';
  const hint = 'rename it, or begin its name with "_" to leave it out';
  report({ rule: 'post-name', severity: 'warning', message, hint, at: { file, line: 1, column: 1 } });
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}
