import type { MarkdownIt, Token } from 'markdown-it';

/** Puts each table into a box of its own that scrolls, by keyboard too, so that the page never does sideways. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (tokens, index, _options, _env, renderer) => {
    const attributes = renderer.renderAttrs(tokens[index] as Token);
    return `<div class="fb-table" role="region" aria-label="Table" tabindex="0">\n<table${attributes}>\n`;
  };
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}
