import type { Criterion, Entry } from '../model.ts';
import { scopeLabel } from '../words.ts';
import { middleOf, type Span, spanOf } from './dates.ts';
import { isKnown } from './facts.ts';
import type { Sign } from './signs.ts';

/** A date of a system. */
export interface Moment extends Span {
  readonly sign: Sign;
  /** Milliseconds since 1970: the middle of what the date may be. */
  readonly time: number;
  /** What it was, where that is to be written beside it; otherwise empty. */
  readonly label: string;
  /** The date in full, for the pointer. */
  readonly title: string;
}

/** A system from its first date to its last. */
export interface Life {
  readonly name: string;
  /** Dates of the criteria, in the criteria's order. */
  readonly moments: readonly Moment[];
  /** When it ended or began to fade. */
  readonly end?: Moment;
  /** What became of it, where nobody knows when. */
  readonly undatedEnd?: string;
}

/** What is asked of a life. */
export interface LifeQuestions {
  readonly criteria: readonly Criterion[];
  /** Says which systems have ended or are fading. */
  readonly status?: Criterion;
}

const SIGNS: readonly Sign[] = ['ring', 'dot'];

/** Sign of the criterion at this place; from the third on all have the same. */
export function signOf(index: number): Sign {
  return SIGNS[index] ?? 'diamond';
}

/** Tones of a status that say that a system is no longer well, which are signs too. */
export const END_SIGNS = ['ended', 'fading'] as const satisfies readonly Sign[];

/** What is known of the life of a system; its moments are perhaps none. */
export function lifeOf(entry: Entry, { criteria, status }: LifeQuestions): Life {
  const moments = criteria.flatMap((criterion, index) => {
    const cell = entry.cells.get(criterion.id);
    if (!isKnown(cell)) return [];
    const label = scopeLabel(cell, criterion) ?? '';
    return [momentOf(String(cell.value), { sign: signOf(index), what: criterion.label, label })];
  });
  return { name: entry.name, moments, ...(status && endOf(entry, status)) };
}

function endOf({ cells }: Entry, status: Criterion): Pick<Life, 'end' | 'undatedEnd'> {
  const cell = cells.get(status.id);
  if (!isKnown(cell)) return {};
  const { tone, label } = status.values?.get(String(cell.value)) ?? {};
  const sign = END_SIGNS.find((end) => end === tone);
  if (label === undefined || sign === undefined) return {};
  if (cell.since === undefined) return { undatedEnd: `${label}, no date` };
  return { end: momentOf(cell.since, { sign, what: label, label }) };
}

function momentOf(date: string, { sign, what, label }: { sign: Sign; what: string; label: string }): Moment {
  const span = spanOf(date);
  return { ...span, time: middleOf(span), sign, label, title: `${what} ${date}` };
}

/** All dates of a life. */
export function momentsOf({ moments, end }: Life): readonly Moment[] {
  return end ? [...moments, end] : moments;
}
