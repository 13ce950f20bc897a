import type { FeedEntry, FeedProps } from '../src/site/feed-props.ts';
import { printedOnce } from './once.ts';

/** Atom (RFC 4287). Titles and summaries are plain text; content is HTML, escaped as the format asks. */
export function Feed(feed: FeedProps) {
  return (
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang={feed.lang}>
      <id>{feed.id}</id>
      <title>{feed.title}</title>
      {feed.description && <subtitle>{feed.description}</subtitle>}
      <updated>{feed.updated}</updated>
      <link rel="self" type="application/atom+xml" href={feed.feedUrl} />
      <link rel="alternate" type="text/html" href={feed.homeUrl} />
      {feed.jsonFeedUrl && <link rel="alternate" type="application/feed+json" href={feed.jsonFeedUrl} />}
      <author>
        <name>{feed.author}</name>
      </author>
      {feed.entries.map(entryXml)}
    </feed>
  );
}

/** However many feeds hold an entry: its content is most of the work. */
const entryXml = printedOnce(Entry);

function Entry(entry: FeedEntry) {
  return (
    <entry>
      <id>{entry.id}</id>
      <title>{entry.title}</title>
      <link rel="alternate" type="text/html" href={entry.url} />
      <published>{entry.published}</published>
      <updated>{entry.updated}</updated>
      {entry.authors.map((name) => (
        <author key={name}>
          <name>{name}</name>
        </author>
      ))}
      {entry.terms.map((term) => (
        <category key={term} term={term} />
      ))}
      {entry.summary && <summary>{entry.summary}</summary>}
      <content type="html">{entry.contentHtml}</content>
    </entry>
  );
}
