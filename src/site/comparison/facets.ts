import type { Cell } from '../../survey/model.ts';

/** What readers may filter a cell by; empty for what is not known. */
export function facetsOf(cell: Cell | undefined): readonly string[] {
  if (cell?.state !== 'known' || typeof cell.value === 'number') return [];
  const { value } = cell;
  return typeof value === 'object' ? value.map((item) => item.value) : [String(value)];
}
