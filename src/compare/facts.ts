import { foldText } from './fold.ts';
import type { FactDifference } from './model.ts';
import type { SitePage } from './sites.ts';

export interface FactOptions {
  /** The old site's home page: what its title says, pages without one of their own say too. */
  readonly home: SitePage | undefined;
  /** A moved page names its new address on purpose. */
  readonly isMoved: boolean;
}

/** Title, date and canonical address, where the old page names them and ours says otherwise. */
export function compareFacts(old: SitePage, ours: SitePage, options: FactOptions): FactDifference[] {
  const canonical = options.isMoved ? [] : compareCanonical(old, ours);
  if (ours.opening === undefined) return canonical;
  return [...compareTitle(old, ours, options.home), ...compareDate(old, ours), ...canonical];
}

/** Our title must stand in the old `<title>`, beside which themes put the site's name. */
function compareTitle(old: SitePage, ours: SitePage, home: SitePage | undefined): FactDifference[] {
  const isOfSite = old.headTitle === '' || (home !== old && old.headTitle === home?.headTitle);
  const title = ours.title || ours.headTitle;
  if (isOfSite || foldText(old.headTitle).includes(foldText(title))) return [];
  return [{ what: 'title', old: old.headTitle, ours: title }];
}

/** Times in one zone or another are the same instant; a day is the same day as a time on it. */
function compareDate({ date: old }: SitePage, { date: ours = '' }: SitePage): FactDifference[] {
  if (old === undefined || !/^\d{4}-\d\d-\d\d/.test(old)) return [];
  const isInstant = hasZone(old) && hasZone(ours);
  const isSame = isInstant ? Date.parse(old) === Date.parse(ours) : old.slice(0, 10) === ours.slice(0, 10);
  return isSame ? [] : [{ what: 'date', old, ours }];
}

function hasZone(date: string): boolean {
  return /T.*(Z|[+-]\d\d:?\d\d)$/.test(date) && !Number.isNaN(Date.parse(date));
}

/** Hosts show the page for unknown addresses at any of them: its own means nothing. */
function compareCanonical({ canonical: old, file }: SitePage, { canonical: ours = '' }: SitePage): FactDifference[] {
  return file === '404.html' || old === undefined || old === ours ? [] : [{ what: 'canonical', old, ours }];
}
