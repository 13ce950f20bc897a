import type { MarkdownIt } from 'markdown-it';
import { type OpenSpan, SpanState } from './state.ts';

/** Whether the element being parsed ends at the current position. */
export type Stop = (state: SpanState) => boolean;

/** An inline rule of ours: true when it has consumed something. */
export type SpanRule = (state: SpanState) => boolean;

/** Parses inline text as kramdown does: each element reads its content until its own end (kramdown, parser/kramdown.rb, parse_spans). */
export function spanParser(md: MarkdownIt): void {
  md.inline.State = SpanState;
  md.inline.tokenize = (state) => {
    parseSpans(state as SpanState);
    if (state.pending) state.pushPending();
  };
  // Text is what no rule takes.
  md.inline.ruler.disable(['text', 'linkify']);
}

/** Places in markdown-it's list of inline rules that rules of ours take. */
const REPLACED = new Set(
  'newline escape backticks strikethrough emphasis link image autolink html_inline entity footnote_ref'.split(' '),
);

/** Puts a rule into the place of markdown-it's of that name, or behind all. It never runs ahead, so it need not know silence. */
export function spanRule(md: MarkdownIt, name: string, rule: SpanRule): void {
  const adapted = (state: unknown) => rule(state as SpanState);
  // Others find rules by the names of their functions.
  Object.defineProperty(adapted, 'name', { value: name });
  if (REPLACED.has(name)) md.inline.ruler.at(name, adapted);
  else md.inline.ruler.push(name, adapted);
}

/** Parses up to the end of the element, or of the text; true where the element ended. */
export function parseSpans(state: SpanState, stop?: Stop): boolean {
  const rules = state.md.inline.ruler.getRules('');
  while (state.pos < state.posMax) {
    const start = state.pos;
    const end = nextSpecial(state);
    state.work += end - start + 1;
    if (end > start) state.text(state.src.slice(start, end));
    if (end >= state.posMax) break;
    if (stop?.(state)) return true;
    let isTaken = false;
    for (const rule of rules) {
      isTaken = rule(state, false);
      if (isTaken) break;
    }
    if (!isTaken) state.text(state.src.charAt(state.pos));
  }
  return false;
}

/** Parses what is in an element, from `start`; true where it ended. */
export function parseContent(state: SpanState, element: OpenSpan, start: number, stop: Stop): boolean {
  state.pos = start;
  state.open.push(element);
  const isFound = parseSpans(state, stop);
  state.open.pop();
  return isFound;
}

const [ALONE, DOUBLE_QUOTE, SINGLE_QUOTE] = [1, 0x22, 0x27];

/** Characters at which a rule may begin: alone, or with the one that follows. */
const SPECIAL = new Uint8Array(128);
for (const character of '\n"$&\'*<[\\]_`') SPECIAL[character.charCodeAt(0)] = ALONE;
for (const [first = '', second = ''] of ['--', '..', '>>', '~~', '![', '{:']) {
  SPECIAL[first.charCodeAt(0)] = second.charCodeAt(0);
}

/** Where the next rule may apply. A quotation mark is looked at together with the character before it. */
function nextSpecial({ src, pos, posMax }: SpanState): number {
  for (let index = pos; index < posMax; index++) {
    const code = src.charCodeAt(index);
    const needed = code < 128 ? SPECIAL[code] : 0;
    if (!needed || (needed !== ALONE && src.charCodeAt(index + 1) !== needed)) continue;
    const isQuote = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    if (!isQuote || index === pos) return index;
    const isLowSurrogate = (src.charCodeAt(index - 1) & 0xfc00) === 0xdc00 && index - 1 > pos;
    return index - (isLowSurrogate ? 2 : 1);
  }
  return posMax;
}
