import { isoDateTime } from '../content/dates.ts';
import { fallbackUrl } from '../images/address.ts';
import { truncate } from '../markdown/text.ts';
import { absoluteUrl } from './address.ts';
import type { Article } from './article.ts';
import { feedBodyHtml } from './body.ts';
import type { FeedEntry, FeedProps } from './feed-props.ts';
import type { SiteModel } from './model.ts';

/** Readers ask for a feed often, so it holds what is new, not everything. */
const FEED_LENGTH = 20;

const SUMMARY_LENGTH = 400;

/** What a feed says that holds no entry yet; a fixed day, because the same input gives the same bytes. */
const NEVER = '1970-01-01T00:00:00+00:00';

export const FEED_PATHS = { atom: '/feed.xml', json: '/feed.json' } as const;

/** Both feeds print this: the newest posts with their full content, every address absolute. */
export function feedProps(model: SiteModel): FeedProps {
  const { settings } = model;
  const entries = model.articles.slice(0, FEED_LENGTH).map((article) => feedEntry(model, article));
  return {
    id: absoluteUrl(settings, FEED_PATHS.atom),
    title: settings.title,
    description: settings.description,
    lang: settings.lang,
    author: settings.author || settings.title,
    homeUrl: absoluteUrl(settings, '/'),
    feedUrl: absoluteUrl(settings, FEED_PATHS.atom),
    jsonFeedUrl: absoluteUrl(settings, FEED_PATHS.json),
    updated: latest(model.articles.slice(0, FEED_LENGTH)),
    stylesheetUrl: model.props.stylesheetUrl,
    entries,
  };
}

function latest(articles: readonly Article[]): string {
  const [last] = articles
    .map(({ source }) => source.modified ?? source.date)
    .sort((a, b) => b.toMillis() - a.toMillis());
  return last ? isoDateTime(last) : NEVER;
}

function feedEntry({ settings }: SiteModel, article: Article): FeedEntry {
  const { source, cover, description } = article;
  const url = absoluteUrl(settings, source.url);
  const published = isoDateTime(source.date);
  const image = cover && fallbackUrl(cover, settings.baseurl);
  return {
    // jekyll-feed's id: the address without ending, so that subscribers of a blog that moves here see nothing twice.
    id: url.replace(/\/$|\.html$/, ''),
    title: source.title,
    url,
    published,
    updated: source.modified ? isoDateTime(source.modified) : published,
    authors: source.authors,
    summary: truncate(description, SUMMARY_LENGTH),
    terms: [...new Set([...source.categories, ...source.tags])],
    contentHtml: feedBodyHtml(article, { baseurl: settings.baseurl, pageUrl: url }),
    ...(image && { imageUrl: absoluteUrl({ ...settings, baseurl: '' }, image.url) }),
  };
}
