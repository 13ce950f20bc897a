import Papa from 'papaparse';
import { allCriteria } from '../find.ts';
import type { Cell, Criterion, Entry, KnownCell, Survey } from '../model.ts';
import { COLUMNS, type Column, FORMULA } from './csv-columns.ts';
import { listText } from './list-text.ts';

/**
 * The survey as CSV (RFC 4180: commas, CRLF, a header; UTF-8 without byte order mark), one row per cell in the order of
 * entries and criteria. Booleans are `true` and `false`, lists as `listText` writes them, dates ISO 8601, and a cell
 * without value has an empty one.
 *
 * Spreadsheet programs run text that begins with `=`, `+`, `-`, `@` and the like. Values may come from elsewhere and
 * readers will open this file in such a program, so each text of that kind gets an apostrophe before it, and so does one
 * that already begins with apostrophes and such a mark. Reading takes exactly one off again: nothing is lost. Numbers
 * are written as they are.
 */
export function surveyCsv({ entries, groups }: Pick<Survey, 'entries' | 'groups'>): string {
  const criteria = allCriteria({ groups });
  const rows = entries.flatMap((entry) =>
    criteria.flatMap((criterion) => {
      const cell = entry.cells.get(criterion.id);
      return cell ? [rowOf(entry, criterion, cell)] : [];
    }),
  );
  const table = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return `${Papa.unparse(table, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function rowOf(
  { id: entry, name }: Entry,
  { id: criterion, label, unit }: Criterion,
  cell: Cell,
): { readonly [Name in Column]: string | number | undefined } {
  const { state, note, source, asOf, confidence } = cell;
  const known: Partial<KnownCell> = cell.state === 'known' ? cell : {};
  return {
    entry,
    entry_name: name,
    criterion,
    criterion_label: label,
    state,
    value: known.value === undefined ? undefined : valueText(known.value),
    unit,
    scope: known.scope,
    since: known.since,
    note,
    source_title: source?.title,
    source_url: source?.url,
    as_of: asOf,
    confidence,
  };
}

function valueText(value: KnownCell['value']): string | number {
  if (typeof value === 'object') return listText(value);
  return typeof value === 'boolean' ? String(value) : value;
}
