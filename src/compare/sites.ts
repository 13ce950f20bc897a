import { isPageFile, type Place } from './address.ts';
import { parseHtml } from './html.ts';
import { ownContent, type Page, readPage } from './page.ts';
import { readText, type SiteFiles } from './site-files.ts';
import { wordsOf } from './token.ts';
import { tokensOf } from './tokens.ts';

/** The pages of one site, by file. */
export type Pages = ReadonlyMap<string, SitePage>;

export interface SitePage extends Page {
  /** First words of an author's text; absent on pages that layouts make and in the old site. */
  readonly opening?: readonly string[];
}

/** How many words know a text among all others. */
export const OPENING_LENGTH = 12;

/** The pages of a site. Only what they say is kept, not their markup: there may be thousands. */
export function readPages(files: SiteFiles, place: Place): Pages {
  const paths = files.paths.filter(isPageFile);
  return new Map(
    paths.map((path) => {
      const root = parseHtml(readText(files, path));
      const page = readPage(root, path, place);
      const content = ownContent(root);
      if (!content) return [path, page];
      const words = wordsOf(tokensOf(content.childNodes, { place, address: page.address }));
      return [path, { ...page, opening: words.slice(0, OPENING_LENGTH) }];
    }),
  );
}

/** Both sites, and what their pages say. */
export interface Sites {
  readonly old: SiteFiles;
  readonly oldPages: Pages;
  readonly ours: SiteFiles;
  readonly ourPages: Pages;
  readonly place: Place;
}
