import type { Cell, Criterion, KnownCell } from '../../survey/model.ts';
import { cellText } from '../../survey/words.ts';

/** What a cell is ordered by: first its scope, then its value. */
interface SortKey {
  readonly scope: number;
  readonly value: number | string;
}

/**
 * The place of each cell of a criterion in its order, from 0, equals sharing one; undefined for what is not known. The
 * better comes first where the criterion says what is better; otherwise numbers, days and words rise and enums stand as
 * listed. Values of different scope are never mixed.
 */
export function rankCells(cells: readonly (Cell | undefined)[], criterion: Criterion): (number | undefined)[] {
  const keys = cells.map((cell) => (cell?.state === 'known' ? sortKey(cell, criterion) : undefined));
  const sorted = keys.filter((key) => key !== undefined).sort(compareKeys);
  const firsts = sorted.filter((key, index) => index === 0 || compareKeys(key, sorted[index - 1] as SortKey) !== 0);
  return keys.map((key) => key && firsts.findIndex((first) => compareKeys(first, key) === 0));
}

function sortKey(cell: KnownCell, criterion: Criterion): SortKey {
  const scopes = [...(criterion.scopes?.keys() ?? [])];
  return { scope: cell.scope === undefined ? 0 : scopes.indexOf(cell.scope), value: sortValue(cell, criterion) };
}

function sortValue(cell: KnownCell, criterion: Criterion): number | string {
  const { value } = cell;
  if (typeof value === 'number') return criterion.direction === 'high-is-better' ? -value : value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  if (criterion.type === 'date') return String(value);
  if (criterion.type === 'enum') return [...(criterion.values?.keys() ?? [])].indexOf(String(value));
  return cellText(cell, criterion).toLowerCase();
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a.scope !== b.scope) return a.scope - b.scope;
  return a.value === b.value ? 0 : a.value < b.value ? -1 : 1;
}
