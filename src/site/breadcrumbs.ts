import type { BreadcrumbList, WithContext } from 'schema-dts';
import { absoluteUrl, href } from './address.ts';
import type { Article } from './article.ts';
import { INDEX_PATHS, LIST_PATHS } from './list-paths.ts';
import type { SiteFacts } from './model.ts';
import type { Breadcrumbs, Link, PageProps, Trail } from './page-props.ts';
import { scriptJson } from './script-json.ts';
import { TERM_NAMES, type TermKind } from './term-kinds.ts';
import type { Term } from './terms.ts';

/** A page that others lie below, by its path within the site. */
export interface Crumb {
  readonly text: string;
  readonly path: string;
}

/** The way to a page, from the home page down; `above` are those between the two. */
export function breadcrumbs(
  { settings }: SiteFacts,
  page: Crumb,
  above: readonly Crumb[],
): Required<Pick<PageProps, 'breadcrumbs'>> {
  const ancestors = [{ text: 'Home', path: LIST_PATHS.home }, ...above];
  const links = ancestors.map(({ text, path }): Link => ({ text, url: href(settings, path) }));
  const list: WithContext<BreadcrumbList> = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...ancestors, page].map(({ text, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: absoluteUrl(settings, path),
    })),
  };
  return { breadcrumbs: { trail: { links }, linkedData: scriptJson(list) } };
}

/** The way to a page of a term's posts; its later pages lie below the first. */
export function termBreadcrumbs(
  facts: SiteFacts,
  { name, path: firstPath }: Pick<Term, 'name' | 'path'>,
  { kind, path }: { readonly kind: TermKind; readonly path: string },
): Required<Pick<PageProps, 'breadcrumbs'>> {
  const index = hasIndex(facts, kind) ? [{ text: TERM_NAMES[kind].all, path: INDEX_PATHS[kind] }] : [];
  const first = path === firstPath ? [] : [{ text: name, path: firstPath }];
  return breadcrumbs(facts, { text: name, path }, [...index, ...first]);
}

/** Ways to posts: through their series or their first category, where there is one, else through the archive. */
export function postBreadcrumbs(facts: SiteFacts): (article: Article) => { readonly breadcrumbs: Breadcrumbs } {
  // One trail for all posts of a category: layouts print it once.
  const trails = new Map<string, Trail>();
  return ({ source }) => {
    const above = crumbAbove(facts, source);
    const { breadcrumbs: made } = breadcrumbs(facts, { text: source.title, path: source.url }, [above]);
    const trail = trails.get(above.path) ?? made.trail;
    trails.set(above.path, trail);
    return { breadcrumbs: { ...made, trail } };
  };
}

function crumbAbove({ series, categories }: SiteFacts, source: Article['source']): Crumb {
  const [category] = source.categories;
  if (source.series) return { text: source.series, path: series.find(source.series).path };
  if (category === undefined) return { text: 'Archive', path: LIST_PATHS.archive };
  const { name, path } = categories.find(category);
  return { text: name, path };
}

/** Tags and categories always have an index; authors and series where there are several. */
export function hasIndex(facts: SiteFacts, kind: TermKind): boolean {
  if (kind === 'tag' || kind === 'category') return true;
  return (kind === 'author' ? facts.authors : facts.series).all.length > 1;
}
