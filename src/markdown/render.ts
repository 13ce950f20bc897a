import MarkdownItFactory, { type MarkdownIt } from 'markdown-it';
import { code, type Highlight } from './code.ts';
import { footnotes } from './footnotes.ts';
import { type Heading, headings } from './headings.ts';
import { type PictureSlot, pictures } from './pictures.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { typography } from './typography.ts';

/** Markdown as HTML, and what it refers to. */
export interface RenderedMarkdown {
  /** Has marks where pictures go; see `fillPictures`. */
  readonly html: string;
  /** In the order of the HTML. */
  readonly pictures: readonly PictureSlot[];
  readonly headings: readonly Heading[];
}

/** Where a text comes from, for the positions of what it refers to. */
export interface MarkdownSource {
  readonly file: string;
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** Our Markdown: one extension a line. HTML stays as authors wrote it, for they may break nobody's site but their own. */
export function createMarkdown(highlight: Highlight): MarkdownIt {
  return new MarkdownItFactory({ html: true, typographer: true })
    .use(typography)
    .use(tasks)
    .use(tables)
    .use(footnotes)
    .use(code, highlight)
    .use(headings)
    .use(pictures);
}

/** Renders one document. Pure: the same text gives the same result, whatever was rendered before. */
export function renderMarkdown(md: MarkdownIt, { file, body, bodyLine }: MarkdownSource): RenderedMarkdown {
  const env = { file, firstLine: bodyLine, slots: [] as PictureSlot[], headings: [] as Heading[] };
  const html = md.render(body, env);
  return { html, pictures: env.slots, headings: env.headings };
}
