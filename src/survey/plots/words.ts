import type { Cell, Criterion, Entry, KnownCell } from '../model.ts';

/** Numbers are written the same way on every machine. All digits that a number is sure of. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });
const ROUND_NUMBERS = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** `1,024`. */
export function numberText(value: number): string {
  return NUMBERS.format(value);
}

const ABSENCES = { unknown: 'Unknown', 'not-applicable': 'Does not apply', missing: 'Not looked up yet' } as const;

/** From here on the zeros of a number at an axis take more room than a phone has. */
const MANY_ZEROS = 100_000;

/** `1,000`, or `1M`. */
export function tickText(value: number): string {
  return Math.abs(value) < MANY_ZEROS ? numberText(value) : ROUND_NUMBERS.format(value);
}

/** A cell for a plot's table: dates as given, numbers without their unit. */
export function cellText(cell: Cell | undefined, criterion: Criterion): string {
  if (cell?.state !== 'known') return ABSENCES[cell?.state ?? 'missing'];
  const text = valueText(cell.value, criterion);
  return cell.since === undefined ? text : `${text} since ${cell.since}`;
}

function valueText(value: KnownCell['value'], criterion: Criterion): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return labelOf(String(value), criterion);
  return value.map((item) => itemText(item.value, item.qualifier, criterion)).join(', ') || 'None';
}

function itemText(value: string, qualifier: string | undefined, criterion: Criterion): string {
  const text = labelOf(value, criterion);
  return qualifier === undefined ? text : `${text} (${criterion.qualifiers?.get(qualifier) ?? qualifier})`;
}

const TRUTHS: ReadonlyMap<string, string> = new Map([
  ['true', 'Yes'],
  ['false', 'No'],
]);

/** What a value of an enum, a list or a boolean is called; others are their own names. */
export function labelOf(value: string, { type, values }: Criterion): string {
  return (type === 'boolean' ? TRUTHS.get(value) : values?.get(value)?.label) ?? value;
}

/** What a cell's scope is called; undefined for a criterion without scopes. */
export function scopeLabel(cell: KnownCell, { scopes }: Criterion): string | undefined {
  return cell.scope === undefined ? undefined : (scopes?.get(cell.scope) ?? cell.scope);
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
