import { groupBy } from '../groups.ts';
import type { Criterion, Entry, KnownCell, ListItem } from '../model.ts';
import { labelOf } from '../words.ts';
import { isKnown } from './facts.ts';
import type { LegendItem } from './legend.ts';
import type { Sign } from './signs.ts';
import { capitalized, wordList } from './words.ts';

/** Which system has which value of a criterion, and how. */
export interface Matrix {
  readonly entries: readonly Entry[];
  /** Values that at least one system has: in their declared order, otherwise in that of their first appearance. */
  readonly columns: readonly string[];
  readonly labels: readonly string[];
  readonly signs: readonly PlacedSign[];
  /** What the signs mean; empty where a dot is all there is and needs no words. */
  readonly legend: readonly LegendItem[];
}

/** A sign where a row and a column meet. */
export interface PlacedSign {
  readonly entry: Entry;
  readonly column: string;
  readonly sign: Sign;
}

/** The matrix of a boolean, an enum or a list. */
export function matrixOf(entries: readonly Entry[], criterion: Criterion): Matrix {
  const items = entries.flatMap(({ cells }) => itemsOf(cells.get(criterion.id)));
  const columns = columnsOf(criterion, items);
  const kinds = kindsOf(criterion, items);
  const signs = entries.flatMap((entry) => signsOf(entry, { criterion, columns, kinds }));
  const labels = columns.map((value) => labelOf(value, criterion));
  return { entries, columns, labels, signs, legend: legendOf(signs, { criterion, kinds }) };
}

/** What a cell says a system has: the one value of an enum or boolean, or the items of a list. */
function itemsOf(cell: ReturnType<Entry['cells']['get']>): readonly ListItem[] {
  if (!isKnown(cell)) return [];
  const { value }: KnownCell = cell;
  return typeof value === 'object' ? value : [{ value: String(value) }];
}

function columnsOf({ type, values }: Criterion, items: readonly ListItem[]): string[] {
  const used = new Set(items.map(({ value }) => value));
  const declared = type === 'boolean' ? ['true', 'false'] : [...(values?.keys() ?? used)];
  return declared.filter((value) => used.has(value));
}

/** The ways of having a value, undefined for the plain one, and their signs. */
type Kinds = ReadonlyMap<string | undefined, Sign>;

const SIGNS: readonly Sign[] = ['dot', 'ring', 'diamond', 'square'];

/** The fullest sign is for having a value plainly; where nothing is plain, for the first qualifier. */
function kindsOf({ qualifiers }: Criterion, items: readonly ListItem[]): Kinds {
  const used = new Set(items.map(({ qualifier }) => qualifier));
  const kinds = [undefined, ...(qualifiers?.keys() ?? [])].filter((kind) => used.has(kind));
  return new Map(kinds.map((kind, index) => [kind, SIGNS[index] ?? 'square']));
}

interface Meaning {
  readonly criterion: Criterion;
  readonly kinds: Kinds;
}

function signsOf(
  entry: Entry,
  { criterion, columns, kinds }: Meaning & { readonly columns: readonly string[] },
): PlacedSign[] {
  const cell = entry.cells.get(criterion.id);
  if (!isKnown(cell)) {
    const sign = cell?.state === 'not-applicable' ? 'none' : 'unknown';
    return columns.map((column) => ({ entry, column, sign }));
  }
  return itemsOf(cell).map(({ value, qualifier }) => ({ entry, column: value, sign: kinds.get(qualifier) ?? 'dot' }));
}

function legendOf(signs: readonly PlacedSign[], { criterion: { qualifiers }, kinds }: Meaning): LegendItem[] {
  const bySign = groupBy([...kinds], ([, sign]) => sign);
  const meanings = [...bySign].map(([sign, members]): LegendItem => {
    const words = members.map(([kind]) => (kind === undefined ? 'Yes' : (qualifiers?.get(kind) ?? kind)));
    return { sign, text: capitalized(wordList(words, 'or')) };
  });
  const absences: readonly LegendItem[] = [
    { sign: 'unknown', text: 'Unknown' },
    { sign: 'none', text: 'Does not apply' },
  ];
  const items = [...meanings, ...absences.filter(({ sign }) => signs.some((placed) => placed.sign === sign))];
  const isPlain = items.length === 1 && kinds.has(undefined);
  return isPlain ? [] : items;
}
