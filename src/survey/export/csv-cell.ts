import * as v from 'valibot';
import type { Position, Report } from '../../report/diagnostic.ts';
import { readCell } from '../cells.ts';
import { held } from '../held.ts';
import type { Cell, Criterion } from '../model.ts';
import type { CellInput } from '../schema.ts';
import { ABSENT_STATES, CONFIDENCES, partialDate } from './cell-json.ts';
import type { TableRow } from './csv-table.ts';
import { parseListText } from './list-text.ts';

type Fields = TableRow['fields'];

export interface ReadCsvCellOptions {
  readonly at: Position;
  readonly report: Report;
}

/** The cell that a row gives, by the rules of its criterion; undefined, with a report, where the row breaks them. */
export function readCsvCell(
  fields: Fields,
  criterion: Criterion,
  { at, report }: ReadCsvCellOptions,
): Cell | undefined {
  if (isUnfilled(fields)) return undefined;
  const words = v.safeParse(WORDS, fields);
  const problems = words.success
    ? [...stateProblems(fields, words.output, criterion), ...unitProblems(fields, criterion)]
    : words.issues.map(({ path, message, input }) => `"${path?.[0].key}" ${message}, found ${JSON.stringify(input)}`);
  for (const message of problems) report({ rule: 'survey-csv', severity: 'error', message, at });
  if (!words.success || problems.length > 0) return undefined;
  let isRight = true;
  const cell = readCell(criterion, inputOf(fields, words.output, criterion), {
    at,
    sourceOf: () => ({ title: fields.source_title, ...(fields.source_url && { url: fields.source_url }) }),
    report: ({ message, hint }) => {
      isRight = false;
      report({ rule: 'survey-value', severity: 'error', message, ...(hint && { hint }), at });
    },
  });
  return isRight ? cell : undefined;
}

/** Whether a row still waits for its value. */
function isUnfilled({ entry, entry_name, criterion, criterion_label, unit, ...others }: Fields): boolean {
  return Object.values(others).every((field) => field.trim() === '');
}

const STATES = ['known', ...ABSENT_STATES] as const;

/** What a data file writes in place of a value does here too. */
const ABSENT_WORDS: ReadonlyMap<string, (typeof ABSENT_STATES)[number]> = new Map([
  ['unknown', 'unknown'],
  ['n/a', 'not-applicable'],
]);

const field = v.pipe(
  v.string(),
  v.trim(),
  v.transform((text) => text || undefined),
);

/** Fields that take certain words only, whatever the criterion; undefined where they are empty. */
const WORDS = v.object({
  state: v.pipe(field, v.optional(v.picklist(STATES, `must be one of ${STATES.join(', ')}`))),
  scope: field,
  since: v.pipe(field, v.optional(partialDate(''))),
  as_of: v.pipe(field, v.optional(partialDate(''))),
  confidence: v.pipe(field, v.optional(v.picklist(CONFIDENCES, `must be one of ${CONFIDENCES.join(', ')}`))),
});

type Words = v.InferOutput<typeof WORDS>;

function stateProblems(fields: Fields, { state: written, scope, since }: Words, criterion: Criterion): string[] {
  const value = fields.value.trim();
  if (written === undefined && value === '') return ['the row has no value'];
  const state = written ?? stateSaid(value);
  if (state === 'known') {
    const raw = rawValue(fields.value, criterion);
    return typeof raw === 'string' && ABSENT_WORDS.has(raw)
      ? [`the state is "known", but the value says "${raw}"`]
      : [];
  }
  const extra = Object.entries({ value: stateSaid(value) === state ? '' : value, scope, since }).filter(
    ([, said]) => said,
  );
  return extra.map(([column, said]) => `the state is "${state}", so the ${column} "${said}" makes no sense`);
}

function stateSaid(value: string): (typeof STATES)[number] {
  return ABSENT_WORDS.get(value) ?? 'known';
}

/** A value in another unit would be wrong by a factor. */
function unitProblems({ unit }: Fields, criterion: Criterion): string[] {
  const written = unit.trim();
  if (written === '' || written === criterion.unit?.trim()) return [];
  return [`"${criterion.label}" is given in ${criterion.unit ?? 'no unit'}, found the unit "${written}"`];
}

function inputOf(fields: Fields, words: Words, criterion: Criterion): CellInput {
  const { scope, since, as_of, confidence, state = stateSaid(fields.value.trim()) } = words;
  return held({
    value: state === 'known' ? rawValue(fields.value, criterion) : state === 'unknown' ? 'unknown' : 'n/a',
    scope,
    since,
    note: fields.note || undefined,
    source: fields.source_title || fields.source_url || undefined,
    as_of,
    confidence,
  });
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** As the data file would hold it; what is of another type stays text, which the criterion then refuses. */
function rawValue(text: string, { type }: Criterion): Extract<CellInput, { value: unknown }>['value'] {
  const trimmed = text.trim();
  if (type === 'text') return text;
  if (type === 'list') return parseListText(text).map(itemInput);
  if (type === 'number' && NUMBER.test(trimmed)) return Number(trimmed);
  if (type === 'boolean' && /^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  return trimmed;
}

function itemInput({ value, qualifier }: ReturnType<typeof parseListText>[number]): string | Record<string, string> {
  return qualifier === undefined ? value : { [value]: qualifier };
}
