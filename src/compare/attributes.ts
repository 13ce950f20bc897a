import { type Place, pictureNameOf, targetOf } from './address.ts';
import { type Element, hasClass, oneLine } from './html.ts';
import type { Token } from './token.ts';

/** Whose page it is decides what is compared: some things we add to what an author wrote. */
export interface Reading {
  readonly place: Place;
  /** Address of the page. */
  readonly address: string;
  /** What elements were read as: a region is found by reading the same ones again and again. */
  readonly known?: Map<Element, readonly Token[]>;
}

/** Said by highlighters, scripts and screen-reader helpers, never by an author's Markdown. */
const UNSEEN = new Set(['role', 'tabindex', 'srcset', 'data-src']);

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'cite', 'action']);

/** The attributes that count, by name, sorted, each in one form for both sites. */
export function attributesOf(element: Element, reading: Reading): ReadonlyMap<string, string> {
  const all = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const pairs = [...all].flatMap(([name, value]) => {
    const counted = UNSEEN.has(name) ? undefined : countedValue(element, name, { value, all, reading });
    return counted === undefined ? [] : [[name, counted] as const];
  });
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Written {
  readonly value: string;
  readonly all: ReadonlyMap<string, string>;
  readonly reading: Reading;
}

function countedValue(element: Element, name: string, { value, all, reading }: Written): string | undefined {
  if (name === 'class') return classes(element, value);
  if (name === 'src' && element.tagName === 'img') return pictureNameOf(all.get('data-src') ?? value, reading.place);
  if (ADDRESSES.has(name)) return targetOf(value, reading.address, reading.place);
  if (name === 'style') return value.replace(/\s*([:;])\s*/g, '$1').replace(/;+$/, '');
  return oneLine(value);
}

/** Sorted; ours and those of inline code, which only say how it is highlighted, do not count. */
function classes(element: Element, value: string): string | undefined {
  if (element.tagName === 'code' && hasClass(element, 'highlighter-rouge')) return undefined;
  const names = value.split(/\s+/).filter((name) => name !== '' && !name.startsWith('fb-'));
  return names.length > 0 ? [...new Set(names)].sort().join(' ') : undefined;
}

/** What we may add to an author's element: sizes and loading of pictures, safety of links, helps for reading aloud. */
const ADDED = new Set([
  'decoding',
  'fetchpriority',
  'height',
  'loading',
  'rel',
  'scope',
  'sizes',
  'style',
  'target',
  'title',
  'width',
]);

/** Whether an element of ours says all that the old one says, and nothing besides that readers would see. */
export function sameAttributes(old: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>): boolean {
  const kept = [...old].every(([name, value]) => ours.get(name) === value || isEmptyAlt(name, value, ours.get(name)));
  return (
    kept && [...ours].every(([name, value]) => old.has(name) || isAdded(name) || isEmptyAlt(name, value, undefined))
  );
}

function isAdded(name: string): boolean {
  return ADDED.has(name) || name.startsWith('aria-') || name.startsWith('data-');
}

function isEmptyAlt(name: string, value: string, other: string | undefined): boolean {
  return name === 'alt' && value === '' && other === undefined;
}
