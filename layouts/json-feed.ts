import type { FeedEntry, FeedProps } from '../src/site/feed-props.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), indented by two spaces. */
export function printJsonFeed(feed: FeedProps): string {
  return `${JSON.stringify(describeFeed(feed), null, 2)}\n`;
}

function describeFeed(feed: FeedProps): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.jsonFeedUrl,
    description: feed.description || undefined,
    language: feed.lang,
    authors: describeAuthors([feed.author]),
    items: feed.entries.map(describeEntry),
  };
}

function describeEntry(entry: FeedEntry): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.contentHtml,
    summary: entry.summary || undefined,
    image: entry.imageUrl,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors.length > 0 ? describeAuthors(entry.authors) : undefined,
    tags: entry.terms,
  };
}

function describeAuthors(names: readonly string[]): object[] {
  return names.map((name) => ({ name }));
}
