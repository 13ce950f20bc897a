import type { MarkdownIt } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { escapeHtml } from './escape.ts';
import { createHighlight } from './highlight.ts';
import { fillPictures, type PictureSlot } from './pictures.ts';
import { createMarkdown, renderMarkdown } from './render.ts';

/** What Liquid's `markdownify` and `highlight` print, and texts of documents for others, apart from what they stand in. */
export interface LiquidMarkdown {
  readonly toHtml: (markdown: string) => string;
  readonly highlight: (code: string, language: string) => string | undefined;
}

/** Pictures come out as raw `<img>`: the document's own Markdown, read next, makes slots of them. */
export function createLiquidMarkdown(settings: MarkdownSettings): LiquidMarkdown {
  const highlight = createHighlight({ known: new Map(), used: new Map() });
  let md: MarkdownIt | undefined;
  return {
    highlight,
    toHtml: (body) => {
      md ??= createMarkdown(highlight, settings).use(plain);
      const { html, pictures } = renderMarkdown(md, { file: '', body, bodyLine: 1 });
      return fillPictures(html, pictures, rawImage);
    },
  };
}

/** Our own additions are for the page that the text ends up in: templates cut and count what they are given. */
function plain({ renderer: { rules } }: MarkdownIt): void {
  for (const name of ['heading_close', 'table_open', 'table_close']) delete rules[name];
}

function rawImage({ reference: { src }, attributes }: PictureSlot): string {
  const text = Object.entries({ src, ...attributes }).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<img${text.join('')}>`;
}
