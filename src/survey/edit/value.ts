import type { Cell, Criterion } from '../model.ts';
import type { PlainItem } from './snippet.ts';

/** Numbers as people write them in a shell; what is none of them is left to the reader of the file to complain about. */
const NUMBER = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * A value as it was typed, by the type of its criterion: `true`, `12.5`, `2026-11`, `http, mqtt:add-on`. A text that
 * is no such value comes back as it is, for readCell to refuse in its own words.
 */
export function parseValue(text: string, criterion: Criterion | undefined): string | number | boolean | PlainItem[] {
  const value = text.trim();
  if (value === 'unknown' || value === 'n/a') return value;
  switch (criterion?.type) {
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : value;
    case 'number':
      return NUMBER.test(value) ? Number(value) : value;
    case 'date':
      return dateValue(value);
    case 'list':
      return value === '' ? [] : value.split(',').map((item) => parseItem(item.trim(), criterion));
    default:
      return value;
  }
}

/** YAML reads a bare year as a number, and then it needs no quotes. */
export function dateValue(text: string): string | number {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : text;
}

/** `mqtt:add-on` has a qualifier where items have qualifiers, or where the list says what it may hold. */
function parseItem(text: string, { values, qualifiers }: Criterion): PlainItem {
  const [, item, qualifier] = /^(.*[^:\s])\s*:\s*([^:]+)$/.exec(text) ?? [];
  const isWhole = values?.has(text) || (!values && !qualifiers);
  return item === undefined || qualifier === undefined || isWhole ? text : { [item]: qualifier };
}

/** A cell's value as `fieldbook survey set` takes it. */
export function cellText(cell: Cell): string {
  if (cell.state !== 'known') return cell.state === 'unknown' ? 'unknown' : 'n/a';
  if (typeof cell.value !== 'object') return String(cell.value);
  const items = cell.value.map(({ value, qualifier }) => (qualifier === undefined ? value : `${value}:${qualifier}`));
  return items.join(', ');
}
