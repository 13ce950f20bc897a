import type { Heading } from '../markdown/headings.ts';
import type { TocItem } from './props.ts';

/** A table of fewer entries than this is longer than the glance it saves. */
const MIN_ENTRIES = 3;

/**
 * The two upper levels of a text's headings, nested. Deeper ones are left out: in survey posts they are slogans
 * within a section. Empty when there is too little to list.
 */
export function tableOfContents(headings: readonly Heading[]): TocItem[] {
  const top = Math.min(...headings.map(({ level }) => level));
  const items: (TocItem & { children: TocItem[] })[] = [];
  for (const { level, id, text } of headings) {
    const item = { text, url: `#${encodeURI(id)}`, children: [] };
    if (level === top) items.push(item);
    else if (level === top + 1) items.at(-1)?.children.push(item);
  }
  const count = items.reduce((sum, { children }) => sum + 1 + children.length, 0);
  return count < MIN_ENTRIES ? [] : items;
}
