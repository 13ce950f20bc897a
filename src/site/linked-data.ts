import { isoDateTime } from '../content/dates.ts';
import { decodePath, encodePath } from '../content/permalink.ts';
import { isElsewhere } from '../content/picture-reference.ts';
import { isPost } from '../content/post.ts';
import { fileUrl } from '../images/address.ts';
import { absoluteUrl } from './address.ts';
import type { Rendered } from './article.ts';
import type { SiteFacts } from './model.ts';
import type { SharePicture } from './page-props.ts';
import { personData } from './person.ts';
import { scriptJson } from './script-json.ts';

export interface LinkedDataOptions {
  /** Path of the page within the site. */
  readonly path: string;
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  readonly picture?: SharePicture | undefined;
  /** The post or page; none where it is a list of ours. */
  readonly source?: Rendered['source'] | undefined;
}

/** jekyll-seo-tag's home page and its like (lib/jekyll-seo-tag/drop.rb). */
const HOME_OR_ABOUT = /^\/(?:about\/)?(?:index\.html?)?$/;

/** Types that stand for the page that they fill. */
const ENTITIES = ['BlogPosting', 'CreativeWork'];

/** Types of author that search engines take. */
const AUTHORS = ['Organization', 'Person'];

/**
 * What a page is, as JSON-LD of schema.org by the rules of jekyll-seo-tag: keys in alphabetical order, and safe within
 * a script element.
 */
export function linkedData(facts: SiteFacts, options: LinkedDataOptions): string {
  const data = describe(facts, options);
  const present = Object.entries(data).filter(([, value]) => value !== undefined && value !== '');
  const sorted = present.sort(([a], [b]) => (a < b ? -1 : 1));
  return scriptJson(Object.fromEntries(sorted));
}

function describe(facts: SiteFacts, { path, url, headline, description, picture, source }: LinkedDataOptions) {
  const { settings } = facts;
  const isHome = HOME_OR_ABOUT.test(path);
  const date = source && isPost(source) ? source.date : undefined;
  const modified = source?.seo?.modified ?? source?.modified ?? date;
  const type = source?.seo?.type ?? (isHome ? 'WebSite' : date ? 'BlogPosting' : 'WebPage');
  const { social } = settings.seo ?? {};
  return {
    '@context': 'https://schema.org',
    '@type': type,
    author: authorData(facts, source),
    dateModified: modified && isoDateTime(modified),
    datePublished: date && isoDateTime(date),
    description,
    headline,
    image: pictureData(picture),
    mainEntityOfPage: ENTITIES.includes(type) ? { '@type': 'WebPage', '@id': url } : undefined,
    name: source?.seo?.name ?? (isHome ? (social?.name ?? settings.title) : undefined),
    publisher: publisherData(facts, source),
    sameAs: source?.seo?.links ?? (isHome ? social?.links : undefined),
    url,
  };
}

function authorData(facts: SiteFacts, source: LinkedDataOptions['source']) {
  const { settings } = facts;
  // The plugin knows one author; a folder of our own kind may name all of them.
  if (!settings.jekyll && source && isPost(source) && source.authors.length > 1) {
    return source.authors.map((author) => personData(facts, author));
  }
  const { name, type = 'Person', url } = source?.author ?? settings.seo?.author ?? { name: '' };
  if (name === '' || !AUTHORS.includes(type)) return undefined;
  return { '@type': type, name, ...(url && { url }) };
}

function pictureData(picture: SharePicture | undefined) {
  if (!picture) return undefined;
  const { url, width, height, alt } = picture;
  if (!width && !alt) return url;
  return { '@type': 'ImageObject', url, ...(width && { width, height }), ...(alt && { alt }) };
}

function publisherData(facts: SiteFacts, source: LinkedDataOptions['source']) {
  const url = logoUrl(facts);
  if (url === undefined) return undefined;
  const name = source?.author?.name || facts.settings.seo?.author?.name;
  return { '@type': 'Organization', logo: { '@type': 'ImageObject', url }, ...(name && { name }) };
}

/** The file that the site names; as written where it is on another host, or no file. */
function logoUrl({ settings, logo }: SiteFacts): string | undefined {
  if (logo?.kind === 'broken') return undefined;
  if (logo?.kind === 'file') return absoluteUrl(settings, fileUrl(logo.name, ''));
  const written = settings.seo?.logo;
  if (!written || isElsewhere(written)) return written;
  return absoluteUrl(settings, encodePath(decodePath(`/${written.replace(/^\/+/, '')}`)));
}
