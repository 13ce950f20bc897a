import { isoDateTime } from '../content/dates.ts';
import { isPost } from '../content/post.ts';
import { plainText, plainTitle, truncate } from '../markdown/text.ts';
import { absoluteUrl } from './address.ts';
import type { Rendered } from './article.ts';
import { documentTitle } from './document-title.ts';
import { linkedData } from './linked-data.ts';
import type { SiteFacts } from './model.ts';
import type { HeadProps, OpenGraph } from './page-props.ts';
import type { Pagination } from './props.ts';
import { sharePicture } from './share-picture.ts';

/** Search engines cut longer descriptions; readers of a shared card see no more either. */
const DESCRIPTION_LENGTH = 200;

/** What jekyll-seo-tag takes for the language of a site that names none. */
const LOCALE = 'en_US';

export interface HeadOptions {
  /** Of the page alone; empty for the home page, which is the site. */
  readonly title: string;
  readonly description: string;
  /** Path of the page within the site. */
  readonly path: string;
  readonly isIndexed?: boolean;
  readonly pagination?: Pagination;
  /** The post or page; none for lists of ours. */
  readonly rendered?: Rendered;
}

/** The head of one page, by the rules of jekyll-seo-tag. */
export function headProps(facts: SiteFacts, options: HeadOptions): HeadProps {
  const { settings } = facts;
  const { path, isIndexed = true, pagination, rendered } = options;
  const source = rendered?.source;
  const title = plainTitle(options.title);
  const description = descriptionOf(facts, options);
  const canonicalUrl = source?.seo?.canonicalUrl ?? absoluteUrl(settings, path.replace(/\/index\.html$/, '/'));
  const picture = rendered && sharePicture(facts, rendered);
  const author = (source?.author ?? settings.seo?.author)?.name || settings.author;
  const headline = title || settings.title;
  return {
    title: documentTitle(settings, title, pagination),
    description,
    canonicalUrl,
    isAddressKnown: settings.url !== '',
    openGraph: { title: headline, ...openGraph(facts, source), ...(picture && { image: picture }) },
    twitter: twitter(facts, source, picture !== undefined),
    linkedData: linkedData(facts, { path, url: canonicalUrl, headline, description, picture, source }),
    isIndexed,
    ...(author && { author }),
    ...(pagination?.newer && { previousUrl: absoluteUrl({ ...settings, baseurl: '' }, pagination.newer.url) }),
    ...(pagination?.older && { nextUrl: absoluteUrl({ ...settings, baseurl: '' }, pagination.older.url) }),
  };
}

type Source = Rendered['source'] | undefined;

/**
 * What an author wrote as a description is whole; what we took from a post's text is cut, and an undated page has that
 * of the site before any of its text.
 */
function descriptionOf({ settings }: SiteFacts, { description, rendered }: HeadOptions): string {
  const source = rendered?.source;
  const ofSite = plainText(settings.description);
  if (source?.description || source?.excerpt) return description;
  if (source && !isPost(source) && ofSite) return ofSite;
  return truncate(description, DESCRIPTION_LENGTH) || ofSite;
}

function openGraph({ settings }: SiteFacts, source: Source): Omit<OpenGraph, 'title' | 'image'> {
  const locale = source?.seo?.locale ?? settings.seo?.locale ?? source?.seo?.lang ?? settings.seo?.lang ?? LOCALE;
  const common = { locale: locale.replaceAll('-', '_') };
  if (!source || !isPost(source)) return { ...common, type: 'website' };
  return {
    ...common,
    type: 'article',
    publishedTime: isoDateTime(source.date),
    tags: source.tags,
    ...(source.modified && { modifiedTime: isoDateTime(source.modified) }),
  };
}

/** A handle, which a name of several words is not. */
const HANDLE = /^\w{1,15}$/;

function twitter({ settings }: SiteFacts, source: Source, hasPicture: boolean): HeadProps['twitter'] {
  const site = settings.seo?.twitter;
  const author = source?.author ?? settings.seo?.author;
  const creator = author?.twitter ?? author?.name.replace(/^@/, '') ?? '';
  return {
    card: hasPicture ? (source?.seo?.twitterCard ?? site?.card ?? 'summary_large_image') : 'summary',
    ...(site?.username && { site: `@${site.username}` }),
    ...(site?.username && HANDLE.test(creator) && { creator: `@${creator}` }),
  };
}
