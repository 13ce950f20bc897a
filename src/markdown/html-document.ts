import MarkdownItFactory from 'markdown-it';
import type { Heading } from './headings.ts';
import { lineStarts, type PictureSlot, pictures } from './pictures.ts';
import { parseAttributes } from './raw-html.ts';
import type { MarkdownSource, RenderedMarkdown } from './render.ts';
import { htmlText } from './text.ts';

/** Only for the places of pictures, which are those of an HTML block that fills the whole text. */
const blocks = new MarkdownItFactory({ html: true }).use(pictures);

const HEADINGS = /<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1\s*>/gi;

/** A body that its author wrote in HTML: nothing is changed but pictures, and headings count that have an id. */
export function renderHtml({ file, body, bodyLine }: MarkdownSource): RenderedMarkdown {
  // NUL has a meaning of ours, see pictures.ts.
  const text = body.replaceAll('\0', '\uFFFD');
  const env = { file, firstLine: bodyLine, slots: [] as PictureSlot[] };
  const [token] = blocks.parse('<div>', env);
  if (!token) throw new Error('markdown-it makes one token of an HTML block');
  token.content = text;
  const starts = lineStarts(text);
  token.meta = { text, firstLine: 0, margins: starts().map(() => 0), starts, start: 0, end: text.length };
  const html = blocks.renderer.render([token], blocks.options, env);
  return { html, pictures: env.slots, headings: headingsOf(text) };
}

function headingsOf(html: string): Heading[] {
  return [...html.matchAll(HEADINGS)].flatMap(([, level, attributes = '', inner = '']) => {
    const { id } = parseAttributes(attributes);
    return id ? [{ level: Number(level), id, text: htmlText(inner) }] : [];
  });
}
