import type { MarkdownIt, Token } from 'markdown-it';
import type { KramdownSettings } from '../content/kramdown-keys.ts';
import { escapeHtml } from './escape.ts';

/** A heading with an id, in document order. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** What `info` of a heading says that stands in an HTML element. */
export const HEADING_IN_HTML = 'html';

export type HeadingOptions = Pick<KramdownSettings, 'hasHeadingIds' | 'headingIdPrefix'>;

/**
 * Gives headings kramdown's ids and a permalink, and lists them in `env.headings`. Where an author skips a level
 * (`####` under `##`), the tag stays as written and `aria-level` tells screen readers the level in the outline.
 */
export function headings(md: MarkdownIt, { hasHeadingIds = true, headingIdPrefix = '' }: HeadingOptions = {}): void {
  md.core.ruler.push('fb_headings', ({ tokens, env }) => {
    const found: Heading[] = [];
    const seen = new Map<string, number>();
    const seenInHtml = new Map<string, number>();
    const outlineLevel = outline();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const level = Number(token.tag.slice(1));
      const spoken = outlineLevel(level);
      if (spoken !== level) token.attrSet('aria-level', String(spoken));
      const text = textOf(tokens[index + 1]);
      const generate = () =>
        token.info === HEADING_IN_HTML ? uniqueId(asciiHeadingId(text), seenInHtml) : uniqueId(headingId(text), seen);
      const id = ownId(token) ?? (hasHeadingIds ? headingIdPrefix + generate() : '');
      if (id === '') return;
      token.attrSet('id', id);
      token.meta = { id, text };
      found.push({ level, id, text: text.trim() });
    });
    env.headings = found;
  });

  md.renderer.rules.heading_close = (tokens, index) => {
    const close = tokens[index];
    const open = tokens[index - 2];
    if (!open?.meta) return `</${close?.tag}>\n`;
    const { id, text } = open.meta as Pick<Heading, 'id' | 'text'>;
    const label = escapeHtml(`Permalink: ${text.trim()}`);
    return `<a class="fb-anchor" href="#${escapeHtml(encodeURI(id))}" aria-label="${label}">#</a></${close?.tag}>\n`;
  };
}

/**
 * The id that kramdown's GFM parser gives a heading: lower case, everything deleted but letters, marks, decimal digits,
 * connectors, hyphens and spaces, spaces to hyphens, nothing collapsed. Empty for a heading of punctuation alone.
 */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** Prints headings at other levels than they are written at (kramdown's `header_offset`). After `contents`, which goes by the latter. */
export function shiftHeadings(md: MarkdownIt, offset: number): void {
  if (offset === 0) return;
  md.core.ruler.push('fb_heading_offset', ({ tokens }) => {
    for (const token of tokens) {
      if (!token.type.startsWith('heading_')) continue;
      token.tag = `h${Math.min(6, Math.max(1, Number(token.tag.slice(1)) + offset))}`;
    }
  });
}

/** From an attribute list, else from `{#id}` behind the text. */
function ownId(token: Token): string | undefined {
  const id = token.attrGet('id');
  return id === null ? (token.meta as { ownId?: string } | null)?.ownId : String(id);
}

/** The id that kramdown itself gives, which headings in HTML elements and footnotes get: ASCII alone, from a letter on. */
function asciiHeadingId(text: string): string {
  const id = text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}

/** Level of the page's own title, below which a text begins. */
const TITLE_LEVEL = 1;

/** Gives each heading in turn its level in an outline without gaps. */
function outline(): (level: number) => number {
  const open: number[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return TITLE_LEVEL + open.length;
  };
}

function uniqueId(id: string, seen: Map<string, number>): string {
  if (id === '') return id;
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}

/** Formulas count as their TeX. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'code_inline', 'math_inline']);

function textOf(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({ type, content }) => (TEXTS.has(type) ? content : type === 'softbreak' ? ' ' : ''))
    .join('');
}
