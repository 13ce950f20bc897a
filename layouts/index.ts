import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { LayoutName, LayoutProps } from '../src/site/props.ts';
import { Archive } from './archive.tsx';
import { Feed } from './feed.tsx';
import { Home } from './home.tsx';
import { printJsonFeed } from './json-feed.ts';
import { NotFound } from './not-found.tsx';
import { Page } from './page.tsx';
import { Post } from './post.tsx';
import { Redirect } from './redirect.tsx';
import { printRobots } from './robots.ts';
import { Sitemap } from './sitemap.tsx';
import { Term } from './term.tsx';
import { Terms } from './terms.tsx';

/** Layouts that front matter may name. */
export const documentLayouts = ['post', 'page'] as const satisfies readonly LayoutName[];

/** The finished text of a file, by layout name. Pure: the same props give the same bytes. */
export const printLayout: { readonly [Name in LayoutName]: (props: LayoutProps[Name]) => string } = {
  home: (props) => printHtml(Home, props),
  post: (props) => printHtml(Post, props),
  page: (props) => printHtml(Page, props),
  term: (props) => printHtml(Term, props),
  terms: (props) => printHtml(Terms, props),
  archive: (props) => printHtml(Archive, props),
  'not-found': (props) => printHtml(NotFound, props),
  redirect: (props) => printHtml(Redirect, props),
  feed: (props) => printXml(Feed, props),
  'json-feed': printJsonFeed,
  sitemap: (props) => printXml(Sitemap, props),
  robots: printRobots,
};

/** What XML 1.0 cannot hold, not even escaped: control characters and lone surrogates (https://www.w3.org/TR/xml/#charsets). */
const XML_FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function printHtml<Props extends object>(layout: ComponentType<Props>, props: Props): string {
  return `<!doctype html>\n${renderToString(h(layout, props))}\n`;
}

/** `]]>` is escaped too: the renderer leaves `>` as it is, and XML forbids this one sequence in text. */
function printXml<Props extends object>(layout: ComponentType<Props>, props: Props): string {
  const xml = renderToString(h(layout, props)).replaceAll(XML_FORBIDDEN, '').replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
