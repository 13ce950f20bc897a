import { isoDay } from '../content/dates.ts';
import { encodePath } from '../content/permalink.ts';
import { href } from './address.ts';
import type { Article } from './article.ts';
import { hasIndex, termBreadcrumbs } from './breadcrumbs.ts';
import { dateText, postLink } from './cards.ts';
import { headProps } from './head.ts';
import { INDEX_PATHS, LIST_PATHS } from './list-paths.ts';
import type { SiteModel, SitePage } from './model.ts';
import type { Link } from './page-props.ts';
import { paginate } from './pagination.ts';
import type { ArchiveProps, PostCard, PostListProps, TermProps } from './props.ts';
import { tagFeedLink } from './tag-feeds.ts';
import { TERM_NAMES, type TermKind } from './term-kinds.ts';
import type { Term, Terms } from './terms.ts';

/** The newest posts, page by page, without those that are hidden. */
export function homePages(model: SiteModel): SitePage<'home'>[] {
  const { settings, articles } = model;
  const pathOf = (page: number) => listPath(settings.paginatePath.replace(':num', String(page)));
  const shown = articles.filter(({ source }) => !source.isHidden);
  const lists = paginate(shown, {
    perPage: settings.paginate,
    firstPath: LIST_PATHS.home,
    pathOf,
    href: (path) => href(settings, path),
  });
  return lists.map(({ items, path, outputPath, pagination }) => ({
    outputPath,
    props: {
      site: model.props,
      head: headProps(model, { title: '', description: settings.description, path, pagination }),
      posts: cardsOf(model, items),
      pagination,
    },
  }));
}

/** `page2` and `/page2/` are the folder `page2`, as in Jekyll; `page2.html` is a file. */
function listPath(path: string): string {
  const ending = path.endsWith('.html') ? '' : '/';
  return encodePath(`/${path}${ending}`.replace(/\/{2,}/g, '/'));
}

function cardsOf({ cards }: SiteModel, articles: readonly Article[]): PostCard[] {
  return articles.flatMap((article) => cards.get(article) ?? []);
}

/** `paginate` is about the home page, as in Jekyll; who follows a tag looks for something and wants it on one page. */
const TERM_PAGE_LENGTH = 50;

/** The posts of every tag and every category, page by page. */
export function termPages(model: SiteModel): SitePage<'term'>[] {
  const pagesOf = (terms: Terms, kind: 'tag' | 'category', titleOf: (name: string) => string) =>
    terms.all.flatMap((term) =>
      listsOfTerm(model, term, { kind, title: titleOf(term.name) }).map(({ outputPath, props }) => ({
        outputPath,
        props: { ...props, ...(kind === 'tag' && feedProps(model, term, props)), kind, term: term.name },
      })),
    );
  return [
    ...pagesOf(model.tags, 'tag', (name) => `Posts tagged ${name}`),
    ...pagesOf(model.categories, 'category', (name) => `Posts in ${name}`),
  ];
}

function feedProps(model: SiteModel, term: Term, { head }: PostListProps): Partial<TermProps> {
  const feed = tagFeedLink(model, term);
  return feed ? { feed, head: { ...head, feed } } : {};
}

export interface TermListOptions {
  readonly kind: TermKind;
  readonly title: string;
  /** What else there is to say; else the title says it. */
  readonly description?: string | undefined;
}

/** What the pages of any one term show: its posts, page by page. */
export function listsOfTerm(
  model: SiteModel,
  term: Term,
  { kind, title, description }: TermListOptions,
): { readonly outputPath: string; readonly props: PostListProps }[] {
  const { settings } = model;
  const { path: firstPath, articles } = term;
  const lists = paginate(articles, {
    perPage: TERM_PAGE_LENGTH,
    firstPath,
    pathOf: (page) => `${firstPath}page${page}/`,
    href: (path) => href(settings, path),
  });
  return lists.map(({ items, path, outputPath, pagination }) => ({
    outputPath,
    props: {
      site: model.props,
      head: headProps(model, { title, description: description || `${title} on ${settings.title}`, path, pagination }),
      ...termBreadcrumbs(model, term, { kind, path }),
      posts: cardsOf(model, items),
      pagination,
    },
  }));
}

/** The index of tags and that of categories; of authors and of series where there are several. */
export function termsPages(model: SiteModel): SitePage<'terms'>[] {
  const { tags, categories, authors, series } = model;
  return [
    termsPage(model, tags, 'tag'),
    termsPage(model, categories, 'category'),
    ...(hasIndex(model, 'author') ? [termsPage(model, authors, 'author')] : []),
    ...(hasIndex(model, 'series') ? [termsPage(model, series, 'series')] : []),
  ];
}

function termsPage(model: SiteModel, terms: Terms, kind: TermKind): SitePage<'terms'> {
  const [title, path] = [TERM_NAMES[kind].all, INDEX_PATHS[kind]];
  return {
    outputPath: `${path.slice(1)}index.html`,
    props: {
      site: model.props,
      head: headProps(model, { title, description: `All ${title.toLowerCase()} on ${model.settings.title}`, path }),
      currentUrl: href(model.settings, path),
      kind,
      terms: terms.all.map(({ name, path: termPath, articles }) => ({
        text: name,
        url: href(model.settings, termPath),
        count: articles.length,
      })),
    },
  };
}

/** Every post by year. */
export function archivePages(model: SiteModel): SitePage<'archive'>[] {
  const years = new Map<string, (Link & { date: ReturnType<typeof dateText> })[]>();
  for (const article of model.articles) {
    const year = isoDay(article.source.date).slice(0, 4);
    const posts = years.get(year) ?? [];
    posts.push({ ...postLink(model, article), date: dateText(article.source) });
    years.set(year, posts);
  }
  const props: ArchiveProps = {
    site: model.props,
    head: headProps(model, {
      title: 'Archive',
      description: `Every post on ${model.settings.title} by year`,
      path: LIST_PATHS.archive,
    }),
    currentUrl: href(model.settings, LIST_PATHS.archive),
    count: model.articles.length,
    years: [...years].map(([year, posts]) => ({ year, posts })),
  };
  return [{ outputPath: 'archive/index.html', props }];
}
