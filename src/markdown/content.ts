import type { Page } from '../content/page.ts';
import { createHighlight, HIGHLIGHTER_VERSION } from './highlight.ts';
import { loadMemory, saveMemory } from './memory.ts';
import { createMarkdown, type RenderedMarkdown, renderMarkdown } from './render.ts';

/** Renders documents one after the other; coloured code is remembered in `memoryFile` from build to build. */
export function renderContent(documents: readonly Page[], memoryFile: string): Map<Page, RenderedMarkdown> {
  const memory = loadMemory(memoryFile, HIGHLIGHTER_VERSION);
  const md = createMarkdown(createHighlight(memory));
  const rendered = new Map(documents.map((document) => [document, renderMarkdown(md, document)]));
  saveMemory(memoryFile, HIGHLIGHTER_VERSION, memory);
  return rendered;
}
