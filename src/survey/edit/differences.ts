import { isDeepStrictEqual } from 'node:util';
import type { ReadData } from '../data.ts';
import type { CsvRow } from '../export/csv-read.ts';
import { allCriteria } from '../find.ts';
import type { Cell, KnownCell, Source, Survey } from '../model.ts';
import { readSources } from '../sources.ts';
import type { CellEdit } from './cell.ts';
import { dateValue } from './value.ts';

/** The edits that make a survey's data say what the rows of a table say; none for cells that say it already. */
export function differingCells(survey: Survey, rows: readonly CsvRow[], sourceText: SourceText): CellEdit[] {
  const cells = new Map(survey.entries.map((entry) => [entry.id, entry.cells]));
  const dates = allCriteria(survey).filter(({ type }) => type === 'date');
  return rows.flatMap(({ entry, criterion, cell }) => {
    const old = cells.get(entry)?.get(criterion);
    if (old && isDeepStrictEqual(saidBy(old), saidBy(cell))) return [];
    const isDate = dates.some(({ id }) => id === criterion);
    const value =
      isDate && typeof plainValue(cell) === 'string' ? dateValue(String(plainValue(cell))) : plainValue(cell);
    return [{ entry, criterion, value, evidence: evidenceOf(cell, old, sourceText) }];
  });
}

/** How a data file names a source. */
export type SourceText = (source: Source) => string;

/** Names sources by their ids in a data file, or else by address or title. */
export function sourceTexts(read: Pick<ReadData, 'data'>): SourceText {
  const sourceOf = readSources(read);
  const ids = Object.keys(read.data.sources);
  return (source) => ids.find((id) => isDeepStrictEqual(sourceOf(id), source)) ?? source.url ?? source.title;
}

/** What a table says of a cell, too. */
function saidBy({ at, refresh, ...said }: Cell): unknown {
  return said;
}

function plainValue(cell: Cell): CellEdit['value'] {
  if (cell.state !== 'known') return cell.state === 'unknown' ? 'unknown' : 'n/a';
  if (typeof cell.value !== 'object') return cell.value;
  return cell.value.map(({ value, qualifier }) => (qualifier === undefined ? value : { [value]: qualifier }));
}

/** Only what is another than before, so that a source keeps the words it has in the file. */
function evidenceOf(cell: Cell, old: Cell | undefined, sourceText: SourceText): CellEdit['evidence'] {
  const [now, before] = [factsOf(cell), old ? factsOf(old) : undefined];
  const isKept = isDeepStrictEqual(cell.source, old?.source);
  const source = isKept ? {} : { source: cell.source ? sourceText(cell.source) : null };
  const changed = FACTS.filter((key) => now[key] !== before?.[key]);
  // An entry without confidence is primary in file and table alike.
  const written = changed.filter((key) => !(key === 'confidence' && before === undefined && now[key] === 'primary'));
  return { ...Object.fromEntries(written.map((key) => [key, now[key] ?? null])), ...source };
}

const FACTS = ['scope', 'since', 'note', 'as_of', 'confidence'] as const;

function factsOf(cell: Cell): Record<(typeof FACTS)[number], string | number | undefined> {
  const { scope, since }: Partial<KnownCell> = cell.state === 'known' ? cell : {};
  const { note, asOf, confidence } = cell;
  return {
    ...{ scope, note, confidence },
    since: since === undefined ? undefined : dateValue(since),
    as_of: asOf === undefined ? undefined : dateValue(asOf),
  };
}
