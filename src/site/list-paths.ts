import type { TermKind } from './term-kinds.ts';

/** Where the lists stand. */
export const LIST_PATHS = { home: '/', archive: '/archive/', tags: '/tags/', categories: '/categories/' } as const;

/** Where the index of each kind of term stands. */
export const INDEX_PATHS: Readonly<Record<TermKind, string>> = {
  tag: LIST_PATHS.tags,
  category: LIST_PATHS.categories,
  author: '/authors/',
  series: '/series/',
};
