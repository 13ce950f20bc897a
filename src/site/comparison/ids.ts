/** Anchors on the page of a comparison. A dot is in no entry's id, so none of them is another's. */
export const PLOTS_ID = 'comparison.plots';
export const MEASUREMENTS_ID = 'comparison.measurements';
export const DATA_ID = 'comparison.data';

/** Anchor of a cell. */
export function cellId(entry: string, criterion: string): string {
  return `${entry}.${criterion}`;
}
