import type { MarkdownIt, Token } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';
import type { KramdownSettings } from '../content/kramdown-keys.ts';
import { FOOTNOTES_TOKEN } from './blocks/places.ts';
import { escapeHtml } from './escape.ts';

interface FootnoteMeta {
  readonly id: number;
  readonly subId: number;
  readonly label?: string;
}

export type FootnoteOptions = Pick<KramdownSettings, 'footnoteStart' | 'footnotePrefix' | 'footnoteBacklink'>;

/** Footnotes with the ids, roles and classes of kramdown, so that links into old posts still arrive. */
export function footnotes(
  md: MarkdownIt,
  { footnoteStart = 1, footnotePrefix = '', footnoteBacklink = '\u21A9' }: FootnoteOptions = {},
): void {
  const nameOf = ({ id, label }: FootnoteMeta) => escapeHtml(footnotePrefix + (label ?? String(id + 1)));
  const referenceId = (meta: FootnoteMeta) => `fnref:${nameOf(meta)}${meta.subId > 0 ? `:${meta.subId}` : ''}`;
  const start = footnoteStart === 1 ? '' : ` start="${footnoteStart}"`;
  md.use(footnotePlugin);
  // To kramdown `^[text]` is text.
  md.inline.ruler.disable('footnote_inline');
  md.core.ruler.after('footnote_tail', 'fb_footnotes_place', (state) => {
    state.tokens = placed(state.tokens);
  });
  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens: Token[], index: number) => {
      const meta = metaOf(tokens[index]);
      const name = nameOf(meta);
      return `<sup id="${referenceId(meta)}"><a href="#fn:${name}" class="footnote" rel="footnote" role="doc-noteref">${meta.id + footnoteStart}</a></sup>`;
    },
    footnote_block_open: () => `<div class="footnotes" role="doc-endnotes">\n<ol${start}>\n`,
    footnote_block_close: () => '</ol>\n</div>\n',
    footnote_open: (tokens: Token[], index: number) => `<li id="fn:${nameOf(metaOf(tokens[index]))}">`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], index: number) => {
      if (footnoteBacklink === '') return '';
      const meta = metaOf(tokens[index]);
      const link = `<a href="#${referenceId(meta)}" class="reversefootnote" role="doc-backlink" aria-label="Back to the text">${escapeHtml(footnoteBacklink)}</a>`;
      if (isInParagraph(tokens, index)) return `\u00A0${link}`;
      const isFirst = tokens[index - 1]?.type !== 'footnote_anchor';
      const isLast = tokens[index + 1]?.type !== 'footnote_anchor';
      return `${isFirst ? '<p>' : '\u00A0'}${link}${isLast ? '</p>\n' : ''}`;
    },
  });
}

/** The footnotes where a list marked `{:footnotes}` was; no box for them where no mark refers to any. */
function placed(tokens: Token[]): Token[] {
  const start = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const place = tokens.findIndex(({ type }) => type === FOOTNOTES_TOKEN);
  if (start < 0) return place < 0 ? tokens : tokens.toSpliced(place, 1);
  const isEmpty = tokens[start + 1]?.type === 'footnote_block_close';
  const notes = isEmpty ? [] : tokens.slice(start);
  const others = tokens.slice(0, start);
  if (place < 0) return [...others, ...notes];
  return others.toSpliced(place, 1, ...notes);
}

/** A footnote that ends with a list or with code has no paragraph for its way back. */
function isInParagraph(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index).find(({ type }) => type !== 'footnote_anchor')?.type === 'paragraph_close';
}

function metaOf(token: Token | undefined): FootnoteMeta {
  return token?.meta as unknown as FootnoteMeta;
}
