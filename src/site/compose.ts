import type { Settings } from '../content/settings.ts';
import type { ImageAsset, Picture } from '../images/asset.ts';
import { adamLists, adamRedirects, adamTagPages } from './adam-blog.ts';
import { absoluteUrl, href } from './address.ts';
import type { Article, Rendered } from './article.ts';
import { postCard } from './cards.ts';
import { changeFeeds } from './comparison/changes.ts';
import { comparisonPages } from './comparison/page.ts';
import { isForUnknownAddresses, notFoundPages, redirectLists, redirectPages, textPages } from './documents.ts';
import { FEED_PATHS, feedProps } from './feeds.ts';
import { languageProps } from './language.ts';
import { archivePages, homePages, LIST_PATHS, termPages, termsPages } from './lists.ts';
import type { SiteFacts, SiteLook, SiteModel, SitePage, SitePages } from './model.ts';
import type { Link, SiteProps } from './page-props.ts';
import { postPages } from './posts.ts';
import { sitemapProps } from './sitemap.ts';
import { gatherTerms } from './terms.ts';

export interface ComposeOptions extends SiteLook {
  readonly settings: Settings;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly Rendered[];
  /** Files of the author's own; a list, feed or the like of ours that would stand there is not made. */
  readonly takenPaths?: readonly string[];
  /** Files besides `feed.xml` that hold the feed too. */
  readonly feedPaths?: readonly string[];
  /** The portrait of the author box. */
  readonly authorPicture?: ImageAsset;
  /** What the site's `logo` turned out to be. */
  readonly logo?: Picture | undefined;
}

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
    terms: free([...termsPages(model), ...adamTagPages(model)]),
    term: free(termPages(model)),
  };
  const listFiles = new Set(Object.values<readonly SitePage[]>(lists).flatMap((pages) => pages.map(pathOf)));
  // An empty page of a theme, which its layout would fill, gives way to the list at its address.
  const isList = (made: SitePage) => model.settings.jekyll !== undefined && listFiles.has(made.outputPath);
  const page = textPages(model).filter((made) => made.props.contentHtml.trim() !== '' || !isList(made));
  const comparison = comparisonPages(model);
  const feedFiles = new Set([FEED_PATHS.atom.slice(1), ...(options.feedPaths ?? [])]);
  const redirect = [...redirectPages(model), ...free(adamRedirects(model))].filter((made) => !isList(made));
  return {
    ...lists,
    page,
    post: postPages(model),
    comparison,
    'not-found': free(notFoundPages(model)),
    redirect,
    feed: [...free([...feedFiles].map((outputPath) => ({ outputPath, props: feed }))), ...changeFeeds(model)],
    'json-feed': free([{ outputPath: 'feed.json', props: feed }]),
    json: free([...adamLists(model), ...redirectLists(model, redirect)]),
    sitemap: free([{ outputPath: 'sitemap.xml', props: sitemapProps(model, { ...lists, page, comparison }) }]),
    robots: free([{ outputPath: 'robots.txt', props: { sitemapUrl: absoluteUrl(model.settings, '/sitemap.xml') } }]),
  };
}

function pathOf({ outputPath }: SitePage): string {
  return outputPath;
}

function modelOf(options: ComposeOptions): SiteModel {
  const { settings, articles, pages, stylesheetPath, iconPath, comparisonLook, enlargeLook, authorPicture, logo } =
    options;
  const props: SiteProps = {
    title: settings.title,
    description: settings.description,
    author: settings.author,
    homeUrl: href(settings, LIST_PATHS.home),
    nav: navigation(settings, pages),
    stylesheetUrl: href(settings, stylesheetPath),
    feedUrl: href(settings, FEED_PATHS.atom),
    jsonFeedUrl: href(settings, FEED_PATHS.json),
    iconUrl: href(settings, iconPath),
    ...ownershipProps(settings),
    ...languageProps(settings.lang),
  };
  const facts: SiteFacts = {
    settings,
    articles,
    pages,
    tags: gatherTerms(articles, { folder: 'tags', namesOf: ({ source }) => source.tags }),
    categories: gatherTerms(articles, { folder: 'categories', namesOf: ({ source }) => source.categories }),
    props,
    ...(comparisonLook && { comparisonLook }),
    ...(enlargeLook && { enlargeLook }),
    ...(authorPicture && { authorPicture }),
    ...(logo && { logo }),
  };
  return { ...facts, cards: new Map(articles.map((article) => [article, postCard(facts, article)])) };
}

/** jekyll-seo-tag's marks of who owns the site. */
function ownershipProps({ seo }: Settings): Pick<SiteProps, 'ownership'> {
  const names = Object.entries(seo?.verifications ?? {}).map(([name, content]) => ({ name, content }));
  const properties = Object.entries(seo?.facebook ?? {}).map(([property, content]) => ({ property, content }));
  const ownership = [...properties, ...names];
  return ownership.length > 0 ? { ownership } : {};
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
    .filter(({ source }) => !isForUnknownAddresses(source.outputPath) && source.url !== LIST_PATHS.home)
    .filter(({ source }) => !('collection' in source))
    .filter(({ source }) => !settings.jekyll || (/^\/[^/]+\/?$/.test(source.url) && !source.isUnlisted))
    .slice(0, settings.jekyll ? MAX_OWN_LINKS : undefined)
    .map(({ source }) => ({ text: source.title, url: source.url }));
  return [...lists, ...own].map(({ text, url }) => ({ text, url: href(settings, url) }));
}
