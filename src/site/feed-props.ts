/** What layouts for machines are given: feeds, the sitemap, robots.txt and data. */

export interface FeedEntry {
  /** Stable: does not change when the title does. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** ISO 8601 with zone. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly summary: string;
  readonly terms: readonly string[];
  /** Absolute addresses throughout; no scripts, one `<img>` per picture. */
  readonly contentHtml: string;
  readonly imageUrl?: string;
}

export interface FeedProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly author: string;
  readonly homeUrl: string;
  readonly feedUrl: string;
  /** The same as a JSON feed, where there is one. */
  readonly jsonFeedUrl?: string;
  /** Latest change of any entry, ISO 8601; absent in a site without posts. */
  readonly updated: string;
  /** Style sheet for browsers that open the feed itself: the pages' own, which knows Atom's elements. */
  readonly stylesheetUrl?: string;
  readonly entries: readonly FeedEntry[];
}

export interface SitemapProps {
  readonly pages: readonly { readonly url: string; readonly lastModified?: string }[];
}

export interface JsonProps {
  readonly value: unknown;
}

export interface RobotsProps {
  readonly sitemapUrl: string;
}

/** A post or page in `llms.txt`. */
export interface LlmsEntry {
  readonly title: string;
  /** Of its Markdown, where it has any. */
  readonly url: string;
  readonly description: string;
}

export interface LlmsProps {
  readonly title: string;
  readonly description: string;
  readonly posts: readonly LlmsEntry[];
  readonly pages: readonly LlmsEntry[];
}
