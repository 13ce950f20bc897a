import type { MarkdownIt, Token } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { createHighlight } from './highlight.ts';
import { createMarkdown, renderMarkdown } from './render.ts';
import { tagHtml } from './tag.ts';

/** What Liquid's `markdownify` and `highlight` print, and texts of documents for others, apart from what they stand in. */
export interface LiquidMarkdown {
  readonly toHtml: (markdown: string) => string;
  readonly highlight: (code: string, language: string) => string | undefined;
}

/** Pictures come out as raw `<img>`: the document's own Markdown, read next, marks them. */
export function createLiquidMarkdown(settings: MarkdownSettings): LiquidMarkdown {
  const highlight = createHighlight({ known: new Map(), used: new Map() });
  let md: MarkdownIt | undefined;
  return {
    highlight,
    toHtml: (body) => {
      md ??= createMarkdown(highlight, settings).use(plain);
      return renderMarkdown(md, { file: '', body, bodyLine: 1 }).html;
    },
  };
}

/** Our own additions are for the page that the text ends up in: templates cut and count what they are given. */
function plain({ core, renderer: { rules } }: MarkdownIt): void {
  for (const name of ['heading_close', 'table_open', 'table_close']) delete rules[name];
  core.ruler.disable('fb_pictures');
  rules.html_inline = rules.html_block = (tokens, index) => tokens[index]?.content ?? '';
  rules.image = (tokens, index, options, env, renderer) => {
    const { attrs, children } = tokens[index] as Token;
    const attributes = Object.fromEntries((attrs ?? []).map(([name, value]) => [name, String(value)]));
    return tagHtml('img', { ...attributes, alt: renderer.renderInlineAsText(children ?? [], options, env) });
  };
}
