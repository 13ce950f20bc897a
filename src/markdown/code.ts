import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from './escape.ts';

/** Coloured HTML of a piece of code; undefined for a language that is not known. */
export type Highlight = (code: string, language: string) => string | undefined;

/** Fenced and indented code: `pre.fb-code`, which scrolls by keyboard, around `code.language-…`. */
export function code(md: MarkdownIt, highlight: Highlight): void {
  md.renderer.rules.fence = (tokens, index) => {
    const { content = '', info = '' } = tokens[index] ?? {};
    const language = /^\S+/.exec(info.trim())?.[0] ?? '';
    if (language === '') return block(escapeHtml(content), 'plaintext');
    return block(highlight(content, language) ?? escapeHtml(content), language);
  };
  md.renderer.rules.code_block = (tokens, index) => block(escapeHtml(tokens[index]?.content ?? ''), 'plaintext');
}

function block(html: string, language: string): string {
  return `<pre class="fb-code" tabindex="0"><code class="language-${escapeHtml(language)}">${html}</code></pre>\n`;
}
