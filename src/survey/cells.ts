import type { Position } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import { isPartialDate } from './dates.ts';
import type { Cell, Criterion, KnownCell, ListItem, Source } from './model.ts';
import { parseMark } from './refresh/mark.ts';
import type { CellInput } from './schema.ts';

/** What is wrong with a value, and what to do about it; `key` is the part of the cell that it is about. */
export interface CellProblem {
  readonly key: 'value' | 'scope' | 'refresh';
  readonly message: string;
  readonly hint?: string;
}

export interface ReadCellOptions {
  readonly at: Position;
  readonly sourceOf: (text: string) => Source;
  readonly report: (problem: CellProblem) => void;
}

/** Words that stand for the absence of a value. */
const ABSENCES = { unknown: 'unknown', 'n/a': 'not-applicable' } as const;

/** One cell of a data file by the rules of its criterion; undefined, with a report, where the value breaks them. */
export function readCell(
  criterion: Criterion,
  input: CellInput,
  { at, sourceOf, report }: ReadCellOptions,
): Cell | undefined {
  const full = typeof input === 'object' && !Array.isArray(input) ? input : { value: input };
  const { value, scope, since, note, source, as_of: asOf, confidence = 'primary', refresh } = full;
  const evidence = {
    ...(note !== undefined && { note }),
    ...(source !== undefined && { source: sourceOf(source) }),
    ...(asOf !== undefined && { asOf }),
    confidence,
    ...(refresh !== undefined && { refresh }),
    at,
  };
  checkRefresh(criterion, refresh, report);
  if (value === 'unknown' || value === 'n/a') return { state: ABSENCES[value], ...evidence };
  checkScope(criterion, scope, report);
  const parsed = PARSERS[criterion.type](value, criterion, report);
  if (parsed === undefined) return undefined;
  return {
    state: 'known',
    value: parsed,
    ...(scope !== undefined && { scope }),
    ...(since !== undefined && { since }),
    ...evidence,
  };
}

function checkScope({ scopes, label }: Criterion, scope: string | undefined, report: ReadCellOptions['report']): void {
  if (!scopes) {
    if (scope !== undefined)
      report({ key: 'scope', message: `"${label}" has no scopes`, hint: 'list them at the criterion' });
  } else if (scope === undefined) {
    report({ key: 'value', message: `"${label}" needs a "scope"`, hint: `one of ${[...scopes.keys()].join(', ')}` });
  } else if (!scopes.has(scope)) report({ key: 'scope', ...notAmong(`"${label}" has no scope`, scope, scopes) });
}

function checkRefresh({ type }: Criterion, refresh: string | undefined, report: ReadCellOptions['report']): void {
  const mark = refresh === undefined ? undefined : parseMark(refresh, type);
  if (mark && 'message' in mark) report({ key: 'refresh', ...mark });
}

type Parser = (
  value: RawValue,
  criterion: Criterion,
  report: ReadCellOptions['report'],
) => KnownCell['value'] | undefined;

type RawValue = Exclude<CellInput, { readonly value: unknown }>;

const PARSERS: Readonly<Record<Criterion['type'], Parser>> = {
  boolean: (value, criterion, report) =>
    typeof value === 'boolean' ? value : wrongType(criterion, 'true or false', value, report),
  number: (value, criterion, report) =>
    typeof value === 'number'
      ? value
      : wrongType(criterion, `a number${criterion.unit ? ` in ${criterion.unit}` : ''}`, value, report),
  text: (value, criterion, report) =>
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : wrongType(criterion, 'text', value, report),
  date: (value, criterion, report) => {
    const text = String(value);
    return isPartialDate(text)
      ? text
      : wrongType(criterion, 'a date such as 2026-11-23, 2026-11 or 2026', value, report);
  },
  enum: (value, { label, values }, report) => {
    const text = String(value);
    // An enum without values is told as such.
    if (!values || values.has(text)) return text;
    report({ key: 'value', ...notAmong(`"${label}" has no value`, text, values) });
    return undefined;
  },
  list: (value, criterion, report) => {
    if (!Array.isArray(value)) return wrongType(criterion, 'a list such as [one, two]', value, report);
    const items = value.flatMap((item) => readItem(item));
    return items.map((item) => checkItem(item, criterion, report)).every(Boolean) ? items : undefined;
  },
};

function wrongType(
  { label }: Criterion,
  expected: string,
  found: RawValue,
  report: ReadCellOptions['report'],
): undefined {
  report({ key: 'value', message: `"${label}" must be ${expected}, found ${JSON.stringify(found)}` });
}

function readItem(item: string | number | Record<string, string>): ListItem[] {
  if (typeof item !== 'object') return [{ value: String(item) }];
  return Object.entries(item).map(([value, qualifier]) => ({ value, qualifier }));
}

function checkItem(
  { value, qualifier }: ListItem,
  { values, qualifiers, label }: Criterion,
  report: ReadCellOptions['report'],
): boolean {
  const known = values && !values.has(value) ? notAmong(`"${label}" has no item`, value, values) : undefined;
  if (known) report({ key: 'value', ...known });
  if (qualifier === undefined) return known === undefined;
  if (!qualifiers) report({ key: 'value', message: `"${label}" has no qualifiers`, hint: `write "${value}" alone` });
  else if (!qualifiers.has(qualifier)) {
    report({ key: 'value', ...notAmong(`"${label}" has no qualifier`, qualifier, qualifiers) });
  }
  return known === undefined && qualifiers?.has(qualifier) === true;
}

/** A word that is none of those allowed: what was probably meant, and the others. */
function notAmong(what: string, word: string, allowed: ReadonlyMap<string, unknown>): Omit<CellProblem, 'key'> {
  const meant = nearest(word, allowed.keys());
  const list = `allowed: ${[...allowed.keys()].join(', ')}`;
  return { message: `${what} "${word}"`, hint: meant ? `did you mean "${meant}"? ${list}` : list };
}
