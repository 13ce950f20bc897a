import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Puts each table into a box of its own that scrolls, by keyboard too, so that the page never does sideways. The boxes
 * are numbered: screen readers list them, and equal names could not be told apart.
 */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (tokens, index, _options, env, renderer) => {
    const attributes = renderer.renderAttrs(tokens[index] as Token);
    const number = Number(env?.tableCount ?? 0) + 1;
    if (env) env.tableCount = number;
    return `<div class="fb-table" role="region" aria-label="Table ${number}" tabindex="0">\n<table${attributes}>\n`;
  };
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}
