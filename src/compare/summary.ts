import type { Comparison } from './model.ts';

/** One line of the summary table. */
export interface SummaryLine {
  readonly about: 'pages' | 'files' | 'feeds';
  readonly what: string;
  readonly count: number;
  /** A number above 0 makes the comparison fail. */
  readonly isBad: boolean;
}

/** The numbers of a comparison, worst first. Every page of the old site is in one line of the first six. */
export function summaryOf({ pages, newPages, missingFiles, newFiles, feeds }: Comparison): SummaryLine[] {
  const count = (test: (page: Comparison['pages'][number]) => boolean) => pages.filter(test).length;
  const kept = (status: string) => count((page) => !page.isLost && page.status === status);
  const line = (about: SummaryLine['about'], what: string, number: number, isBad = false) => ({
    ...{ about, what, isBad },
    count: number,
  });
  const entries = feeds.flatMap((feed) => feed.entries);
  return [
    line(
      'pages',
      'lost',
      count(({ isLost }) => isLost),
      true,
    ),
    line('pages', 'text differs', kept('text')),
    line('pages', 'structure differs', kept('structure')),
    line('pages', 'moved, with a redirect', kept('moved')),
    line('pages', 'there, but a list or page of the layout: not compared', kept('unread')),
    line('pages', 'same', kept('same')),
    line(
      'pages',
      'with another title, date, canonical address or redirect',
      count(({ facts }) => facts.length > 0),
    ),
    line('pages', 'new', newPages.length),
    line('files', 'missing, linked from our pages', missingFiles.filter(({ linkedFrom }) => linkedFrom).length),
    line('files', 'missing, not linked', missingFiles.filter(({ linkedFrom }) => !linkedFrom).length),
    line('files', 'new', newFiles.length),
    line('feeds', 'gone', feeds.filter(({ isMissing }) => isMissing).length),
    line('feeds', 'entries shown as new', entries.filter(({ kind }) => kind !== 'link').length),
    line('feeds', 'entries with another link', entries.filter(({ kind }) => kind === 'link').length),
  ];
}

/** The result in one sentence. */
export function verdictOf({ pages }: Comparison): string {
  const lost = pages.filter(({ isLost }) => isLost).length;
  if (lost === 0) return `Every one of the ${pages.length} old pages has a page or a redirect at its address.`;
  return `${lost} of ${pages.length} old pages would be lost: neither a page nor a redirect is at the address.`;
}
