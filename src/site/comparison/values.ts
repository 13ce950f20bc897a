import { partialDateText } from '../../content/dates.ts';
import type { Cell, Criterion, KnownCell, ListItem } from '../../survey/model.ts';

/** Numbers are written the same way on every machine. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** `1,024 MB`. */
export function numberText(value: number, unit: string | undefined): string {
  return unit === undefined ? NUMBERS.format(value) : `${NUMBERS.format(value)} ${unit}`;
}

const ABSENCES = { unknown: 'Unknown', 'not-applicable': 'Does not apply', missing: 'Not looked up yet' } as const;

/** A cell as people read it, without its evidence. */
export function cellText(cell: Cell | undefined, criterion: Criterion): string {
  if (cell?.state !== 'known') return ABSENCES[cell?.state ?? 'missing'];
  return valueText(cell.value, criterion);
}

function valueText(value: KnownCell['value'], criterion: Criterion): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numberText(value, criterion.unit);
  if (typeof value !== 'string') return value.map((item) => itemText(item, criterion)).join(', ') || 'None';
  return criterion.type === 'date' ? partialDateText(value) : labelOf(value, criterion);
}

function itemText({ value, qualifier }: ListItem, criterion: Criterion): string {
  const text = labelOf(value, criterion);
  return qualifier === undefined ? text : `${text} (${criterion.qualifiers?.get(qualifier) ?? qualifier})`;
}

/** What a value of an enum or a list is called; in an open list it is its own name. */
export function labelOf(value: string, { values }: Criterion): string {
  return values?.get(value)?.label ?? value;
}

/** What must be read with a value: its kind, and since when it holds. */
export function qualifierText(cell: Cell | undefined, { scopes }: Criterion): string | undefined {
  if (cell?.state !== 'known') return undefined;
  const { scope, since } = cell;
  const parts = [
    ...(scope === undefined ? [] : [scopes?.get(scope) ?? scope]),
    ...(since === undefined ? [] : [`since ${partialDateText(since)}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** Digits before the point that sort keys of numbers have. */
const SORT_DIGITS = 15;

/**
 * Text by which cells of one criterion are ordered: best first where the criterion says what is better, otherwise
 * rising. Numbers and days of different scope are never mixed. Undefined for what has no order but its text.
 */
export function sortKey(cell: Cell | undefined, criterion: Criterion): string | undefined {
  if (cell?.state !== 'known') return undefined;
  const rank = rankOf(cell.value, criterion);
  if (rank === undefined) return undefined;
  const scopes = [...(criterion.scopes?.keys() ?? [])];
  const scope = String(cell.scope === undefined ? 0 : scopes.indexOf(cell.scope)).padStart(2, '0');
  return `${scope} ${typeof rank === 'string' ? rank : numberKey(criterion.direction === 'high-is-better' ? -rank : rank)}`;
}

function rankOf(value: KnownCell['value'], { type, values }: Criterion): number | string | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  if (type === 'date') return String(value);
  return type === 'enum' ? [...(values?.keys() ?? [])].indexOf(String(value)) : undefined;
}

/** Text that sorts as the number does; a negative one counts down from far above. */
function numberKey(value: number): string {
  const isNegative = value < 0;
  const digits = (isNegative ? 10 ** SORT_DIGITS + value : value).toFixed(3).padStart(SORT_DIGITS + 4, '0');
  return `${isNegative ? 'a' : 'b'}${digits}`;
}

/** What readers may filter a cell by; empty for what is not known. */
export function facetsOf(cell: Cell | undefined): readonly string[] {
  if (cell?.state !== 'known' || typeof cell.value === 'number') return [];
  const { value } = cell;
  return typeof value === 'object' ? value.map((item) => item.value) : [String(value)];
}
