import type { MarkdownIt } from 'markdown-it';

/** What kramdown's smart typography rewrites besides pairs of quotes, and nothing else (kramdown, parser/smart_quotes.rb, typographic_symbol.rb). */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/---/g, '\u2014'],
  [/--/g, '\u2013'],
  [/\.\.\./g, '\u2026'],
  [/<< /g, '\u00AB\u00A0'],
  [/ >>/g, '\u00A0\u00BB'],
  [/<</g, '\u00AB'],
  [/>>/g, '\u00BB'],
  [/'(?=\d\ds)/g, '\u2019'],
];

/** Takes the place of markdown-it's own replacements, which also rewrite `(c)`, `+-` and `????`. */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', (state) => {
    if (!/--|\.\.\.|<<|>>|'\d\ds/.test(state.src)) return;
    for (const { children } of state.tokens) {
      let autolinks = 0;
      for (const child of children ?? []) {
        if (child.info === 'auto') autolinks += child.nesting;
        if (child.type !== 'text' || autolinks > 0) continue;
        for (const [pattern, symbol] of SYMBOLS) child.content = child.content.replace(pattern, symbol);
      }
    }
  });
}
