import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument } from 'yaml';
import { isMapping } from '../../content/mapping.ts';
import { EditError } from './place.ts';
import { putValue, removeValue } from './put.ts';
import type { PlainItem, PlainMapping } from './snippet.ts';

/** What is to be said of an entry by a criterion. */
export interface CellEdit {
  readonly entry: string;
  readonly criterion: string;
  readonly value: string | number | boolean | readonly PlainItem[];
  /** Evidence by the keys of the data file: null is taken away, what is not named stays as it is. */
  readonly evidence: Readonly<Partial<Record<EvidenceKey, string | number | null>>>;
}

export type EvidenceKey = (typeof CELL_KEYS)[number];

/** Keys of a cell beside its value, as they are usually written. */
const CELL_KEYS = ['scope', 'since', 'note', 'source', 'as_of', 'confidence'] as const;

/** What a value that is not there cannot have. */
const KEYS_OF_KNOWN: ReadonlySet<EvidenceKey> = new Set(['scope', 'since']);

/**
 * The text of a data file with one cell changed or added, in the order of the criteria; every other line as it was.
 * Throws EditError where a change would reach further than the cell.
 */
export function setCell(text: string, edit: CellEdit, criteria: readonly string[]): string {
  const path = ['entries', edit.entry, 'values', edit.criterion];
  const cell = parseDocument(text).getIn(path, true);
  const edited = isMap(cell) ? setKeys(text, path, edit) : setWhole(text, path, edit, criteria);
  if (!areOthersKept(text, edited, edit)) {
    throw new EditError('other values of the file are tied to this one (by "&" and "*"); change it by hand');
  }
  return edited;
}

function areOthersKept(text: string, edited: string, edit: CellEdit): boolean {
  try {
    return isDeepStrictEqual(othersOf(text, edit), othersOf(edited, edit));
  } catch (error) {
    // An alias whose anchor went with the old value.
    if (error instanceof ReferenceError) return false;
    throw error;
  }
}

function setKeys(text: string, path: readonly string[], edit: CellEdit): string {
  const order = ['value', ...CELL_KEYS, 'refresh'];
  const put = (result: string, [key, held]: readonly [string, CellEdit['value']]) =>
    putValue(result, { path: [...path, key], value: held, order });
  const edited = [['value', edit.value] as const, ...givenEvidence(edit)].reduce(put, text);
  return removedKeys(edit).reduce((result, key) => removeValue(result, [...path, key]), edited);
}

function setWhole(text: string, path: readonly string[], edit: CellEdit, order: readonly string[]): string {
  const evidence = givenEvidence(edit);
  const full: PlainMapping = Object.fromEntries([['value', edit.value] as const, ...evidence]);
  return putValue(text, { path, value: evidence.length === 0 ? edit.value : full, order });
}

function givenEvidence({ evidence }: CellEdit): [EvidenceKey, string | number][] {
  return CELL_KEYS.flatMap((key) => {
    const held = evidence[key];
    return held === undefined || held === null ? [] : [[key, held] satisfies [EvidenceKey, string | number]];
  });
}

function removedKeys({ value, evidence }: CellEdit): EvidenceKey[] {
  const isAbsent = value === 'unknown' || value === 'n/a';
  return CELL_KEYS.filter((key) => evidence[key] === null || (isAbsent && KEYS_OF_KNOWN.has(key)));
}

/** Everything that a file says but of one cell; mappings that hold nothing else do not count. */
function othersOf(text: string, { entry, criterion }: CellEdit): unknown {
  const { entries, ...others } = mappingOf(parseDocument(text).toJS());
  const { [entry]: own, ...otherEntries } = mappingOf(entries);
  const { values, ...aboutEntry } = mappingOf(own);
  const { [criterion]: _, ...otherValues } = mappingOf(values);
  return [others, otherEntries, aboutEntry, otherValues];
}

function mappingOf(value: unknown): Record<string, unknown> {
  return isMapping(value) ? value : {};
}
