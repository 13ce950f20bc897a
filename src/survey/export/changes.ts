import { slugify } from '../../content/slug.ts';
import { allCriteria } from '../find.ts';
import type { Cell, Criterion, Entry, Measurement, Survey } from '../model.ts';
import { cellText, numberText, qualifierText } from '../words.ts';

/** Something that the survey learned. */
export interface Change {
  /** Unique in the survey; the same as long as the date and what it is about are. */
  readonly id: string;
  /** ISO 8601 to the day, the month or the year, as the data file has it. */
  readonly date: string;
  /** First day of the date, in ISO 8601. */
  readonly day: string;
  readonly entry: { readonly id: string; readonly name: string };
  /** Id of the criterion; absent for a measurement. */
  readonly criterion?: string;
  /** Label of the criterion, or what was measured. */
  readonly label: string;
  /** With the label: `Status: Retired, since August 16, 2023`. What is no more than a judgement says so. */
  readonly text: string;
}

/**
 * The history of a survey as its data tells it, newest first: each cell on the day on which its source said so
 * (`as_of`), or else from which it holds (`since`), and each measurement on its date. What has no date is left out. A
 * month counts as its first day and a year as its first, so that nothing looks newer than it surely is; of one day, what
 * is known to the day comes first, then the order of entries and criteria, then measurements.
 */
export function surveyChanges({ entries, groups, measurements }: Survey): Change[] {
  const criteria = allCriteria({ groups });
  const changes = [
    ...entries.flatMap((entry) => criteria.flatMap((criterion) => cellChange(entry, criterion) ?? [])),
    ...measurements.flatMap((measurement) => measurementChange(measurement, entries) ?? []),
  ];
  // ISO dates sort as text, a month before its days.
  return withUniqueIds(changes).sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function cellChange({ id, name, cells }: Entry, criterion: Criterion): Change | undefined {
  const cell = cells.get(criterion.id);
  const date = cell?.asOf ?? (cell?.state === 'known' ? cell.since : undefined);
  if (!cell || date === undefined) return undefined;
  return {
    id: `${date}/${id}/${criterion.id}`,
    date,
    day: firstDay(date),
    entry: { id, name },
    criterion: criterion.id,
    label: criterion.label,
    text: `${criterion.label}: ${wholeText(cell, criterion)}`,
  };
}

function wholeText(cell: Cell, criterion: Criterion): string {
  const qualifier = qualifierText(cell, criterion);
  const marks = [
    ...(qualifier === undefined ? [] : [qualifier]),
    ...(cell.confidence === 'judgement' ? ['judged'] : []),
  ];
  return [cellText(cell, criterion), ...marks].join(', ');
}

function measurementChange(measurement: Measurement, entries: readonly Entry[]): Change | undefined {
  const { entry, metric, value, unit, hardware, version, date } = measurement;
  if (date === undefined) return undefined;
  const setting = [version, hardware].filter((part) => part !== undefined);
  return {
    id: [date, entry, 'measured', slugify([metric, ...setting].join(' '))].join('/'),
    date,
    day: firstDay(date),
    entry: { id: entry, name: entries.find(({ id }) => id === entry)?.name ?? entry },
    label: metric,
    text: `${metric}: ${numberText(value, unit)}${setting.length > 0 ? ` (${setting.join(', ')})` : ''}`,
  };
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

/** Results of one test on one day are told apart by a number, in the data file's order. */
function withUniqueIds(changes: readonly Change[]): Change[] {
  const counts = new Map<string, number>();
  return changes.map((change) => {
    const count = (counts.get(change.id) ?? 0) + 1;
    counts.set(change.id, count);
    return count === 1 ? change : { ...change, id: `${change.id}/${count}` };
  });
}
