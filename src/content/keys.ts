import * as v from 'valibot';
import { nearest } from '../report/suggest.ts';
import { count, flag, flagOrNothing, nonEmptyText, text, textOrList, truth, words } from './fields.ts';
import { READING_FIELDS } from './reading-keys.ts';
import { SHARING_FIELDS } from './sharing.ts';
import { PlainTimestamp } from './yaml.ts';

/** dates.ts judges what is in it. */
const date = v.union([v.string(), v.number(), v.instance(PlainTimestamp)], 'must be a date such as 2026-11-23');

/** `sitemap: false`, or a mapping of a theme's whose `exclude` says the same the other way round. */
const sitemap = v.union([
  v.pipe(
    v.looseObject({ exclude: v.optional(v.unknown()) }),
    v.transform(({ exclude }) => exclude !== true),
  ),
  truth,
]);

/** Front-matter keys that have an effect, each with what it may hold. */
export const FRONT_MATTER_FIELDS = {
  ...{ layout: text, title: text, date, permalink: nonEmptyText, slug: nonEmptyText, description: text },
  ...{ tag: textOrList, tags: words, category: textOrList, categories: words },
  ...{ img: nonEmptyText, toc: flag, read_time: flag, show_date: flag, words_per_minute: count },
  ...SHARING_FIELDS,
  ...READING_FIELDS,
  ...{ 'jekyll-mentions': v.unknown(), github: v.unknown() },
  ...{
    published: flagOrNothing,
    draft: flag,
    hidden: truth,
    survey: flag,
    ...{ math: truth, mathjax: truth, Mathjax: truth, use_math: truth, usemathjax: truth, katex: truth },
    sitemap,
    redirect_from: textOrList,
    redirect_to: textOrList,
  },
  ...{ excerpt: text, excerpt_separator: text, last_modified_at: date },
} as const;

/** Keys by which pages of common themes ask for mathematics; the first that is there counts. */
export const MATH_KEYS = ['math', 'mathjax', 'Mathjax', 'use_math', 'usemathjax', 'katex'] as const;

/** Keys that themes and plugins read. They pass through, and are no misspelling of one of ours. */
const FOREIGN_KEYS = new Set(
  (
    'author_email author_profile bibliography catalog classes comments comment_id css data ' +
    'gallery header header-img header-mask header-style id images js latex ' +
    'logo mermaid name order path pin publisher publication_link rate readtime ' +
    'render_with_liquid search sidebar stage stars state sticky subtitle tabs tagline teaser ' +
    'text theme thumbnail toc_label toc_sticky top translator type version'
  ).split(' '),
);

/** The known key that an unknown one is probably a misspelling of; undefined for keys of themes and for new ones. */
export function misspelled(key: string): string | undefined {
  if (key in FRONT_MATTER_FIELDS || FOREIGN_KEYS.has(key)) return undefined;
  return nearest(key, Object.keys(FRONT_MATTER_FIELDS));
}
