import type { DateTime } from 'luxon';
import * as v from 'valibot';
import { isMapping } from './mapping.ts';
import { linksOf, textOf } from './seo-settings.ts';

/** What a document says of itself to search engines and share cards (jekyll-seo-tag, docs/advanced-usage.md). */
export interface PageSeo {
  /** The address that counts instead of its own. */
  readonly canonicalUrl?: string;
  readonly locale?: string;
  readonly lang?: string;
  /** What the thing is called that the page is about, and its schema.org type. */
  readonly name?: string;
  readonly type?: string;
  /** Addresses of the same thing elsewhere. */
  readonly links?: readonly string[];
  readonly modified?: DateTime;
  readonly twitterCard?: string;
}

/** Front matter of any shape: themes use the same keys for other things. */
export const SEO_FIELDS = {
  ...{ seo: v.unknown(), twitter: v.unknown(), canonical_url: v.unknown(), locale: v.unknown(), lang: v.unknown() },
} as const;

/** Reads those keys; undefined where a document has none of them. `dateOf` reads a date as the site writes them. */
export function pageSeo(
  fields: Partial<Readonly<Record<keyof typeof SEO_FIELDS, unknown>>>,
  dateOf: (value: unknown) => DateTime | undefined,
): PageSeo | undefined {
  const seo = isMapping(fields.seo) ? fields.seo : {};
  const links = linksOf(seo.links);
  const modified = seo.date_modified == null ? undefined : dateOf(seo.date_modified);
  const texts = {
    canonicalUrl: textOf(fields.canonical_url),
    locale: textOf(fields.locale),
    lang: textOf(fields.lang),
    name: textOf(seo.name),
    type: textOf(seo.type),
    twitterCard: isMapping(fields.twitter) ? textOf(fields.twitter.card) : '',
  };
  const found = Object.entries(texts).filter(([, text]) => text !== '');
  if (found.length === 0 && !links && !modified) return undefined;
  return { ...Object.fromEntries(found), ...(links && { links }), ...(modified && { modified }) };
}
