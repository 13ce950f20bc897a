import type { Page } from '../content/page.ts';
import type { FindLinked } from '../content/relative-links.ts';
import type { MarkdownSettings } from '../content/settings.ts';
import { createHighlight, HIGHLIGHTER_VERSION } from './highlight.ts';
import { renderHtml } from './html-document.ts';
import { loadMemory, saveMemory } from './memory.ts';
import { createMarkdown, type RenderedMarkdown, renderMarkdown } from './render.ts';
import type { TextPlugins } from './text-plugins.ts';

export interface RenderContentOptions {
  readonly settings: MarkdownSettings;
  /** Where coloured code is remembered from build to build. */
  readonly memoryFile: string;
  /** What links between the site's files lead to; without it they stay as they are. */
  readonly findLinked?: FindLinked | undefined;
  readonly plugins?: TextPlugins;
}

/** Renders documents one after the other, whatever they are written in. */
export function renderContent(
  documents: readonly Page[],
  { settings, memoryFile, findLinked, plugins }: RenderContentOptions,
): Map<Page, RenderedMarkdown> {
  const memory = loadMemory(memoryFile, HIGHLIGHTER_VERSION);
  const md = createMarkdown(createHighlight(memory), settings);
  const render = (document: Page) => {
    if (document.format === 'html') return renderHtml(document);
    return renderMarkdown(md, { ...document, findLinked: findLinked && ((path) => findLinked(document.file, path)) });
  };
  const finished = (document: Page) => {
    const markdown = render(document);
    return { ...markdown, html: plugins?.inHtml(markdown.html, document) ?? markdown.html };
  };
  const rendered = new Map(documents.map((document) => [document, finished(document)]));
  saveMemory(memoryFile, HIGHLIGHTER_VERSION, memory);
  return rendered;
}
