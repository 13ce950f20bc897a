import type { Diagnostic, Position, Report } from '../../report/diagnostic.ts';
import { nearest } from '../../report/suggest.ts';
import { allCriteria } from '../find.ts';
import type { Cell, Criterion, Survey } from '../model.ts';
import { readCsvCell } from './csv-cell.ts';
import { readTable, type TableRow } from './csv-table.ts';

/** One cell of a table, and where it belongs. The place of the cell is that of the row. */
export interface CsvRow {
  /** Id of the entry. */
  readonly entry: string;
  /** Id of the criterion. */
  readonly criterion: string;
  readonly cell: Cell;
}

export interface ParsedCsv {
  readonly rows: readonly CsvRow[];
  /** Every mistake, at the line of its row; a row with a mistake is not among the rows. */
  readonly problems: readonly Diagnostic[];
}

export interface ParseCsvOptions {
  /** How messages call the file. */
  readonly file: string;
  /** Whose entries and criteria the rows are about. */
  readonly survey: Pick<Survey, 'entries' | 'groups'>;
}

/**
 * The cells of a text that `surveyCsv` made, exactly but for `refresh`, which the table does not hold; or of one that a
 * person wrote. Names and labels are for people and are not read. A row whose state and value are both empty must have
 * nothing else to say; it is passed over.
 */
export function parseSurveyCsv(text: string, { file, survey }: ParseCsvOptions): ParsedCsv {
  const problems: Diagnostic[] = [];
  const report: Report = (problem) => problems.push(problem);
  const lines = new Map<string, number>();
  const rows = readTable(text, file, report).flatMap((row) => {
    const at = { file, line: row.line, column: 1 };
    const found = findPlace(row, survey, at, report);
    if (!found) return [];
    const { entry, criterion } = found;
    const place = `${entry}.${criterion.id}`;
    const before = lines.get(place);
    lines.set(place, row.line);
    if (before !== undefined) {
      report({ rule: 'survey-csv', severity: 'error', message: `line ${before} gives ${place} already`, at });
      return [];
    }
    const cell = readCsvCell(row.fields, criterion, { at, report });
    return cell ? [{ entry, criterion: criterion.id, cell }] : [];
  });
  return { rows, problems };
}

function findPlace(
  { fields }: TableRow,
  { entries, groups }: ParseCsvOptions['survey'],
  at: Position,
  report: Report,
): { readonly entry: string; readonly criterion: Criterion } | undefined {
  const criteria = allCriteria({ groups });
  const entry = entries.find(({ id }) => id === fields.entry.trim())?.id;
  const criterion = criteria.find(({ id }) => id === fields.criterion.trim());
  const reportUnknown = (what: 'entry' | 'criterion', ids: readonly string[]) => {
    const id = fields[what].trim();
    const meant = nearest(id, ids);
    const hint = meant ? `did you mean "${meant}"?` : `known: ${ids.join(', ')}`;
    report({ rule: `survey-${what}`, severity: 'error', message: `no ${what} "${id}"`, hint, at });
  };
  if (!entry)
    reportUnknown(
      'entry',
      entries.map(({ id }) => id),
    );
  if (!criterion)
    reportUnknown(
      'criterion',
      criteria.map(({ id }) => id),
    );
  return entry && criterion ? { entry, criterion } : undefined;
}
