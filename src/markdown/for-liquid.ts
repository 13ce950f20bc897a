import type { MarkdownIt } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { escapeHtml } from './escape.ts';
import { createHighlight } from './highlight.ts';
import { fillPictures, type PictureSlot } from './pictures.ts';
import { createMarkdown, renderMarkdown } from './render.ts';

/** What Liquid's `markdownify` and `highlight` print, apart from the documents they stand in. */
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
      md ??= createMarkdown(highlight, settings);
      const { html, pictures } = renderMarkdown(md, { file: '', body, bodyLine: 1 });
      return fillPictures(html, pictures, rawImage);
    },
  };
}

function rawImage({ reference: { src }, attributes }: PictureSlot): string {
  const text = Object.entries({ src, ...attributes }).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<img${text.join('')}>`;
}
