import type { MarkdownIt } from 'markdown-it';

/** Puts each table into a box of its own that scrolls, by keyboard too, so that the page never does sideways. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = () =>
    '<div class="fb-table" role="region" aria-label="Table" tabindex="0">\n<table>\n';
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}
