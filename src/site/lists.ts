import { isoDay } from '../content/dates.ts';
import { encodePath } from '../content/permalink.ts';
import { href } from './address.ts';
import type { Article } from './article.ts';
import { dateText, postLink } from './cards.ts';
import { headProps } from './head.ts';
import type { SiteModel, SitePage } from './model.ts';
import type { Link } from './page-props.ts';
import { paginate } from './pagination.ts';
import type { ArchiveProps, PostCard } from './props.ts';
import type { Term, Terms } from './terms.ts';

/** Where the lists stand. */
export const LIST_PATHS = { home: '/', archive: '/archive/', tags: '/tags/', categories: '/categories/' } as const;

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
  return [
    ...model.tags.all.flatMap((term) => pagesOfTerm(model, term, 'tag')),
    ...model.categories.all.flatMap((term) => pagesOfTerm(model, term, 'category')),
  ];
}

function pagesOfTerm(
  model: SiteModel,
  { name, path: firstPath, articles }: Term,
  kind: 'tag' | 'category',
): SitePage<'term'>[] {
  const { settings } = model;
  const title = kind === 'tag' ? `Posts tagged ${name}` : `Posts in ${name}`;
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
      head: headProps(model, { title, description: `${title} on ${settings.title}`, path, pagination }),
      kind,
      term: name,
      posts: cardsOf(model, items),
      pagination,
    },
  }));
}

/** The index of tags and the index of categories. */
export function termsPages(model: SiteModel): SitePage<'terms'>[] {
  return [termsPage(model, model.tags, 'tag'), termsPage(model, model.categories, 'category')];
}

function termsPage(model: SiteModel, terms: Terms, kind: 'tag' | 'category'): SitePage<'terms'> {
  const [title, path] = kind === 'tag' ? ['Tags', LIST_PATHS.tags] : ['Categories', LIST_PATHS.categories];
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
