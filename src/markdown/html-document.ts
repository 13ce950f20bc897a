import type { Heading } from './headings.ts';
import { lineStarts, placeAt } from './origins.ts';
import { markPictures } from './picture-tags.ts';
import { parseAttributes } from './raw-html.ts';
import type { MarkdownSource, RenderedMarkdown } from './render.ts';
import type { PictureSlot } from './slots.ts';
import { htmlText } from './text.ts';

const HEADINGS = /<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1\s*>/gi;

/** A body that its author wrote in HTML: nothing is changed but pictures, and headings count that have an id. */
export function renderHtml({ file, body, bodyLine }: MarkdownSource): RenderedMarkdown {
  // NUL has a meaning of ours, see slots.ts.
  const text = body.replaceAll('\0', '\uFFFD');
  const env = { file, firstLine: bodyLine, slots: [] as PictureSlot[] };
  const starts = lineStarts(text);
  const origin = { text, firstLine: 0, margins: [], starts, start: 0, end: text.length };
  const html = markPictures(text, env, (offset) => {
    const { line, column } = placeAt(origin, offset);
    return { file, line: bodyLine + line, column };
  });
  return { html, pictures: env.slots, headings: headingsOf(text) };
}

function headingsOf(html: string): Heading[] {
  return [...html.matchAll(HEADINGS)].flatMap(([, level, attributes = '', inner = '']) => {
    const { id } = parseAttributes(attributes);
    return id ? [{ level: Number(level), id, text: htmlText(inner) }] : [];
  });
}
