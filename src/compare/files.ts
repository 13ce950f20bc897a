import { addressOf, isPageFile } from './address.ts';
import type { FileFinding } from './model.ts';
import type { Sites } from './sites.ts';

/** Files of the old site that ours lacks, pages apart; those that a page of ours links to come with its address. */
export function findMissingFiles({ old, ours, ourPages }: Sites): FileFinding[] {
  const linkedFrom = new Map<string, string>();
  for (const { address, links } of ourPages.values()) {
    for (const link of links) if (!linkedFrom.has(link)) linkedFrom.set(link, address);
  }
  return old.paths
    .filter((path) => !isPageFile(path) && !ours.has(path))
    .map((path) => {
      const address = addressOf(path);
      const page = linkedFrom.get(address);
      return { address, ...(page !== undefined && { linkedFrom: page }) };
    });
}

/** Files of ours that the old site did not have, pages apart. */
export function findNewFiles({ old, ours }: Sites): string[] {
  return ours.paths.filter((path) => !isPageFile(path) && !old.has(path)).map(addressOf);
}
