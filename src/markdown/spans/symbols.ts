import type { MarkdownIt } from 'markdown-it';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

/** What smart typography rewrites besides quotation marks, and nothing else (kramdown, parser/typographic_symbol.rb). */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['---', '\u2014'],
  ['--', '\u2013'],
  ['...', '\u2026'],
  ['<< ', '\u00AB\u00A0'],
  ['<<', '\u00AB'],
  ['>>', '\u00BB'],
];

/** Dashes, ellipses and guillemets, in place of markdown-it's replacements, which also rewrite `(c)`, `+-` and `????`. */
export function symbols(md: MarkdownIt): void {
  spanRule(md, 'symbols', parseSymbol);
}

function parseSymbol(state: SpanState): boolean {
  const { src, pos } = state;
  const first = src.charAt(pos);
  if (first !== '-' && first !== '.' && first !== '<' && first !== '>') return false;
  const symbol = SYMBOLS.find(([typed]) => src.startsWith(typed, pos));
  if (!symbol) return false;
  const [typed, printed] = symbol;
  if (typed === '>>' && state.pending.endsWith(' ')) state.pending = `${state.pending.slice(0, -1)}\u00A0`;
  state.text(printed, pos + typed.length);
  return state.close(undefined, state.pos);
}
