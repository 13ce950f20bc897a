import type { Place } from '../../src/compare/address.ts';
import { compareSites } from '../../src/compare/compare.ts';
import type { Comparison, PageFinding } from '../../src/compare/model.ts';
import { siteFilesOf } from '../../src/compare/site-files.ts';
import type { Files } from '../helpers/folder.ts';

/** Where the sites of these tests stand. */
export const PLACE: Place = { url: 'https://example.org', baseurl: '/blog' };

/** Compares two sites given as files. */
export function compareFiles(old: Files, ours: Files, place: Place = PLACE): Comparison {
  return compareSites({ old: sitesFiles(old), ours: sitesFiles(ours), place });
}

function sitesFiles(files: Files) {
  return siteFilesOf(Object.entries(files).map(([outputPath, bytes]) => ({ outputPath, bytes })));
}

/** Compares one page at the same address on both sites: the content between a theme's parts, and ours. */
export function compareContents(old: string, ours: string): PageFinding {
  const { pages } = compareFiles({ 'x.html': oldPage(old) }, { 'x.html': ourPage(ours) });
  const [page] = pages;
  if (!page) throw new Error('one page was compared');
  return page;
}

export interface PageParts {
  readonly title?: string;
  /** More of `<head>`. */
  readonly head?: string;
  readonly date?: string;
}

/** A page as an old theme prints it. */
export function oldPage(content: string, { title = 'Rivers', head = '' }: PageParts = {}): string {
  return `<!DOCTYPE html><html><head><title>${title} | Old Notes</title>${head}</head><body>
<header class="site-header"><a href="/blog/">Old Notes</a><nav><a href="/blog/about/">About</a></nav></header>
<div class="page"><div class="wrap"><h1 class="post-title">${title}</h1><p class="meta">Nov 20, 2026</p>
<article class="post-content">${content}</article><div class="share"><a href="https://t.example/">Share this</a></div></div></div>
<footer class="site-footer"><p>All about notes, rivers and the sea. Subscribe today.</p></footer></body></html>`;
}

/** A page as we print it. */
export function ourPage(content: string, { title = 'Rivers', head = '', date = '' }: PageParts = {}): string {
  const time = date && `<time class="dt-published" datetime="${date}">a day</time>`;
  return `<!doctype html><html lang="en"><head><title>${title} | Notes</title>${head}</head><body><main>
<article class="h-entry"><h1 class="p-name">${title}</h1>${time}<div class="e-content prose">${content}</div></article>
</main></body></html>`;
}

/** A page that sends the reader on. */
export function redirectPage(target: string): string {
  return `<!doctype html><html><head><title>This page has moved</title><meta http-equiv="refresh" content="0; url=${target}"></head><body></body></html>`;
}

/** A list as our layouts print it. */
export const LIST =
  '<!doctype html><html><head><title>Notes</title></head><body><main><h1>Notes</h1></main></body></html>';
