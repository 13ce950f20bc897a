import type { Settings } from '../content/settings.ts';
import { absoluteUrl, href } from './address.ts';
import type { Article, Rendered } from './article.ts';
import { postCard } from './cards.ts';
import { NOT_FOUND_FILE, notFoundPages, redirectPages, textPages } from './documents.ts';
import { FEED_PATHS, feedProps } from './feeds.ts';
import { archivePages, homePages, LIST_PATHS, termPages, termsPages } from './lists.ts';
import type { SiteFacts, SiteModel, SitePage, SitePages } from './model.ts';
import { postPages } from './posts.ts';
import type { Link, SiteProps } from './props.ts';
import { sitemapProps } from './sitemap.ts';
import { gatherTerms } from './terms.ts';

export interface ComposeOptions {
  readonly settings: Settings;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly Rendered[];
  /** Path of the stylesheet within the site. */
  readonly stylesheetPath: string;
  /** Path of the icon within the site. */
  readonly iconPath: string;
  /** Files of the author's own; a list, feed or the like of ours that would stand there is not made. */
  readonly takenPaths?: readonly string[];
  /** Files besides `feed.xml` that hold the feed too. */
  readonly feedPaths?: readonly string[];
}

/** Language tags of the scripts written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Every page of the site, by layout. Pure: it reads no clock, no disk, no environment. */
export function composePages(options: ComposeOptions): SitePages {
  const model = modelOf(options);
  const feed = feedProps(model);
  const taken = new Set(options.takenPaths);
  const free = <Made extends { readonly outputPath: string }>(pages: readonly Made[]) =>
    pages.filter(({ outputPath }) => !taken.has(outputPath));
  const lists = {
    home: free(homePages(model)),
    archive: free(archivePages(model)),
    terms: free(termsPages(model)),
    term: free(termPages(model)),
  };
  const listFiles = new Set(Object.values<readonly SitePage[]>(lists).flatMap((pages) => pages.map(pathOf)));
  // An empty page of a theme, which its layout would fill, gives way to the list at its address.
  const isList = (made: SitePage) => model.settings.jekyll !== undefined && listFiles.has(made.outputPath);
  const page = textPages(model).filter((made) => made.props.contentHtml.trim() !== '' || !isList(made));
  const feedFiles = new Set([FEED_PATHS.atom.slice(1), ...(options.feedPaths ?? [])]);
  return {
    ...lists,
    page,
    post: postPages(model),
    'not-found': free(notFoundPages(model)),
    redirect: redirectPages(model).filter((made) => !isList(made)),
    feed: free([...feedFiles].map((outputPath) => ({ outputPath, props: feed }))),
    'json-feed': free([{ outputPath: 'feed.json', props: feed }]),
    sitemap: free([{ outputPath: 'sitemap.xml', props: sitemapProps(model, { ...lists, page }) }]),
    robots: free([{ outputPath: 'robots.txt', props: { sitemapUrl: absoluteUrl(model.settings, '/sitemap.xml') } }]),
  };
}

function pathOf({ outputPath }: SitePage): string {
  return outputPath;
}

function modelOf({ settings, articles, pages, stylesheetPath, iconPath }: ComposeOptions): SiteModel {
  const props: SiteProps = {
    title: settings.title,
    description: settings.description,
    lang: settings.lang,
    author: settings.author,
    homeUrl: href(settings, LIST_PATHS.home),
    nav: navigation(settings, pages),
    stylesheetUrl: href(settings, stylesheetPath),
    feedUrl: href(settings, FEED_PATHS.atom),
    jsonFeedUrl: href(settings, FEED_PATHS.json),
    iconUrl: href(settings, iconPath),
    ...(RIGHT_TO_LEFT.test(settings.lang) && { dir: 'rtl' as const }),
  };
  const facts: SiteFacts = {
    settings,
    articles,
    pages,
    tags: gatherTerms(articles, { folder: 'tags', namesOf: ({ source }) => source.tags }),
    categories: gatherTerms(articles, { folder: 'categories', namesOf: ({ source }) => source.categories }),
    props,
  };
  return { ...facts, cards: new Map(articles.map((article) => [article, postCard(facts, article)])) };
}

/** More own pages than this are no navigation but a book, as in a Jekyll folder full of them. */
const MAX_OWN_LINKS = 6;

/** The lists, then the site's own pages; in a folder made for Jekyll, where pages lie anywhere, those at the top. */
function navigation(settings: Settings, pages: readonly Rendered[]): Link[] {
  const lists = [
    { text: 'Archive', url: LIST_PATHS.archive },
    { text: 'Tags', url: LIST_PATHS.tags },
    { text: 'Categories', url: LIST_PATHS.categories },
  ];
  const own = pages
    .filter(({ source }) => source.outputPath !== NOT_FOUND_FILE && source.url !== LIST_PATHS.home)
    .filter(({ source }) => !('collection' in source))
    .filter(({ source }) => !settings.jekyll || (/^\/[^/]+\/?$/.test(source.url) && !source.isUnlisted))
    .slice(0, settings.jekyll ? MAX_OWN_LINKS : undefined)
    .map(({ source }) => ({ text: source.title, url: source.url }));
  return [...lists, ...own].map(({ text, url }) => ({ text, url: href(settings, url) }));
}
