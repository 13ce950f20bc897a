import type { LayoutName, LayoutProps } from '../src/site/props.ts';
import { Archive } from './archive.tsx';
import { Author } from './author.tsx';
import { Comparison } from './comparison.tsx';
import { Feed } from './feed.tsx';
import { Home } from './home.tsx';
import { printJson } from './json.ts';
import { printJsonFeed } from './json-feed.ts';
import { printLlms } from './llms.ts';
import { NotFound } from './not-found.tsx';
import { Page } from './page.tsx';
import { Post } from './post.tsx';
import { printHtml, printXml } from './print.ts';
import { Redirect } from './redirect.tsx';
import { printRobots } from './robots.ts';
import { Series } from './series.tsx';
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
  comparison: (props) => printHtml(Comparison, props),
  term: (props) => printHtml(Term, props),
  terms: (props) => printHtml(Terms, props),
  author: (props) => printHtml(Author, props),
  series: (props) => printHtml(Series, props),
  archive: (props) => printHtml(Archive, props),
  'not-found': (props) => printHtml(NotFound, props),
  redirect: (props) => printHtml(Redirect, props),
  feed: (props) => printXml(Feed, props),
  'json-feed': printJsonFeed,
  json: printJson,
  sitemap: (props) => printXml(Sitemap, props),
  robots: printRobots,
  llms: printLlms,
};
