import { posix } from 'node:path';
import type { Page } from '../page.ts';
import type { World } from './world.ts';

/**
 * `paginator` of jekyll-paginate, on the first page of a list: the second and later pages are Fieldbook's own.
 * Undefined for documents that are no such page, and where the site does not paginate.
 */
export function paginatorOf(
  { file }: Page,
  { config, documents, settings }: World,
  valuesOf: (document: Page) => unknown,
): Record<string, unknown> | undefined {
  const { paginate: perPage } = config;
  if (typeof perPage !== 'number' || perPage < 1 || !/^index\.html?$/.test(posix.basename(file))) return undefined;
  const folder = posix.dirname(posix.join('.', settings.paginatePath.replace(/^\/|\/$/g, '')));
  if (posix.dirname(file) !== folder) return undefined;
  const posts = documents.posts.filter(({ isHidden }) => !isHidden);
  const pages = Math.ceil(posts.length / perPage);
  const hasNext = pages > 1;
  return {
    ...{ page: 1, per_page: perPage, total_posts: posts.length, total_pages: pages },
    posts: posts.slice(0, perPage).map(valuesOf),
    ...{ previous_page: null, previous_page_path: null, next_page: hasNext ? 2 : null },
    next_page_path: hasNext ? posix.join('/', settings.paginatePath.replace(':num', '2')) : null,
  };
}
