import MarkdownItFactory, { type MarkdownIt } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { blocks } from './blocks.ts';
import { captions } from './captions.ts';
import { code, type Highlight } from './code.ts';
import { contents } from './contents.ts';
import { documentLinks } from './document-links.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { type Heading, headings, shiftHeadings } from './headings.ts';
import { pictures } from './pictures.ts';
import { type Section, sections } from './sections.ts';
import type { PictureSlot } from './slots.ts';
import { inlineSyntax } from './spans/inline.ts';
import type { Problem } from './spans/math.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { inOnePiece } from './text.ts';

/** Markdown as HTML, and what it refers to. */
export interface RenderedMarkdown {
  /** Has marks where pictures go; see `fillPictures`. */
  readonly html: string;
  /** In the order of the HTML. */
  readonly pictures: readonly PictureSlot[];
  readonly headings: readonly Heading[];
  /** In document order; absent where none is numbered and begins with a link, and the source does not ask for them. */
  readonly sections?: readonly Section[];
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
  /** Whether its sections are of interest even if none is numbered. */
  readonly isSurvey?: boolean;
  /** The printed address of the file that a link names by its path; without it links stay as they are. */
  readonly findLinked?: ((path: string) => string | undefined) | undefined;
}

/**
 * Our Markdown: one extension a line. HTML stays as authors wrote it, for they may break nobody's site but their own.
 * Under `commonmark` the syntax is markdown-it's, and only what we print differs.
 */
export function createMarkdown(highlight: Highlight, settings: MarkdownSettings = { dialect: 'kramdown' }): MarkdownIt {
  const hasMermaid = settings.mermaidScript !== undefined;
  if (settings.dialect === 'commonmark') {
    const md = new MarkdownItFactory({ html: true }).use(tables).use(code, { highlight, hasMermaid });
    return md.use(headings).use(sections).use(documentLinks).use(captions, settings).use(pictures);
  }
  const { isHardWrap = false, defaultLanguage = '', headingOffset = 0 } = settings;
  return new MarkdownItFactory({ html: true, breaks: isHardWrap })
    .use(blocks, settings)
    .use(tasks)
    .use(tables)
    .use(footnotes, settings)
    .use(inlineSyntax, settings)
    .use(code, { highlight, defaultLanguage, hasMermaid })
    .use(headings, settings)
    .use(sections)
    .use(contents)
    .use(shiftHeadings, headingOffset)
    .use(documentLinks)
    .use(figures)
    .use(captions, settings)
    .use(pictures);
}

/** Renders one document. Pure: the same text gives the same result, whatever was rendered before. */
export function renderMarkdown(
  md: MarkdownIt,
  { file, body, bodyLine, hasDollarMath, isSurvey, findLinked }: MarkdownSource,
): RenderedMarkdown {
  const found: Pick<RenderedMarkdown, 'problems' | 'sections'> = {};
  const lists = { slots: [] as PictureSlot[], headings: [] as Heading[] };
  const env = { file, firstLine: bodyLine, hasDollarMath, hasSections: isSurvey, findLinked, ...lists, ...found };
  const html = inOnePiece(md.render(body, env));
  return {
    html,
    pictures: env.slots,
    headings: env.headings,
    ...(env.problems && { problems: env.problems }),
    ...(env.sections && { sections: env.sections }),
  };
}
