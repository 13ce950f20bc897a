/** What every page is given, and the small things that all kinds of page print. */

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** The same on every page. */
export interface SiteProps {
  readonly title: string;
  readonly description: string;
  /** BCP 47 language tag of the pages' `lang`. */
  readonly lang: string;
  /** Home page address. */
  readonly homeUrl: string;
  readonly nav: readonly Link[];
  readonly stylesheetUrl: string;
  readonly feedUrl: string;
  readonly jsonFeedUrl: string;
  readonly author: string;
  /** Address of `favicon.svg`; without it no icon is named. */
  readonly iconUrl?: string;
  /** What the site tells networks and search engines on every page, by name or by property. */
  readonly ownership?: readonly { readonly name?: string; readonly property?: string; readonly content: string }[];
  /** Writing direction of `lang`, named only where it is not left to right. */
  readonly dir?: 'rtl';
}

/** What stands in `<head>`. Addresses are absolute where `url` is set in `_config.yml`; else `isAddressKnown` is false. */
export interface HeadProps {
  /** Document title, with the site's name. */
  readonly title: string;
  readonly description: string;
  readonly canonicalUrl: string;
  readonly isAddressKnown: boolean;
  readonly openGraph: OpenGraph;
  /** How X shows the page; handles with `@`. */
  readonly twitter: { readonly card: string; readonly site?: string; readonly creator?: string };
  /** JSON-LD, finished. */
  readonly linkedData: string;
  /** The systems of a survey as JSON-LD, safe within a script element; absent elsewhere. */
  readonly itemList?: string;
  readonly isIndexed: boolean;
  readonly author?: string;
  readonly previousUrl?: string;
  readonly nextUrl?: string;
  /** What this kind of page needs besides the site's style sheet. */
  readonly extraStylesheetUrl?: string;
  /** A JavaScript module of ours. */
  readonly moduleUrl?: string;
}

/** A picture for share cards; of one on another host its author says what is known. */
export interface SharePicture {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly type?: string;
  readonly alt?: string;
}

export interface OpenGraph {
  readonly type: 'website' | 'article';
  readonly title: string;
  /** Language and country, such as `en_US`. */
  readonly locale: string;
  readonly image?: SharePicture;
  /** ISO 8601 with zone. */
  readonly publishedTime?: string;
  readonly modifiedTime?: string;
  readonly tags?: readonly string[];
}

export interface PageProps {
  readonly site: SiteProps;
  readonly head: HeadProps;
  /** This page's address as `site.nav` writes it, for `aria-current`; absent on pages the navigation does not name. */
  readonly currentUrl?: string;
  /** A script of the site's choice, loaded by this page alone. */
  readonly scriptUrl?: string;
  /** Shows pictures over the page; absent where none can be enlarged. */
  readonly enlarge?: EnlargeProps;
}

/** A small script for the page itself, and what it fetches when a reader asks for it. */
export interface EnlargeProps {
  readonly loader: string;
  readonly moduleUrl: string;
  readonly stylesheetUrl: string;
}

/** A day as people read it and as machines do (`<time datetime>`). */
export interface DateText {
  readonly text: string;
  readonly iso: string;
}
