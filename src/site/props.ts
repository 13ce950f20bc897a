import type { ComparisonProps, SurveyInsert } from './comparison/props.ts';
import type { FeedProps, JsonProps, RobotsProps, SitemapProps } from './feed-props.ts';

/**
 * What each layout is given. Everything is ready to print: addresses carry the base path, dates are text,
 * lists are sorted and cut. Names ending in `Html` hold finished HTML, all else is plain text.
 */

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
}

/** A day as people read it and as machines do (`<time datetime>`). */
export interface DateText {
  readonly text: string;
  readonly iso: string;
}

/** A post in a list. */
export interface PostCard {
  readonly title: string;
  readonly url: string;
  readonly date?: DateText;
  readonly description: string;
  /** `7 minute read`, where the post asks for it. */
  readonly readTime?: string;
  readonly tags: readonly Link[];
  /** `<picture>` or `<img>`, decorative (empty alt). */
  readonly coverHtml?: string;
  readonly isDraft: boolean;
}

/** A heading in the table of contents; `children` are the deeper ones below it. */
export interface TocItem {
  readonly text: string;
  /** Fragment with `#`. */
  readonly url: string;
  readonly children: readonly TocItem[];
}

/** Who writes a site and where else they are found. */
export interface AuthorBoxProps {
  readonly name: string;
  readonly about: string;
  readonly profiles: readonly Link[];
  /** `<picture>` or `<img>`, decorative (empty alt). */
  readonly pictureHtml?: string;
}

export interface PostProps extends PageProps {
  readonly title: string;
  /** Permalink, for `u-url`. */
  readonly url: string;
  /** Always set; shown only when `isDateShown`. */
  readonly date: DateText;
  readonly isDateShown: boolean;
  readonly isDraft: boolean;
  readonly readTime?: string;
  readonly authors: readonly string[];
  readonly tags: readonly Link[];
  readonly categories: readonly Link[];
  readonly coverHtml?: string;
  readonly contentHtml: string;
  /** What a survey adds to the text; absent in other posts. */
  readonly inserts?: readonly SurveyInsert[];
  /** Empty where a table of contents would not help (fewer than three headings, or `toc: false`). */
  readonly toc: readonly TocItem[];
  readonly older?: Link;
  readonly newer?: Link;
  readonly authorBox?: AuthorBoxProps;
  /** Address of the code that the post is about. */
  readonly repositoryUrl?: string;
}

/** Where a list stands among its pages. `pages` names some of them, by number; `current` counts from 1. */
export interface Pagination {
  readonly current: number;
  readonly pages: readonly Link[];
  readonly newer?: Link;
  readonly older?: Link;
}

/** Home: the newest posts as cards, page by page. */
export interface HomeProps extends PageProps {
  readonly posts: readonly PostCard[];
  readonly pagination: Pagination;
}

/** The posts of one tag or one category. */
export interface TermProps extends PageProps {
  readonly kind: 'tag' | 'category';
  readonly term: string;
  readonly posts: readonly PostCard[];
  readonly pagination: Pagination;
}

/** All tags or all categories with the number of posts. */
export interface TermsProps extends PageProps {
  readonly kind: 'tag' | 'category';
  /** An `id` is what fragments of former addresses name. */
  readonly terms: readonly (Link & { readonly count: number; readonly id?: string })[];
}

/** Every post by year, newest first. */
export interface ArchiveProps extends PageProps {
  readonly count: number;
  readonly years: readonly { readonly year: string; readonly posts: readonly (Link & { readonly date: DateText })[] }[];
}

/** About and other undated pages. */
export interface TextPageProps extends PageProps {
  readonly title: string;
  readonly contentHtml: string;
}

/** The page a host serves for an unknown address. Its links must work at any depth, so they are absolute paths. */
export interface NotFoundProps extends PageProps {
  readonly recent: readonly Link[];
  readonly archiveUrl: string;
}

/** A page that sends the reader on to `targetUrl`. */
export interface RedirectProps extends Pick<SiteProps, 'lang' | 'dir' | 'stylesheetUrl'> {
  readonly targetUrl: string;
  /** Absolute where `url` is set. */
  readonly canonicalUrl: string;
}

/** Props by layout name: the contract between `src/site/`, which fills it, and `layouts/`, which prints it. */
export interface LayoutProps {
  readonly home: HomeProps;
  readonly post: PostProps;
  readonly page: TextPageProps;
  readonly comparison: ComparisonProps;
  readonly term: TermProps;
  readonly terms: TermsProps;
  readonly archive: ArchiveProps;
  readonly 'not-found': NotFoundProps;
  readonly redirect: RedirectProps;
  readonly feed: FeedProps;
  readonly 'json-feed': FeedProps;
  readonly json: JsonProps;
  readonly sitemap: SitemapProps;
  readonly robots: RobotsProps;
}

export type LayoutName = keyof LayoutProps;
