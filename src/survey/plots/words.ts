import type { Cell, Criterion, Entry } from '../model.ts';
import { ABSENCES, labelOf, listText, numberText } from '../words.ts';

const ROUND_NUMBERS = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** From here on the zeros of a number at an axis take more room than a phone has. */
const MANY_ZEROS = 100_000;

/** `1,000`, or `1M`. */
export function tickText(value: number): string {
  return Math.abs(value) < MANY_ZEROS ? numberText(value) : ROUND_NUMBERS.format(value);
}

/** A cell for a plot's table: dates as given, numbers without their unit. */
export function tableText(cell: Cell | undefined, criterion: Criterion): string {
  if (cell?.state !== 'known') return ABSENCES[cell?.state ?? 'missing'];
  const { value, since } = cell;
  const text =
    typeof value === 'number'
      ? numberText(value)
      : typeof value === 'object'
        ? listText(value, criterion)
        : labelOf(String(value), criterion);
  return since === undefined ? text : `${text} since ${since}`;
}

/** `one, two and three`. */
export function wordList(words: readonly string[], conjunction = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** Sentences that name the systems of which a criterion is not known; empty when it is of all. */
export function absenceText(entries: readonly Entry[], { id }: Criterion): string {
  const states = ['unknown', 'not-applicable', 'missing'] as const;
  const sentences = states.flatMap((state) => {
    const names = entries.filter(({ cells }) => (cells.get(id)?.state ?? 'missing') === state).map(({ name }) => name);
    return names.length > 0 ? [`${ABSENCES[state]}: ${wordList(names)}.`] : [];
  });
  return sentences.join(' ');
}

/** Sentences to one text; those that are empty are left out. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** With a capital letter, as a heading. */
export function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
