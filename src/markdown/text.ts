import MarkdownItFactory from 'markdown-it';
import { decodeEntities } from './raw-html.ts';

const inlineMarkdown = new MarkdownItFactory({ html: true });

const MARKS = /[#*_`[\]<>&\\~!]/;

/** The mark of a heading that holds no other: many a theme's descriptions are written so. */
const PLAIN_HEADING = /^#{1,6}[ \t]+(?=[^#*_`[\]<>&\\~!\r\n]*$)/;

/** What a reader does not see, numbers of footnotes, and marks of pictures (slots.ts). */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<sup id="fnref:[\s\S]*?<\/sup>|\0[^\0]*\0/gi;

/** Tags at which a line ends; all others may stand within a word. */
const BREAKS =
  /<\/?(?:address|article|aside|blockquote|br|d[dlt]|details|div|figcaption|figure|h[1-6r]|li|[ou]l|p|pre|section|summary|table|t[dhr])\b[^>]*>/gi;

/** The visible text of HTML on one line, entities resolved. */
export function htmlText(html: string): string {
  const text = html
    .replace(UNSEEN, '')
    .replace(BREAKS, ' ')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** Markdown as plain text on one line: `# Edge computing` is `Edge computing`. */
export function plainText(markdown: string): string {
  const text = markdown.replace(PLAIN_HEADING, '');
  return MARKS.test(text) ? htmlText(inlineMarkdown.render(markdown)) : text.replace(/\s+/g, ' ').trim();
}

const titleMarkdown = new MarkdownItFactory();

/** A title as plain text: Markdown's marks within the line go, and HTML is text. */
export function plainTitle(title: string): string {
  return MARKS.test(title) ? htmlText(titleMarkdown.renderInline(title)) : title.trim();
}

/** Text cut at a word within `length` characters, with an ellipsis where something was left out. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : undefined).replace(/[\s,;:.]+$/, '')}\u2026`;
}

/**
 * The same text in one piece. V8 keeps joined text as a tree of its pieces until somebody reads it, and thousands of
 * trees that wait are most of the garbage collector's work.
 */
export function inOnePiece(text: string): string {
  // Reading one character is reading; none is below zero.
  return text.charCodeAt(0) < 0 ? '' : text;
}
