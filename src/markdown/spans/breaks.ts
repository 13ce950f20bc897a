import type { MarkdownIt } from 'markdown-it';
import { parseBackslashMath } from './math.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

/** What a backslash makes text, and nothing else: before any other character it stays (kramdown-parser-gfm, ESCAPED_CHARS_GFM). */
const ESCAPABLE = '\\.*_+`<>()[]{}#!:|"\'$=-~';

/** Escapes, and line breaks: two spaces or backslashes at a line's end (kramdown, parser/escaped_chars.rb, line_break.rb). */
export function breaks(md: MarkdownIt): void {
  // A line's end that is a break is a token of its own; all others are not, whatever markdown-it's `breaks` says.
  md.renderer.rules.softbreak = () => '\n';
  spanRule(md, 'newline', parseLineEnd);
  spanRule(md, 'escape', parseEscape);
}

function parseEscape(state: SpanState): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== '\\') return false;
  if (parseBackslashMath(state)) return true;
  const next = pos + 1 < state.posMax ? src.charAt(pos + 1) : '';
  if (next === '\\' && src.charAt(pos + 2) === '\n' && !state.md.options.breaks) {
    // A quotation mark is looked at together with the line end before it.
    return breakLine(state, isQuoteAt(src, pos + 3) ? pos + 2 : pos + 3);
  }
  if (src.startsWith('<<', pos + 1) || src.startsWith('>>', pos + 1)) {
    state.text(next + next, pos + 3);
    return state.close(undefined, state.pos);
  }
  if (next !== '' && ESCAPABLE.includes(next)) return state.text(next, pos + 2);
  return state.text('\\');
}

const isQuoteAt = (src: string, offset: number) => src.charAt(offset) === '"' || src.charAt(offset) === "'";

function parseLineEnd(state: SpanState): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== '\n') return false;
  if (isQuoteAt(src, pos + 1)) return false;
  addLineEnd(state, pos);
  return true;
}

/** Ends the line at `end`, the place of its `\n`, and skips the indentation of the next one. */
export function addLineEnd(state: SpanState, end: number): void {
  const { src } = state;
  const isHard = state.md.options.breaks;
  if (isHard ? !state.isOpen('html', 'del') : state.pending.endsWith('  ')) breakLine(state, end + 1);
  else if (isHard) startLine(state, 'softbreak', end + 1);
  else if (state.pending.endsWith('\\') && src.charAt(end - 1) === '\\' && !state.isOpen('html', 'del')) {
    // The GFM parser's own: one backslash is enough.
    state.pending = state.pending.slice(0, -1);
    breakLine(state, end + 1);
  } else startLine(state, 'softbreak', end + 1);
}

function breakLine(state: SpanState, next: number): true {
  return startLine(state, 'hardbreak', next);
}

function startLine(state: SpanState, type: 'softbreak' | 'hardbreak', next: number): true {
  state.pending = state.pending.replace(/ +$/, '');
  const token = state.add(type, type === 'hardbreak' ? 'br' : '', 0);
  state.pos = next;
  // The last space stays before a quotation mark, which is looked at together with it.
  while (state.src.charAt(state.pos) === ' ' && state.pos < state.posMax && !isQuoteAt(state.src, state.pos + 1)) {
    state.pos++;
  }
  if (type === 'hardbreak') state.close(token, state.pos);
  return true;
}
