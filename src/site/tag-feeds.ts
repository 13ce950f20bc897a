import { href, outputPathOf } from './address.ts';
import { type EntryOf, entriesOf, feedOf } from './feeds.ts';
import type { SiteFacts, SiteModel, SitePage } from './model.ts';
import type { Link } from './page-props.ts';
import type { Term } from './terms.ts';

/** As many as jekyll-feed gives. */
const FEED_LENGTH = 10;

/** Whoever follows a single post needs no feed of it. */
const MIN_POSTS = 2;

/** Tags that jekyll-feed makes feeds of; it leaves out those that would need encoding. */
const PLAIN_TAG = /^\w+$/;

/** An Atom feed for each tag, with full content. In a Jekyll folder only where jekyll-feed is told to make them. */
export function tagFeeds(model: SiteModel, entryOf: EntryOf): SitePage<'feed'>[] {
  const { settings, tags } = model;
  return tags.all.flatMap((term) => {
    const path = tagFeedPath(model, term);
    if (path === undefined) return [];
    const feed = {
      title: `${settings.title}: ${term.name}`,
      description: `Posts tagged ${term.name} on ${settings.title}`,
      ...feedOf(model, { path, homePath: term.path }),
      ...entriesOf(term.articles.slice(0, FEED_LENGTH), entryOf),
    };
    return [{ outputPath: outputPathOf(path), props: feed }];
  });
}

/** The feed of a tag, for its page; undefined where there is none. */
export function tagFeedLink(facts: SiteFacts, term: Term): Link | undefined {
  const path = tagFeedPath(facts, term);
  return path === undefined ? undefined : { text: `Posts tagged ${term.name}`, url: href(facts.settings, path) };
}

function tagFeedPath({ settings }: SiteFacts, { name, path, articles }: Term): string | undefined {
  const { jekyll } = settings;
  if (!jekyll) return articles.length < MIN_POSTS ? undefined : `${path}feed.xml`;
  const { tagFeeds: wanted } = jekyll;
  if (!wanted || !PLAIN_TAG.test(name)) return undefined;
  const isWanted = wanted.only?.includes(name) ?? !wanted.except.includes(name);
  return isWanted ? `${wanted.path}${name}.xml` : undefined;
}
