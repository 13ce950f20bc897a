import type { Settings } from '../content/settings.ts';
import { absoluteUrl, href } from './address.ts';
import type { Article, Rendered } from './article.ts';
import { postCard } from './cards.ts';
import { NOT_FOUND_FILE, notFoundPages, redirectPages, textPages } from './documents.ts';
import { FEED_PATHS, feedProps } from './feeds.ts';
import { archivePages, homePages, LIST_PATHS, termPages, termsPages } from './lists.ts';
import type { SiteFacts, SiteModel, SitePages } from './model.ts';
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
}

/** Language tags of the scripts written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Every page of the site, by layout. Pure: it reads no clock, no disk, no environment. */
export function composePages(options: ComposeOptions): SitePages {
  const model = modelOf(options);
  const feed = feedProps(model);
  const lists = {
    home: homePages(model),
    archive: archivePages(model),
    terms: termsPages(model),
    term: termPages(model),
  };
  const page = textPages(model);
  return {
    ...lists,
    page,
    post: postPages(model),
    'not-found': notFoundPages(model),
    redirect: redirectPages(model),
    feed: [{ outputPath: 'feed.xml', props: feed }],
    'json-feed': [{ outputPath: 'feed.json', props: feed }],
    sitemap: [{ outputPath: 'sitemap.xml', props: sitemapProps(model, { ...lists, page }) }],
    robots: [{ outputPath: 'robots.txt', props: { sitemapUrl: absoluteUrl(model.settings, '/sitemap.xml') } }],
  };
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

/** The lists, then the site's own pages. */
function navigation(settings: Settings, pages: readonly Rendered[]): Link[] {
  const lists = [
    { text: 'Archive', url: LIST_PATHS.archive },
    { text: 'Tags', url: LIST_PATHS.tags },
    { text: 'Categories', url: LIST_PATHS.categories },
  ];
  const own = pages
    .filter(({ source }) => source.outputPath !== NOT_FOUND_FILE && source.url !== LIST_PATHS.home)
    .map(({ source }) => ({ text: source.title, url: source.url }));
  return [...lists, ...own].map(({ text, url }) => ({ text, url: href(settings, url) }));
}
