import type { MarkdownIt } from 'markdown-it';
import { parseContent, type Stop, spanRule } from './parse.ts';
import { isSpace, type SpanState } from './state.ts';

/** `*em*` and `**strong**` by kramdown's rules, which know no flanking (kramdown, parser/emphasis.rb). */
export function emphasis(md: MarkdownIt): void {
  spanRule(md, 'emphasis', parseEmphasis);
}

type Kind = 'em' | 'strong';

function parseEmphasis(state: SpanState): boolean {
  const { src, pos } = state;
  const marker = src.charAt(pos);
  if (marker !== '*' && marker !== '_') return false;
  const delimiter = src.charAt(pos + 1) === marker && pos + 1 < state.posMax ? marker + marker : marker;
  const kind = delimiter === marker ? 'em' : 'strong';
  const start = pos + delimiter.length;
  const isText = (marker === '_' && isAfterLetter(src, pos)) || isSpace(src, start) || state.isOpen(kind);
  if (isText || !state.mayTry) return state.text(delimiter);
  if (parseElement(state, kind, delimiter)) return true;
  const mayBeShorter = kind === 'strong' && state.open.at(-1)?.kind !== 'em';
  if (mayBeShorter && state.mayTry && parseElement(state, 'em', marker)) return true;
  return state.text(delimiter);
}

/** An element that begins at the current position; false, and nothing done, where it never ends. */
function parseElement(state: SpanState, kind: Kind, delimiter: string): boolean {
  const key = [delimiter, ...state.open.map((span) => span.key), state.posMax].join();
  const { pos } = state;
  if (pos >= (state.failures.get(key) ?? Number.POSITIVE_INFINITY)) return false;
  const mark = state.mark();
  const open = state.add(`${kind}_open`, kind, 1);
  open.markup = delimiter;
  const first = state.tokens.length;
  const isFound = parseContent(
    state,
    { kind, key: kind, pictures: 0 },
    pos + delimiter.length,
    endOf(delimiter, first),
  );
  if (!isFound) {
    state.reset(mark);
    state.failures.set(key, pos);
    return false;
  }
  state.add(`${kind}_close`, kind, -1).markup = delimiter;
  return state.close(open, state.pos + delimiter.length);
}

/** The end is never behind a space, never empty, for `_` never within a word; two markers do not end `*em`. */
function endOf(delimiter: string, first: number): Stop {
  const isSingle = delimiter.length === 1;
  const marker = delimiter.charAt(0);
  return ({ src, pos, posMax, pending, tokens }) => {
    if (src.charAt(pos) !== marker || !src.startsWith(delimiter, pos) || pos + delimiter.length > posMax) return false;
    if (isSpace(src, pos - 1)) return false;
    const next = src.charAt(pos + 1);
    if (isSingle && next === marker && src.charAt(pos + 2) !== marker) return false;
    if (marker === '_' && isAlphanumeric(src, pos + delimiter.length)) return false;
    return pending !== '' || tokens.length > first;
  };
}

/** `snake_case` and `half-_open_`. */
function isAfterLetter(src: string, pos: number): boolean {
  const before = src.slice(Math.max(0, pos - 3), pos);
  return /[\p{L}\p{M}\p{Nl}]-?$/u.test(before);
}

function isAlphanumeric(src: string, pos: number): boolean {
  return /^[\p{L}\p{M}\p{Nd}\p{Nl}]/u.test(src.slice(pos, pos + 2));
}
