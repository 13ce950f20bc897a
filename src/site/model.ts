import type { Page } from '../content/page.ts';
import type { Settings } from '../content/settings.ts';
import type { ImageAsset, Picture } from '../images/asset.ts';
import type { Article, Rendered } from './article.ts';
import type { SiteProps } from './page-props.ts';
import type { LayoutName, LayoutProps, PostCard } from './props.ts';
import type { Terms } from './terms.ts';

/** The site before anything is printed. */
export interface SiteFacts {
  readonly settings: Settings;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly Rendered<Page>[];
  readonly tags: Terms;
  readonly categories: Terms;
  /** The author's portrait, where the site shows one. */
  readonly authorPicture?: ImageAsset;
  /** The publisher's logo, where `_config.yml` names a file. */
  readonly logo?: Picture;
  /** What every page prints. */
  readonly props: SiteProps;
  readonly comparisonLook?: ComparisonLook;
  readonly enlargeLook?: EnlargeLook;
}

/** What pages look like, as paths within the site. */
export interface SiteLook {
  readonly stylesheetPath: string;
  readonly iconPath: string;
  /** What pages of comparisons need besides; absent in a site without any. */
  readonly comparisonLook?: ComparisonLook;
  /** What shows pictures over the page; without it links lead to them. */
  readonly enlargeLook?: EnlargeLook;
}

export interface EnlargeLook {
  readonly stylesheetPath: string;
  readonly scriptPath: string;
  /** Text of the script that stands in the page, and fetches the other two when they are wanted. */
  readonly loader: string;
}

export interface ComparisonLook {
  readonly stylesheetPath: string;
  readonly scriptPath: string;
}

/** Everything that pages are made from. */
export interface SiteModel extends SiteFacts {
  /** Made once: a post stands in several lists. */
  readonly cards: ReadonlyMap<Article, PostCard>;
}

/** One file to print: where it goes, and what its layout is given. */
export interface SitePage<Name extends LayoutName = LayoutName> {
  /** Path below the output folder, with `/`. */
  readonly outputPath: string;
  readonly props: LayoutProps[Name];
}

/** The pages of a site by the layout that prints them. */
export type SitePages = { readonly [Name in LayoutName]: readonly SitePage<Name>[] };

/** A file to publish: a copy of one on disk, or made by us; text is written as UTF-8. */
export type SiteFile = MadeFile | CopiedFile;

export interface CopiedFile {
  readonly outputPath: string;
  readonly from: string;
  /** What is to become of its bytes on the way; without it they stay as they are. */
  readonly change?: (bytes: Uint8Array) => Uint8Array;
}

export interface MadeFile {
  readonly outputPath: string;
  readonly bytes: Uint8Array | string;
}
