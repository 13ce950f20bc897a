import type { Token } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { createMarkdown, type MarkdownSource } from './render.ts';

export type { Token } from 'markdown-it';

/**
 * Reads texts without printing them, for who looks at how they are written. Links lead where authors say; lines of
 * tokens count from 0 in the text.
 */
export function createParse(settings: MarkdownSettings): (source: MarkdownSource) => readonly Token[] {
  const md = createMarkdown(() => undefined, settings);
  return ({ file, body, bodyLine, hasDollarMath }) =>
    md.parse(body, { file, firstLine: bodyLine, hasDollarMath, slots: [], headings: [] });
}
