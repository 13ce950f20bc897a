import type { Comparison, FactDifference, FeedEntryFinding, FeedFinding, PageFinding } from './model.ts';

/** One row of a list: what it is about, and lines below that say more. */
export interface Row {
  readonly text: string;
  /** `label` is `old` or `ours` for the two sides of a difference. */
  readonly details: readonly { readonly label: string; readonly text: string }[];
}

/** A list of the report. Bad ones make the comparison fail. */
export interface Section {
  readonly title: string;
  readonly isBad: boolean;
  readonly rows: readonly Row[];
}

/** The lists of the report, worst first, without the empty ones. */
export function sectionsOf({ pages, newPages, missingFiles, newFiles, feeds }: Comparison): Section[] {
  const withStatus = (status: PageFinding['status']) => pages.filter((page) => page.status === status);
  const moved = withStatus('moved').filter(({ isLost }) => !isLost);
  const linked = missingFiles.filter(({ linkedFrom }) => linkedFrom !== undefined);
  const others = missingFiles.filter(({ linkedFrom }) => linkedFrom === undefined);
  const sections: Section[] = [
    section(
      'Lost: neither a page nor a redirect of ours at the address',
      pages.filter(({ isLost }) => isLost).map(lostRow),
      true,
    ),
    section('Text differs', withStatus('text').map(pageRow)),
    section('Structure differs', withStatus('structure').map(pageRow)),
    section('Titles, dates, canonical addresses and redirects differ', pages.flatMap(factRow)),
    section('Moved, with a redirect at the old address', moved.map(movedRow)),
    section(
      'Files that our pages link to are missing',
      linked.map(({ address, linkedFrom = '' }) => row(address, [['on', linkedFrom]])),
    ),
    section('Feeds: gone, or posts that subscribers know shown as new', feeds.flatMap(feedRows)),
    section(
      'Other files are missing',
      others.map(({ address }) => row(address)),
    ),
    section('Feeds: entries that the old feed did not hold, such as older posts', feeds.flatMap(addedRows)),
    section(
      'New pages',
      newPages.map((address) => row(address)),
    ),
    section(
      'New files',
      newFiles.map((address) => row(address)),
    ),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function section(title: string, rows: readonly Row[], isBad = false): Section {
  return { title, isBad, rows };
}

function row(text: string, details: readonly (readonly [string, string])[] = []): Row {
  return { text, details: details.map(([label, detail]) => ({ label, text: detail })) };
}

function lostRow({ address, movedTo, movedBy }: PageFinding): Row {
  if (movedTo === undefined) return row(address);
  if (movedBy === 'redirect') return row(address, [['redirects to', `${movedTo}, where there is nothing`]]);
  const where = `${movedTo} has the same ${movedBy}; "redirect_from: ${address}" there keeps the old address`;
  return row(address, [['now', where]]);
}

function pageRow({ address, difference }: PageFinding): Row {
  return row(address, difference && sides(difference));
}

function movedRow({ address, movedTo = '', difference }: PageFinding): Row {
  const content = difference ? [[`${difference.kind} differs`, ''] as const, ...sides(difference)] : [];
  return row(`${address} \u2192 ${movedTo}`, content);
}

function factRow({ address, facts }: PageFinding): Row[] {
  if (facts.length === 0) return [];
  return [
    row(
      address,
      facts.map((fact) => [fact.what, `${orNone(fact.old)} \u2192 ${orNone(fact.ours)}`]),
    ),
  ];
}

function orNone(text: FactDifference['old']): string {
  return text === '' ? '(none)' : text;
}

function sides({ old, ours }: { readonly old: string; readonly ours: string }): [string, string][] {
  return [
    ['old', orNone(old)],
    ['ours', orNone(ours)],
  ];
}

/** What happens to posts that subscribers know. */
function feedRows({ address, isMissing, entries }: FeedFinding): Row[] {
  if (isMissing) return [row(`${address} is gone: its subscribers would hear no more`)];
  return entries.filter(({ kind }) => kind !== 'added').map((entry) => entryRow(address, entry));
}

function addedRows({ address, entries }: FeedFinding): Row[] {
  return entries.filter(({ kind }) => kind === 'added').map((entry) => entryRow(address, entry));
}

function entryRow(address: string, entry: FeedEntryFinding): Row {
  return row(`${address}: ${entry.title || entry.ours}`, entryDetails(entry));
}

function entryDetails({ kind, old = '', ours }: FeedEntryFinding): [string, string][] {
  if (kind === 'added') return [['our id', ours]];
  if (kind === 'link')
    return [
      ['old link', old],
      ['our link', ours],
    ];
  return [
    ['old id', old],
    ['our id', ours],
  ];
}
