import type { MarkdownIt } from 'markdown-it';
import { spanRule } from './parse.ts';
import { isSpace, type SpanState } from './state.ts';

/** Code spans; `` ` `` between spaces is text, and any longer run holds an end (kramdown, parser/codespan.rb). */
export function codeSpans(md: MarkdownIt): void {
  spanRule(md, 'backticks', parseCodeSpan);
}

const TICKS = /`+/y;

function parseCodeSpan(state: SpanState): boolean {
  const { src, pos, posMax } = state;
  TICKS.lastIndex = pos;
  const ticks = TICKS.exec(src)?.[0];
  if (ticks === undefined) return false;
  const start = pos + ticks.length;
  const isLone = ticks === '`' && (pos === 0 || isSpace(src, pos - 1)) && isSpace(src, start);
  // Each length is searched in vain once: the end of one span is found before the next begins.
  const isVain = start >= (state.failures.get(ticks) ?? Number.POSITIVE_INFINITY);
  const end = isLone || isVain ? -1 : src.indexOf(ticks, start);
  if (end < 0 || end + ticks.length > posMax) {
    if (!isLone && !isVain && end < 0) state.failures.set(ticks, start);
    return state.text(ticks);
  }
  const token = state.add('code_inline', 'code', 0);
  const content = src.slice(start, end);
  token.content = ticks === '`' ? content : content.replace(/^ /, '').replace(/ $/, '');
  token.markup = ticks;
  return state.close(token, end + ticks.length);
}
