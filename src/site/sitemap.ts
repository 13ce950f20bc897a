import { isoDateTime } from '../content/dates.ts';
import { absoluteUrl } from './address.ts';
import type { SitemapProps } from './feed-props.ts';
import type { SiteModel, SitePages } from './model.ts';

/** Pages that search engines may list, each once, in the order home, lists, documents. */
type Indexable = Pick<SitePages, 'home' | 'archive' | 'terms' | 'term' | 'author' | 'series' | 'page' | 'comparison'>;

/** The sitemap: absolute addresses, and for posts the day they last changed. */
export function sitemapProps({ settings, articles, pages }: SiteModel, indexable: Indexable): SitemapProps {
  const unlisted = new Set(
    [...articles, ...pages]
      .filter(({ source }) => source.isUnlisted)
      .map(({ source }) => absoluteUrl(settings, source.url)),
  );
  const lists = [
    indexable.home,
    indexable.archive,
    indexable.terms,
    indexable.term,
    indexable.author,
    indexable.series,
    indexable.page,
    indexable.comparison,
  ]
    .flatMap((pages) => pages.map(({ props }) => props.head))
    .filter(({ isIndexed, canonicalUrl }) => isIndexed && !unlisted.has(canonicalUrl))
    .map(({ canonicalUrl }) => ({ url: canonicalUrl }));
  const posts = articles
    .filter(({ source }) => source.layout !== 'page' && !source.isUnlisted && !source.redirectTo)
    .map(({ source }) => ({
      url: absoluteUrl(settings, source.url),
      lastModified: isoDateTime(source.modified ?? source.date),
    }));
  return { pages: [...lists, ...posts] };
}
