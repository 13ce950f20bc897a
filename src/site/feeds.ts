import { isoDateTime } from '../content/dates.ts';
import { fallbackUrl } from '../images/address.ts';
import { truncate } from '../markdown/text.ts';
import { absoluteUrl } from './address.ts';
import type { Article } from './article.ts';
import { feedBodyHtml } from './body.ts';
import type { FeedEntry, FeedProps } from './feed-props.ts';
import type { SiteFacts, SiteModel } from './model.ts';

/** Readers ask for a feed often, so it holds what is new, not everything. */
const FEED_LENGTH = 20;

const SUMMARY_LENGTH = 400;

/** What a feed says that holds no entry yet; a fixed day, because the same input gives the same bytes. */
const NEVER = '1970-01-01T00:00:00+00:00';

export const FEED_PATHS = { atom: '/feed.xml', json: '/feed.json' } as const;

/** Makes the entry of a post, once however many feeds hold it: that is where the work is. */
export type EntryOf = (article: Article) => FeedEntry;

export function createEntryOf(facts: SiteFacts): EntryOf {
  const made = new Map<Article, FeedEntry>();
  return (article) => {
    const entry = made.get(article) ?? feedEntry(facts, article);
    made.set(article, entry);
    return entry;
  };
}

/** Both feeds of the site print this: the newest posts with their full content, every address absolute. */
export function feedProps(model: SiteModel, entryOf: EntryOf): FeedProps {
  const { settings } = model;
  return {
    title: settings.title,
    description: settings.description,
    jsonFeedUrl: absoluteUrl(settings, FEED_PATHS.json),
    ...feedOf(model, { path: FEED_PATHS.atom, homePath: '/' }),
    ...entriesOf(model.articles.slice(0, FEED_LENGTH), entryOf),
  };
}

/** What any feed of the site says of itself, given its own path and that of the page it belongs to. */
export function feedOf(
  { settings, props }: SiteFacts,
  { path, homePath }: { readonly path: string; readonly homePath: string },
): Pick<FeedProps, 'id' | 'feedUrl' | 'homeUrl' | 'lang' | 'author' | 'stylesheetUrl'> {
  const feedUrl = absoluteUrl(settings, path);
  return {
    ...{ id: feedUrl, feedUrl, homeUrl: absoluteUrl(settings, homePath) },
    lang: settings.lang,
    author: settings.author || settings.title,
    stylesheetUrl: props.stylesheetUrl,
  };
}

/** The entries of these posts, and when the last of them changed. */
export function entriesOf(articles: readonly Article[], entryOf: EntryOf): Pick<FeedProps, 'updated' | 'entries'> {
  const [last] = articles
    .map(({ source }) => source.modified ?? source.date)
    .sort((a, b) => b.toMillis() - a.toMillis());
  return { updated: last ? isoDateTime(last) : NEVER, entries: articles.map(entryOf) };
}

function feedEntry({ settings }: SiteFacts, article: Article): FeedEntry {
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
