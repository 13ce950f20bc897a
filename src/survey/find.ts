import type { Criterion, Entry, EnumValue, KnownCell, Survey } from './model.ts';

/** The criteria of a survey without their groups, in the data file's order. */
export function allCriteria({ groups }: Pick<Survey, 'groups'>): Criterion[] {
  return groups.flatMap(({ criteria }) => criteria);
}

/** What a survey's status criterion says of a system. */
export interface Status {
  readonly criterion: Criterion;
  readonly cell: KnownCell;
  readonly tone: EnumValue['tone'];
}

/** Whether a system is alive; undefined without a criterion that says so, or where it is not known. */
export function statusOf({ cells }: Pick<Entry, 'cells'>, criteria: readonly Criterion[]): Status | undefined {
  const criterion = criteria.find(({ isStatus }) => isStatus);
  const cell = criterion && cells.get(criterion.id);
  if (!criterion || cell?.state !== 'known') return undefined;
  return { criterion, cell, tone: criterion.values?.get(String(cell.value))?.tone ?? 'plain' };
}
