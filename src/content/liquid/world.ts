import type { Report } from '../../report/diagnostic.ts';
import type { Collection } from '../collection.ts';
import type { Page } from '../page.ts';
import type { Post } from '../post.ts';
import type { Settings } from '../settings.ts';

/** What Liquid may know of the site. */
export interface LiquidContext {
  /** The site folder; nothing outside it is ever read. */
  readonly root: string;
  readonly settings: Settings;
  /** What `site.time` and `"now"` are. */
  readonly now: Date;
  readonly report: Report;
  /** Markdown as HTML, for `markdownify` and for what documents print of each other; without it the text stays as it is. */
  readonly toHtml?: (markdown: string) => string;
  /** Coloured HTML of code, for `highlight`; undefined for a language that is not known. */
  readonly highlight?: (code: string, language: string) => string | undefined;
}

/** The documents of a site. */
export interface Documents {
  /** Newest first. */
  readonly posts: readonly Post[];
  readonly pages: readonly Page[];
  /** Besides the posts, in the order of `_config.yml`. */
  readonly collections?: readonly Collection[];
  /** Paths of the files that are published as they lie, below the site folder. */
  readonly files?: readonly string[];
}

/** What tags and filters see. */
export interface World extends LiquidContext {
  readonly documents: Documents;
  /** `_config.yml` as written. */
  readonly config: Readonly<Record<string, unknown>>;
}
