import type { Place } from './address.ts';
import { compareFeeds } from './feeds.ts';
import { findMissingFiles, findNewFiles } from './files.ts';
import type { Comparison } from './model.ts';
import { comparePages, findNewPages } from './pages.ts';
import type { SiteFiles } from './site-files.ts';
import { readPages, type Sites } from './sites.ts';

export interface CompareOptions {
  readonly old: SiteFiles;
  readonly ours: SiteFiles;
  /** Of our site; the old one stood there too. */
  readonly place: Place;
}

/** Compares what an old site served with what ours will serve: read both, then pages, files, feeds. */
export function compareSites({ old, ours, place }: CompareOptions): Comparison {
  const sites: Sites = { old, ours, place, oldPages: readPages(old, place), ourPages: readPages(ours, place) };
  return {
    pages: comparePages(sites),
    newPages: findNewPages(sites),
    missingFiles: findMissingFiles(sites),
    newFiles: findNewFiles(sites),
    feeds: compareFeeds(sites),
  };
}

/** Whether every page of the old site is there or redirected. */
export function isComplete({ pages }: Pick<Comparison, 'pages'>): boolean {
  return !pages.some(({ isLost }) => isLost);
}
