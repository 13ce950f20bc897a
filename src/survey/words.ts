import { partialDateText } from '../content/dates.ts';
import type { Cell, Criterion, KnownCell, ListItem } from './model.ts';

/** Numbers are written the same way on every machine, with all digits that a number is sure of. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });

/** `1,024`, or with a unit `1,024 MB`. */
export function numberText(value: number, unit?: string): string {
  return unit === undefined ? NUMBERS.format(value) : `${NUMBERS.format(value)} ${unit}`;
}

/** What stands where no value is. */
export const ABSENCES = {
  unknown: 'Unknown',
  'not-applicable': 'Does not apply',
  missing: 'Not looked up yet',
} as const;

/** A cell as people read it, without its evidence: `1,024 MB`, `MQTT, OPC UA (add-on)`, `July 2026`, `Unknown`. */
export function cellText(cell: Cell | undefined, criterion: Criterion): string {
  if (cell?.state !== 'known') return ABSENCES[cell?.state ?? 'missing'];
  const { value } = cell;
  if (typeof value === 'number') return numberText(value, criterion.unit);
  if (typeof value === 'object') return listText(value, criterion);
  return criterion.type === 'date' ? partialDateText(String(value)) : labelOf(String(value), criterion);
}

/** `MQTT, OPC UA (add-on)`. */
export function listText(items: readonly ListItem[], criterion: Criterion): string {
  return items.map((item) => itemText(item, criterion)).join(', ') || 'None';
}

function itemText({ value, qualifier }: ListItem, criterion: Criterion): string {
  const text = labelOf(value, criterion);
  return qualifier === undefined ? text : `${text} (${criterion.qualifiers?.get(qualifier) ?? qualifier})`;
}

const TRUTHS: ReadonlyMap<string, string> = new Map([
  ['true', 'Yes'],
  ['false', 'No'],
]);

/** What a value of an enum, a list or a boolean is called; others are their own names. */
export function labelOf(value: string, { type, values }: Pick<Criterion, 'type' | 'values'>): string {
  return (type === 'boolean' ? TRUTHS.get(value) : values?.get(value)?.label) ?? value;
}

/** What a cell's scope is called; undefined for a criterion without scopes. */
export function scopeLabel({ scope }: KnownCell, { scopes }: Criterion): string | undefined {
  return scope === undefined ? undefined : (scopes?.get(scope) ?? scope);
}

/** What must be read with a value: its scope, and since when it holds; undefined where there is neither. */
export function qualifierText(cell: Cell | undefined, criterion: Criterion): string | undefined {
  if (cell?.state !== 'known') return undefined;
  const scope = scopeLabel(cell, criterion);
  const parts = [
    ...(scope === undefined ? [] : [scope]),
    ...(cell.since === undefined ? [] : [`since ${partialDateText(cell.since)}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}
