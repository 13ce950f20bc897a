import type { Report } from '../report/diagnostic.ts';
import type { Page } from './page.ts';
import { addressOf } from './permalink.ts';

/** Liquid that goes through a site's posts. */
const LISTS_POSTS = /\b(?:site\.(?:posts|tags|categories)|paginator)\b/;

/** Names of pages, and of layouts of pages without text, that print nothing but lists of posts. */
const LISTING_NAME = /^(?:home|blog|posts|.*archives?|tags?|tag-archive|categor(?:y|ies))$/i;

/** More words than a list has around its items: `Posted by … on …`, `Continue reading`. */
const LISTING_LENGTH = 60;

/** Everything but the words of a page: scripts, comments, Liquid, tags. */
const WORDLESS = [
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi,
  /\{%-?\s*comment\b[\s\S]*?\bendcomment\s*-?%\}/g,
  /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g,
  /<[^>]*>|&\w+;/g,
];

/** What readers of the home page and of missing addresses get from us unless an author wrote their own. */
const OWN_PAGES: Readonly<Record<string, string>> = { 'index.html': '/', '404.html': '/404.html' };

/**
 * The pages of a folder made for Jekyll in which those that only list posts lead to the lists that Fieldbook has
 * itself. One note names them. To be asked before Liquid runs; `leadsElsewhere` tells which of them are no page at all.
 */
export function leaveListings(pages: readonly Page[], report: Report): Page[] {
  const listings = pages.filter(isListing);
  if (listings.length > 0) {
    const files = listings.map(({ file }) => file).join(', ');
    const message = `Fieldbook's own lists of posts stand in place of ${files}`;
    report({ rule: 'listing-replaced', severity: 'note', message });
  }
  const replaced = new Set(listings);
  return pages.map((page) =>
    replaced.has(page) ? { ...page, body: '', redirectTo: targetOf(page), isUnlisted: true } : page,
  );
}

/** False for a page that leads to its own address: what stands there is ours. */
export function leadsElsewhere({ redirectTo, outputPath }: Page): boolean {
  return redirectTo === undefined || addressOf(redirectTo).outputPath !== outputPath;
}

function isListing({ body, layout, file, outputPath, redirectTo }: Page): boolean {
  if (redirectTo !== undefined) return false;
  const text = WORDLESS.reduce((rest, pattern) => rest.replace(pattern, ' '), body).trim();
  if (text.replace(/\s+/g, ' ').length >= LISTING_LENGTH) return false;
  if (LISTS_POSTS.test(body)) return true;
  const name = /([^/]*)\.[^.]+$/.exec(file)?.[1] ?? '';
  return body.trim() === '' && (outputPath in OWN_PAGES || [layout, name].some((word) => LISTING_NAME.test(word)));
}

function targetOf({ file, layout, outputPath }: Page): string {
  const own = OWN_PAGES[outputPath];
  if (own) return own;
  const words = `${file} ${layout}`;
  if (/categor/i.test(words)) return '/categories/';
  return /\btags?\b/i.test(words) ? '/tags/' : '/archive/';
}
