import MarkdownItFactory, { type MarkdownIt } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { blocks } from './blocks.ts';
import { code, type Highlight } from './code.ts';
import { contents } from './contents.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { type Heading, headings, shiftHeadings } from './headings.ts';
import { type PictureSlot, pictures } from './pictures.ts';
import { inlineSyntax } from './spans/inline.ts';
import type { Problem } from './spans/math.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';

/** Markdown as HTML, and what it refers to. */
export interface RenderedMarkdown {
  /** Has marks where pictures go; see `fillPictures`. */
  readonly html: string;
  /** In the order of the HTML. */
  readonly pictures: readonly PictureSlot[];
  readonly headings: readonly Heading[];
  /** What could not be printed as it is meant; absent where all could. */
  readonly problems?: readonly Problem[];
}

/** Where a text comes from, for the positions of what it refers to. */
export interface MarkdownSource {
  readonly file: string;
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** Whether `$…$` is a formula too, as pages that load MathJax have it. */
  readonly hasDollarMath?: boolean;
}

/**
 * Our Markdown: one extension a line. HTML stays as authors wrote it, for they may break nobody's site but their own.
 * Under `commonmark` the syntax is markdown-it's, and only what we print differs.
 */
export function createMarkdown(highlight: Highlight, settings: MarkdownSettings = { dialect: 'kramdown' }): MarkdownIt {
  if (settings.dialect === 'commonmark') {
    const md = new MarkdownItFactory({ html: true });
    return md.use(tables).use(code, { highlight }).use(headings).use(pictures);
  }
  const { isHardWrap = false, defaultLanguage = '', headingOffset = 0 } = settings;
  return new MarkdownItFactory({ html: true, breaks: isHardWrap })
    .use(blocks, settings)
    .use(tasks)
    .use(tables)
    .use(footnotes, settings)
    .use(inlineSyntax, settings)
    .use(code, { highlight, defaultLanguage })
    .use(headings, settings)
    .use(contents)
    .use(shiftHeadings, headingOffset)
    .use(figures)
    .use(pictures);
}

/** Renders one document. Pure: the same text gives the same result, whatever was rendered before. */
export function renderMarkdown(
  md: MarkdownIt,
  { file, body, bodyLine, hasDollarMath }: MarkdownSource,
): RenderedMarkdown {
  const found: { problems?: readonly Problem[] } = {};
  const lists = { slots: [] as PictureSlot[], headings: [] as Heading[] };
  const env = { file, firstLine: bodyLine, hasDollarMath, ...lists, ...found };
  const html = md.render(body, env);
  const { slots, headings, problems } = env;
  return { html, pictures: slots, headings, ...(problems && { problems }) };
}
