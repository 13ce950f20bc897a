import type { ComparisonProps, SurveyInsert } from './comparison/props.ts';
import type { FeedProps, JsonProps, RobotsProps, SitemapProps } from './feed-props.ts';
import type { DateText, Link, PageProps, SiteProps } from './page-props.ts';

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
  /** Of the cover in a format that every reader knows; absolute where `url` is set. */
  readonly coverUrl?: string;
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

/**
 * Props by layout name: the contract between `src/site/`, which fills it, and `layouts/`, which prints it. Everything is
 * ready to print: addresses carry the base path, dates are text, lists are sorted and cut. Names ending in `Html` hold
 * finished HTML, all else is plain text.
 */
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
