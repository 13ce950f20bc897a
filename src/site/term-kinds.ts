/** What posts are gathered by. */
export type TermKind = 'tag' | 'category' | 'author' | 'series';

/** How pages call one and all of a kind. */
export const TERM_NAMES: { readonly [Kind in TermKind]: { readonly one: string; readonly all: string } } = {
  tag: { one: 'Tag', all: 'Tags' },
  category: { one: 'Category', all: 'Categories' },
  author: { one: 'Author', all: 'Authors' },
  series: { one: 'Series', all: 'Series' },
};
