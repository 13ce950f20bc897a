import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from './escape.ts';

/** Coloured HTML of a piece of code; undefined for a language that is not known. */
export type Highlight = (code: string, language: string) => string | undefined;

/**
 * Fenced and indented code: `pre.fb-code`, which scrolls by keyboard, around `code.language-…`. A language may also
 * be the class `language-…` of an attribute list; its other attributes go on the outer element. A diagram in Mermaid is
 * shown as its text and says so; `pre.mermaid` is for sites that load the script that draws it.
 */
export function code(md: MarkdownIt, highlight: Highlight, { hasMermaid }: { readonly hasMermaid: boolean }): void {
  const print = (token: Token | undefined): string => {
    const { content = '', info = '', attrs } = token ?? {};
    const { attributes, listed } = splitAttributes(attrs ?? []);
    const language = /^\S+/.exec(info.trim())?.[0] ?? listed;
    if (language === 'mermaid' && hasMermaid) return `<pre class="mermaid" tabindex="0">${escapeHtml(content)}</pre>\n`;
    const role = language === 'mermaid' ? ' role="figure" aria-label="Diagram as Mermaid text"' : '';
    const html = language === '' ? undefined : highlight(content, language);
    const name = escapeHtml(language === '' ? 'plaintext' : language);
    return `<pre${attributes}${role} tabindex="0"><code class="language-${name}">${html ?? escapeHtml(content)}</code></pre>\n`;
  };
  md.renderer.rules.fence = (tokens, index) => print(tokens[index]);
  md.renderer.rules.code_block = (tokens, index) => print(tokens[index]);
}

/** The attributes of the outer element as text, and the language that a class names. */
function splitAttributes(pairs: NonNullable<Token['attrs']>): { attributes: string; listed: string } {
  let classes = 'fb-code';
  let others = '';
  let listed = '';
  for (const [name, value] of pairs) {
    if (name === 'class') {
      listed = /(?:^|\s)language-(\S+)/.exec(String(value))?.[1] ?? '';
      classes = `fb-code ${String(value).replace(/(?:^|\s)language-\S+/, '')}`.trimEnd();
    } else others += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return { attributes: ` class="${escapeHtml(classes)}"${others}`, listed };
}
