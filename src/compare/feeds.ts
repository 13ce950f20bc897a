import { addressOf } from './address.ts';
import { type Entry, mayBeFeed, readFeed } from './feed.ts';
import { foldText } from './fold.ts';
import type { FeedEntryFinding, FeedFinding } from './model.ts';
import { readText } from './site-files.ts';
import type { Sites } from './sites.ts';

/** Every feed of the old site, with the entries of ours there that its subscribers would be shown as new. */
export function compareFeeds({ old, ours }: Pick<Sites, 'old' | 'ours'>): FeedFinding[] {
  return old.paths.filter(mayBeFeed).flatMap((path) => {
    const entries = readFeed(readText(old, path));
    if (!entries) return [];
    const ourEntries = ours.has(path) ? readFeed(readText(ours, path)) : undefined;
    const findings = ourEntries?.flatMap((entry) => compareEntry(entry, entries)) ?? [];
    return [{ address: addressOf(path), isMissing: ourEntries === undefined, entries: findings }];
  });
}

function compareEntry(ours: Entry, entries: readonly Entry[]): FeedEntryFinding[] {
  const { title } = ours;
  const known = entries.find(({ id }) => id === ours.id);
  if (known) {
    if (sameLink(known.link, ours.link)) return [];
    return [{ kind: 'link', title, old: known.link, ours: ours.link }];
  }
  const repeated =
    entries.find(({ link }) => link !== '' && sameLink(link, ours.link)) ??
    entries.find((entry) => title !== '' && foldText(entry.title) === foldText(title));
  if (repeated) return [{ kind: 'repeated', title, old: repeated.id, ours: ours.id }];
  return [{ kind: 'added', title, ours: ours.id }];
}

/** A reader that follows either link comes to the same page. */
function sameLink(old: string, ours: string): boolean {
  const form = (link: string) => (URL.canParse(link) ? decodeURI(new URL(link).href) : link);
  return form(old) === form(ours);
}
