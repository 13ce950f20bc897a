import { outputPathOf } from './address.ts';
import type { Link } from './page-props.ts';
import type { Pagination } from './props.ts';

/** One page of a long list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Path of this page within the site. */
  readonly path: string;
  readonly outputPath: string;
  readonly pagination: Pagination;
}

export interface PaginateOptions {
  readonly perPage: number;
  /** Path of the first page. */
  readonly firstPath: string;
  /** Path of the nth, counted from 1; asked from the second on. */
  readonly pathOf: (page: number) => string;
  /** Turns a path into what is printed. */
  readonly href: (path: string) => string;
}

/** Cuts a list into pages. Always at least one page, so that an empty list has an address too. */
export function paginate<Item>(
  items: readonly Item[],
  { perPage, firstPath, pathOf, href }: PaginateOptions,
): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / perPage));
  const paths = Array.from({ length: count }, (_, index) => (index === 0 ? firstPath : pathOf(index + 1)));
  const pages = paths.map((path, index): Link => ({ text: String(index + 1), url: href(path) }));
  return paths.map((path, index) => {
    const [newer, older] = [pages[index - 1], pages[index + 1]];
    return {
      items: items.slice(index * perPage, (index + 1) * perPage),
      path,
      outputPath: outputPathOf(path),
      pagination: { current: index + 1, pages: near(pages, index), ...(newer && { newer }), ...(older && { older }) },
    };
  });
}

/** Links on either side of the current one; a list of all would make long lists quadratic. */
const REACH = 2;

/** The first, the last, and those around `index`. */
function near(pages: readonly Link[], index: number): Link[] {
  const around = pages.slice(Math.max(0, index - REACH), index + REACH + 1);
  const [first, last] = [pages[0], pages.at(-1)];
  if (first && first !== around[0]) around.unshift(first);
  if (last && last !== around.at(-1)) around.push(last);
  return around;
}
