import type { MarkdownIt, Token } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';
import { escapeHtml } from './escape.ts';

interface FootnoteMeta {
  readonly id: number;
  readonly subId: number;
  readonly label?: string;
}

/** Footnotes with the ids, roles and classes of kramdown, so that links into old posts still arrive. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnotePlugin);
  // To kramdown `^[text]` is text.
  md.inline.ruler.disable('footnote_inline');
  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens: Token[], index: number) => {
      const meta = metaOf(tokens[index]);
      const name = nameOf(meta);
      return `<sup id="${referenceId(meta)}"><a href="#fn:${name}" class="footnote" rel="footnote" role="doc-noteref">${meta.id + 1}</a></sup>`;
    },
    footnote_block_open: () => '<div class="footnotes" role="doc-endnotes">\n<ol>\n',
    footnote_block_close: () => '</ol>\n</div>\n',
    footnote_open: (tokens: Token[], index: number) => `<li id="fn:${nameOf(metaOf(tokens[index]))}">`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], index: number) => {
      const meta = metaOf(tokens[index]);
      const link = `<a href="#${referenceId(meta)}" class="reversefootnote" role="doc-backlink" aria-label="Back to the text">\u21A9</a>`;
      return isInParagraph(tokens, index) ? `\u00A0${link}` : `<p>${link}</p>\n`;
    },
  });
}

/** A footnote that ends with a list or with code has no paragraph for its way back. */
function isInParagraph(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index).find(({ type }) => type !== 'footnote_anchor')?.type === 'paragraph_close';
}

function metaOf(token: Token | undefined): FootnoteMeta {
  return token?.meta as unknown as FootnoteMeta;
}

function nameOf({ id, label }: FootnoteMeta): string {
  return escapeHtml(label ?? String(id + 1));
}

function referenceId(meta: FootnoteMeta): string {
  return `fnref:${nameOf(meta)}${meta.subId > 0 ? `:${meta.subId}` : ''}`;
}
