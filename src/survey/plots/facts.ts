import type { Cell, Criterion, Entry, KnownCell, PlotKind, Survey } from '../model.ts';

/** A plot of fewer systems shows nothing that a sentence would not. */
export const FEWEST = 2;

/** What is known of one system by the criterion at hand. */
export interface Fact {
  readonly entry: Entry;
  readonly cell: KnownCell;
}

/** The criteria that ask for one of these kinds of plot, in the data file's order. */
export function criteriaOf({ groups }: Survey, kinds: readonly PlotKind[]): Criterion[] {
  return groups.flatMap(({ criteria }) => criteria.filter(({ plot }) => plot !== undefined && kinds.includes(plot)));
}

/** Known values only, in the order of the survey. */
export function factsOf({ entries }: Survey, { id }: Criterion): Fact[] {
  return entries.flatMap((entry) => {
    const cell = entry.cells.get(id);
    return isKnown(cell) ? [{ entry, cell }] : [];
  });
}

/** Whether a cell holds a value. */
export function isKnown(cell: Cell | undefined): cell is KnownCell {
  return cell?.state === 'known';
}
