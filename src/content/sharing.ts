import type { DateTime } from 'luxon';
import * as v from 'valibot';
import { type Author, authorEntries, authorOf } from './authors.ts';
import { count, type FieldValues, nonEmptyText, text } from './fields.ts';
import { type PageSeo, pageSeo, SEO_FIELDS } from './page-seo.ts';
import type { PictureReference } from './picture-reference.ts';
import type { Settings } from './settings.ts';
import type { Source } from './source.ts';

/** What a document says of itself to whoever shows it elsewhere: search engines, share cards, feeds. */
export interface Sharing {
  /** Whoever is named first, else the site's author. */
  readonly author?: Author;
  readonly seo?: PageSeo;
  /** Front matter `image`, or a post's `img`: the picture of share cards, and of posts the cover. */
  readonly cover?: PictureReference;
  /** Front matter `image` alone: what the author shares the document with. */
  readonly shareImage?: PictureReference;
  /** What `image` says of its picture; the size, in pixels, counts for pictures on other hosts. */
  readonly coverDetails?: { readonly alt?: string; readonly width?: number; readonly height?: number };
}

const NO_PATH = 'must be a path or a mapping with "path"';

/** A mapping that says more of a picture than where it is. */
const imageMapping = v.pipe(
  v.looseObject({
    ...{ path: v.optional(nonEmptyText), facebook: v.optional(nonEmptyText), twitter: v.optional(nonEmptyText) },
    alt: v.fallback(v.optional(text), undefined),
    width: v.fallback(v.optional(count), undefined),
    height: v.fallback(v.optional(count), undefined),
  }),
  v.transform(({ path, facebook, twitter, alt, width, height }) => ({
    path: path ?? facebook ?? twitter ?? '',
    ...(alt && { alt }),
    ...(width && height && { width, height }),
  })),
  v.check(({ path }) => path !== '', NO_PATH),
);

const imagePath = v.pipe(
  nonEmptyText,
  v.transform((path): v.InferOutput<typeof imageMapping> => ({ path })),
);

/** Themes take it for no picture at all. */
const noImage = v.pipe(
  v.literal(false),
  v.transform(() => undefined),
);

/** Keys of the front matter; `image` is a path, or jekyll-seo-tag's mapping (`{ path, alt, width, height }`). */
export const SHARING_FIELDS = {
  ...{ author: authorEntries, authors: authorEntries },
  image: v.union([noImage, imagePath, imageMapping], NO_PATH),
  ...SEO_FIELDS,
} as const;

export interface SharingOptions {
  readonly at: Source['at'];
  readonly settings?: Pick<Settings, 'seo' | 'knownAuthors'> | undefined;
  /** Reads a date as the site writes them, and reports one that is none. */
  readonly dateOf: (value: unknown, key: string) => DateTime | undefined;
}

/** Reads those keys. */
export function sharingOf(
  fields: FieldValues<typeof SHARING_FIELDS>,
  { at, settings, dateOf }: SharingOptions,
): Sharing {
  const [entry] = [...(fields.author ?? []), ...(fields.authors ?? [])];
  const author = entry === undefined ? settings?.seo?.author : authorOf(entry, settings?.knownAuthors);
  const seo = pageSeo(fields, (value) => dateOf(value, 'date_modified'));
  const { path, ...details } = fields.image ?? {};
  const image = path ? ({ src: path, use: 'cover', at: at('image') } as const) : undefined;
  return {
    ...(author && { author }),
    ...(seo && { seo }),
    ...(image && { cover: image, shareImage: image }),
    ...(Object.keys(details).length > 0 && { coverDetails: details }),
  };
}
