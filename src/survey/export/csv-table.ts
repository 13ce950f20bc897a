import Papa from 'papaparse';
import type { Diagnostic, Report } from '../../report/diagnostic.ts';
import { nearest } from '../../report/suggest.ts';
import { COLUMNS, type Column, withoutGuard } from './csv-columns.ts';

/** The fields of a row by column, empty where the table has no such column or nothing in it. */
export interface TableRow {
  /** Where the row begins, from 1; a field may hold several lines. */
  readonly line: number;
  readonly fields: { readonly [Name in Column]: string };
}

/** Columns without which a row says nothing. */
const NEEDED = ['entry', 'criterion', 'value'] as const satisfies readonly Column[];

/**
 * The rows of a CSV text by the names in its first line, in whatever order the columns stand. Commas, semicolons and
 * tabs do, whichever the first line has, because spreadsheet programs choose by country. Empty rows are passed over.
 */
export function readTable(text: string, file: string, report: Report): TableRow[] {
  const [header, ...records] = readRecords(text, file, report);
  if (!header) return [];
  const names = header.fields.map((name) => name.trim());
  const at = { file, line: header.line, column: 1 };
  for (const problem of headerProblems(names)) report({ rule: 'survey-csv', severity: 'error', ...problem, at });
  if (NEEDED.some((name) => !names.includes(name))) return [];
  return records.flatMap(({ line, fields }) => {
    if (fields.every((field) => field.trim() === '')) return [];
    if (fields.length === names.length) return [{ line, fields: byColumn(names, fields) }];
    const message = `${fields.length} fields in a row, but ${names.length} columns`;
    const hint = 'a field that holds the separator or a quote stands in double quotes';
    report({ rule: 'survey-csv', severity: 'error', message, hint, at: { ...at, line } });
    return [];
  });
}

function headerProblems(names: readonly string[]): Pick<Diagnostic, 'message' | 'hint'>[] {
  const known: readonly string[] = COLUMNS;
  const strange = names.filter((name) => !known.includes(name));
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index && known.includes(name)));
  return [
    ...strange.map((name) => {
      const meant = nearest(name, COLUMNS);
      const hint = meant ? `did you mean "${meant}"?` : `columns are ${COLUMNS.join(', ')}`;
      return { message: `unknown column "${name}"`, hint };
    }),
    ...[...twice].map((name) => ({ message: `two columns are called "${name}"` })),
    ...NEEDED.filter((name) => !names.includes(name)).map((name) => ({ message: `no column "${name}"` })),
  ];
}

function byColumn(names: readonly string[], fields: readonly string[]): TableRow['fields'] {
  const values = new Map(names.map((name, index) => [name, withoutGuard(fields[index] ?? '')]));
  return Object.fromEntries(COLUMNS.map((column) => [column, values.get(column) ?? ''])) as TableRow['fields'];
}

const LINE_END = /\r\n|\n|\r/;

/** Rows with the lines they begin on. The separator is that of the first line, because what fields hold misleads a guess. */
function readRecords(text: string, file: string, report: Report): { line: number; fields: string[] }[] {
  const [firstLine = ''] = text.split(LINE_END, 1);
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: [',', ';', '\t'].find((mark) => firstLine.includes(mark)) ?? ',',
  });
  let line = 1;
  const records = data.map((fields) => {
    const record = { line, fields };
    line += 1 + fields.reduce((count, field) => count + field.split(LINE_END).length - 1, 0);
    return record;
  });
  for (const { message, row = 0 } of errors) {
    const at = { file, line: records[row]?.line ?? 1, column: 1 };
    report({ rule: 'survey-csv', severity: 'error', message: `not valid CSV: ${message}`, at });
  }
  const broken = new Set(errors.map(({ row }) => row));
  return records.filter((_, row) => !broken.has(row));
}
