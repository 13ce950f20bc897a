import type { MarkdownIt } from 'markdown-it';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

/** What smart typography rewrites besides quotation marks, and nothing else, with kramdown's names (parser/typographic_symbol.rb). */
const SYMBOLS: readonly (readonly [typed: string, name: string, printed: string])[] = [
  ['---', 'mdash', '\u2014'],
  ['--', 'ndash', '\u2013'],
  ['...', 'hellip', '\u2026'],
  ['<< ', 'laquo_space', '\u00AB\u00A0'],
  ['<<', 'laquo', '\u00AB'],
  ['>>', 'raquo', '\u00BB'],
];

/** Printed in place of ` >>`, the space included. */
const SPACED_GUILLEMET = '\u00A0\u00BB';

/**
 * Dashes, ellipses and guillemets, in place of markdown-it's replacements, which also rewrite `(c)`, `+-` and `????`.
 * `own` says what some are printed as, by name.
 */
export function symbols(md: MarkdownIt, own: Readonly<Record<string, string>> = {}): void {
  const printed = SYMBOLS.map(([typed, name, standard]) => [typed, own[name] ?? standard] as const);
  const spaced = own.raquo_space ?? SPACED_GUILLEMET;
  spanRule(md, 'symbols', (state) => parseSymbol(state, printed, spaced));
}

function parseSymbol(state: SpanState, symbols: readonly (readonly [string, string])[], spaced: string): boolean {
  const { src, pos } = state;
  const first = src.charAt(pos);
  if (first !== '-' && first !== '.' && first !== '<' && first !== '>') return false;
  const symbol = symbols.find(([typed]) => src.startsWith(typed, pos));
  if (!symbol) return false;
  const [typed, printed] = symbol;
  const isSpaced = typed === '>>' && state.pending.endsWith(' ');
  if (isSpaced) state.pending = state.pending.slice(0, -1);
  state.text(isSpaced ? spaced : printed, pos + typed.length);
  return state.close(undefined, state.pos);
}
