import { foldText } from './fold.ts';
import { find, parseHtml } from './html.ts';
import { readText } from './site-files.ts';
import { OPENING_LENGTH, type SitePage, type Sites } from './sites.ts';
import { wordsOf } from './token.ts';
import { tokensOf } from './tokens.ts';

/** Where a page is now, and by what it was recognized. */
export interface Move {
  readonly page: SitePage;
  readonly by: 'title' | 'text';
}

/** Fewer words stand in many texts. */
const LEAST_OPENING = 5;

/**
 * Finds an old page among ours: by its title, if one page of ours has it that the old site did not have; else by the
 * first words of a text of ours that stand in it.
 */
export function createMoveFinder(sites: Sites): (old: SitePage) => Move | undefined {
  const { ourPages, old, place } = sites;
  const texts = [...ourPages.values()].filter(({ opening }) => opening !== undefined);
  const byTitle = groupByTitle(texts.filter(({ file }) => !old.has(file)));
  const byOpening = new Map(texts.flatMap((page) => openingKey(page.opening ?? []).map((key) => [key, page])));
  const lengths = [...new Set(texts.map(({ opening = [] }) => opening.length))].filter((n) => n >= LEAST_OPENING);

  return (page) => {
    for (const title of titlesOf(page)) {
      const [match, ...others] = byTitle.get(foldText(title)) ?? [];
      if (match && others.length === 0) return { page: match, by: 'title' };
    }
    const root = parseHtml(readText(old, page.file));
    const body = find(root, ({ tagName }) => tagName === 'body') ?? root;
    const words = wordsOf(tokensOf([body], { place, address: page.address }));
    for (const length of lengths.sort((a, b) => b - a)) {
      for (let start = 0; start + length <= words.length; start++) {
        const match = byOpening.get(words.slice(start, start + length).join(' '));
        if (match) return { page: match, by: 'text' };
      }
    }
    return undefined;
  };
}

function groupByTitle(pages: readonly SitePage[]): Map<string, SitePage[]> {
  const groups = new Map<string, SitePage[]>();
  for (const page of pages) {
    const title = foldText(page.title);
    groups.set(title, [...(groups.get(title) ?? []), page]);
  }
  return groups;
}

/** A text shorter than an opening is known by all its words. */
function openingKey(opening: readonly string[]): string[] {
  return opening.length < LEAST_OPENING ? [] : [opening.slice(0, OPENING_LENGTH).join(' ')];
}

/** The heading; else the head's title, whole and without the site's name after it. */
function titlesOf({ title, headTitle }: SitePage): string[] {
  const shortened = headTitle.replace(/\s+[|·•–—:-]\s+.*$/u, '');
  return [...new Set([title, headTitle, shortened])].filter((text) => text !== '');
}
