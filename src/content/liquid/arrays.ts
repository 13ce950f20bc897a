import { toValue } from 'liquidjs';
import { isMapping } from '../mapping.ts';
import { LiquidMistake } from './mistake.ts';
import { toInteger } from './numbers.ts';
import { printValue } from './print.ts';

/** The items a filter goes through; a mapping stands for its values. Undefined for what holds none. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isMapping(value) ? Object.values(value) : undefined;
}

/** The items of a list, one of what is no list; nothing for nil. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(Number.POSITIVE_INFINITY) as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** An item's property, `a.b` included; text that is a number counts as one (lib/jekyll/filters.rb, parse_sort_input). */
function propertyOf(item: unknown, property: unknown): unknown {
  const value = printValue(property)
    .split('.')
    .reduce<unknown>((found, key) => readOwn(found, key), item);
  return typeof value === 'string' && /^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : value;
}

function readOwn(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** Whether a property equals what `where` and `find` look for, both as text; of a list any item. */
function matches(property: unknown, target: unknown): boolean {
  const wanted: unknown = toValue(target);
  if (wanted === undefined || wanted === null) return property === undefined || property === null;
  const text = printValue(wanted);
  if (typeof property === 'string') return property === text;
  return listOf(property).some((item) => printValue(item) === text);
}

function isNil(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Throws LiquidMistake for what Ruby cannot order: text and numbers. */
export function compare(a: unknown, b: unknown): number {
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b) ? 0 : isNil(a) ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === typeof b && (typeof a === 'number' || typeof a === 'object')) return Number(a) - Number(b);
  throw new LiquidMistake(`cannot sort ${typeof a} beside ${typeof b}`);
}

function sort(value: unknown, property?: unknown, nils: unknown = 'first'): unknown {
  if (isNil(value)) throw new LiquidMistake('cannot sort nothing');
  const items = isMapping(value) && isNil(property) ? Object.entries(value) : (itemsOf(value) ?? [value]);
  if (isNil(property)) return [...items].sort(compareAny);
  const order = nils === 'last' ? 1 : -1;
  return items
    .map((item) => ({ item, key: propertyOf(item, property) }))
    .sort((a, b) => (isNil(a.key) !== isNil(b.key) ? (isNil(a.key) ? order : -order) : compareLoosely(a.key, b.key)))
    .map(({ item }) => item);
}

function compareAny(a: unknown, b: unknown): number {
  return Array.isArray(a) && Array.isArray(b) ? compare(a[0], b[0]) : compare(a, b);
}

function compareLoosely(a: unknown, b: unknown): number {
  return typeof a === typeof b ? compare(a, b) : compare(printValue(a), printValue(b));
}

/** Groups with `name`, `items` and `size`, in the order in which names are met. */
export function groupsOf(items: readonly unknown[], nameOf: (item: unknown) => string): unknown[] {
  const groups = new Map<string, unknown[]>();
  for (const item of items) {
    const name = nameOf(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, members]) => ({ name, items: members, size: members.length }));
}

function sentence(value: unknown, connector: unknown = 'and'): string {
  const words = listOf(value).map(printValue);
  if (words.length < 3) return words.join(` ${printValue(connector)} `);
  return `${words.slice(0, -1).join(', ')}, ${printValue(connector)} ${words.at(-1)}`;
}

function distinct(value: unknown, property?: unknown): unknown[] {
  const keyOf = (item: unknown) => {
    const key = isNil(property) ? item : propertyOf(item, property);
    return typeof key === 'object' && key !== null && !isMapping(key) ? printValue(key) : key;
  };
  return [...new Map([...listOf(value)].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}

const changed = (change: (items: unknown[], argument: unknown) => void) => (value: unknown, argument?: unknown) => {
  if (!Array.isArray(value)) return value;
  const copy = [...(value as unknown[])];
  change(copy, argument);
  return copy;
};
const countOf = (argument: unknown) => (argument === undefined ? 1 : toInteger(argument));

/** Filters of lists with Jekyll's meanings. */
export const ARRAY_FILTERS = {
  where: (value: unknown, property: unknown, target: unknown) =>
    isNil(property) ? value : (itemsOf(value)?.filter((item) => matches(propertyOf(item, property), target)) ?? value),
  find: (value: unknown, property: unknown, target: unknown) => {
    const items = itemsOf(value);
    return items ? items.find((item) => matches(propertyOf(item, property), target)) : value;
  },
  group_by: (value: unknown, property: unknown) => {
    const items = itemsOf(value);
    return items ? groupsOf(items, (item) => printValue(propertyOf(item, property))) : value;
  },
  sort,
  sort_natural: (value: unknown, property?: unknown) => {
    const textOf = (item: unknown) => (isNil(property) ? item : propertyOf(item, property));
    const key = (item: unknown) => (isNil(textOf(item)) ? undefined : printValue(textOf(item)).toLowerCase());
    return [...listOf(value)].sort((a, b) => compare(key(a), key(b)));
  },
  uniq: distinct,
  map: (value: unknown, property: unknown) => listOf(value).map((item) => readOwn(item, printValue(property))),
  join: (value: unknown, glue: unknown = ' ') => listOf(value).map(printValue).join(printValue(glue)),
  concat: (value: unknown, more: unknown) => {
    if (!Array.isArray(more)) throw new LiquidMistake('concat needs a list');
    return [...listOf(value), ...(more as unknown[])];
  },
  reverse: (value: unknown) => [...listOf(value)].reverse(),
  size: (value: unknown) => {
    if (typeof value === 'string') return [...value].length;
    return typeof value === 'number' ? 8 : (itemsOf(value)?.length ?? 0);
  },
  first: (value: unknown) =>
    Array.isArray(value) ? value[0] : isMapping(value) ? Object.entries(value)[0] : undefined,
  last: (value: unknown) => (Array.isArray(value) ? value.at(-1) : undefined),
  /** The first ones: the same input gives the same page. */
  sample: (value: unknown, count?: unknown) => {
    if (!Array.isArray(value)) return value;
    return countOf(count) === 1 ? value[0] : value.slice(0, countOf(count));
  },
  push: changed((items, item) => items.push(item)),
  unshift: changed((items, item) => items.unshift(item)),
  pop: changed((items, count) => items.splice(Math.max(0, items.length - countOf(count)))),
  shift: changed((items, count) => items.splice(0, countOf(count))),
  array_to_sentence_string: sentence,
} as const;
