import { encodePath } from '../content/permalink.ts';
import { absoluteUrl, href } from './address.ts';
import type { Rendered } from './article.ts';
import { bodyHtml } from './body.ts';
import { postLink } from './cards.ts';
import { diagramProps } from './diagrams.ts';
import { enlargeProps } from './enlarge.ts';
import { headProps } from './head.ts';
import { nameIcons } from './icon-names.ts';
import { siteIn } from './language.ts';
import { LIST_PATHS } from './list-paths.ts';
import type { SiteModel, SitePage } from './model.ts';

/** Where hosts look for the page of an unknown address. */
const NOT_FOUND_FILE = '404.html';

/** Whether a page is for that, here or on IPFS, for which Adam Blog has one of its own. */
export function isForUnknownAddresses(outputPath: string): boolean {
  return outputPath === NOT_FOUND_FILE || outputPath === `ipfs-${NOT_FOUND_FILE}`;
}

/** Posts offered on the page for an unknown address. */
const RECENT_LENGTH = 5;

/** Undated pages, and posts that ask for the layout `page`. */
export function textPages(model: SiteModel): SitePage<'page'>[] {
  const plainPosts = model.articles.filter(({ source }) => source.layout === 'page');
  return [...model.pages, ...plainPosts]
    .filter(({ source }) => !source.redirectTo)
    .map((rendered) => textPage(model, rendered));
}

function textPage(model: SiteModel, rendered: Rendered): SitePage<'page'> {
  const { source, description } = rendered;
  const { title, url: path, outputPath } = source;
  const html = bodyHtml(rendered, { baseurl: model.settings.baseurl, hasCover: false });
  const contentHtml = model.settings.adamBlog ? nameIcons(html) : html;
  const head = headProps(model, { title, description, path, rendered, isIndexed: !isForUnknownAddresses(outputPath) });
  const currentUrl = href(model.settings, path);
  const site = siteIn(model.props, source.seo?.lang);
  const scripts = { ...diagramProps(model, contentHtml), ...enlargeProps(model, contentHtml) };
  return { outputPath, props: { site, head, currentUrl, title, contentHtml, ...scripts } };
}

/** The page for an unknown address; none where the site has written its own. */
export function notFoundPages(model: SiteModel): SitePage<'not-found'>[] {
  if (model.pages.some(({ source }) => source.outputPath === NOT_FOUND_FILE)) return [];
  const head = headProps(model, {
    title: 'Page not found',
    description: 'There is no page at this address.',
    path: `/${NOT_FOUND_FILE}`,
    isIndexed: false,
  });
  const recent = model.articles.slice(0, RECENT_LENGTH).map((article) => postLink(model, article));
  const archiveUrl = href(model.settings, LIST_PATHS.archive);
  return [{ outputPath: NOT_FOUND_FILE, props: { site: model.props, head, recent, archiveUrl } }];
}

/**
 * A page at each former address, named once or more, that sends readers to the present one; and one in place of each
 * document that asks to be a redirect.
 */
export function redirectPages(model: SiteModel): SitePage<'redirect'>[] {
  return [...model.articles, ...model.pages].flatMap(({ source }) => {
    const { redirectTo, url, outputPath } = source;
    const paths = [...(redirectTo ? [outputPath] : []), ...formerPaths(source)];
    return paths.map((from) => redirectPage(model, { from, to: redirectTo ?? url }));
  });
}

/** The page at the file `from` that leads to a path of this site or to a full address. */
export function redirectPage(
  { settings, props }: SiteModel,
  { from, to }: { readonly from: string; readonly to: string },
): SitePage<'redirect'> {
  const { lang, dir, stylesheetUrl } = props;
  const isElsewhere = /^[a-z][a-z\d+.-]*:|^\/\//i.test(to);
  const path = isElsewhere ? to : to.replace(/^\/*/, '/');
  const targetUrl = isElsewhere ? path : href(settings, path);
  const canonicalUrl = isElsewhere ? path : absoluteUrl(settings, path);
  return { outputPath: from, props: { lang, stylesheetUrl, ...(dir && { dir }), targetUrl, canonicalUrl } };
}

/** `redirects.json`, where jekyll-redirect-from is listed: full addresses by former path. */
export function redirectLists({ settings }: SiteModel, redirects: readonly SitePage<'redirect'>[]): SitePage<'json'>[] {
  if (!settings.plugins?.hasRedirectList) return [];
  const pairs = redirects.map(({ outputPath, props }) => [pathOf(outputPath), props.canonicalUrl] as const);
  return [{ outputPath: 'redirects.json', props: { value: Object.fromEntries(pairs) } }];
}

/** The address of a file: `old/index.html` is `/old/`. */
function pathOf(outputPath: string): string {
  return encodePath(`/${outputPath.replace(/(^|\/)index\.html$/, '$1')}`);
}

function formerPaths({ formerAddresses, outputPath }: Rendered['source']): string[] {
  const paths = new Set(formerAddresses.map((address) => address.outputPath));
  paths.delete(outputPath);
  return [...paths];
}
