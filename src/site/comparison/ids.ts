import type { EntrySection, Survey } from '../../survey/model.ts';

/** Anchors on the page of a comparison. A dot is in no entry's id, so none of them is another's. */
export const PLOTS_ID = 'comparison.plots';
export const MEASUREMENTS_ID = 'comparison.measurements';
export const DATA_ID = 'comparison.data';

/** Anchor of a system in its post: its facts with a data file, and without one its heading, whose id may hold a number. */
export function entryId({ id, headingId }: EntrySection, { groups }: Survey): string {
  return groups.length > 0 ? id : headingId;
}

/** Anchor of a cell. */
export function cellId(entry: string, criterion: string): string {
  return `${entry}.${criterion}`;
}
