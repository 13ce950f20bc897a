import { toValue } from 'liquidjs';
import { isMapping } from '../mapping.ts';
import { Decimal } from './numbers.ts';

/** A value as Ruby Liquid prints it: nothing for nil, lists run together, mappings as Ruby writes a Hash. */
export function printValue(value: unknown): string {
  if (value instanceof Decimal) return value.toString();
  const plain: unknown = toValue(value);
  if (typeof plain === 'string') return plain;
  if (plain === undefined || plain === null || typeof plain === 'function') return '';
  if (Array.isArray(plain)) return plain.map(printValue).join('');
  return isMapping(plain) ? inspectValue(plain) : String(plain);
}

/** A list, mapping or string as Ruby's `inspect` writes it: `{"a"=>[1, nil]}`. */
export function inspectValue(value: unknown, depth = 0): string {
  const plain: unknown = toValue(value);
  if (plain === undefined || plain === null) return 'nil';
  if (typeof plain === 'string') return inspectText(plain);
  if (depth > MAX_DEPTH) return '...';
  if (Array.isArray(plain)) return `[${plain.map((item) => inspectValue(item, depth + 1)).join(', ')}]`;
  if (!isMapping(plain)) return String(plain);
  const pairs = Object.entries(plain).map(([key, child]) => `${inspectText(key)}=>${inspectValue(child, depth + 1)}`);
  return `{${pairs.join(', ')}}`;
}

/** Posts name their neighbours, so a mapping may go round in circles. */
const MAX_DEPTH = 8;

function inspectText(text: string): string {
  return JSON.stringify(text).replace(/#(?=[{$@])/g, '\\#');
}
