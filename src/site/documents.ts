import { absoluteUrl, href } from './address.ts';
import type { Rendered } from './article.ts';
import { bodyHtml } from './body.ts';
import { postLink } from './cards.ts';
import { headProps } from './head.ts';
import { siteIn } from './language.ts';
import { LIST_PATHS } from './lists.ts';
import type { SiteModel, SitePage } from './model.ts';

/** Where hosts look for the page of an unknown address. */
export const NOT_FOUND_FILE = '404.html';

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
  const contentHtml = bodyHtml(rendered, { baseurl: model.settings.baseurl, hasCover: false });
  const head = headProps(model, { title, description, path, rendered, isIndexed: outputPath !== NOT_FOUND_FILE });
  const currentUrl = href(model.settings, path);
  const site = siteIn(model.props, source.seo?.lang);
  return { outputPath, props: { site, head, currentUrl, title, contentHtml } };
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
export function redirectPages({ settings, articles, pages, props: site }: SiteModel): SitePage<'redirect'>[] {
  const { lang, dir, stylesheetUrl } = site;
  const look = { lang, stylesheetUrl, ...(dir && { dir }) };
  return [...articles, ...pages].flatMap(({ source }) => {
    const { redirectTo, url, outputPath } = source;
    const isElsewhere = redirectTo !== undefined && /^[a-z][a-z\d+.-]*:|^\/\//i.test(redirectTo);
    const path = isElsewhere ? redirectTo : (redirectTo ?? url).replace(/^\/*/, '/');
    const targetUrl = isElsewhere ? path : href(settings, path);
    const canonicalUrl = isElsewhere ? path : absoluteUrl(settings, path);
    const paths = [...(redirectTo ? [outputPath] : []), ...formerPaths(source)];
    return paths.map((from) => ({ outputPath: from, props: { ...look, targetUrl, canonicalUrl } }));
  });
}

function formerPaths({ formerAddresses, outputPath }: Rendered['source']): string[] {
  const paths = new Set(formerAddresses.map((address) => address.outputPath));
  paths.delete(outputPath);
  return [...paths];
}
