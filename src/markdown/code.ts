import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from './escape.ts';

/** Coloured HTML of a piece of code; undefined for a language that is not known. */
export type Highlight = (code: string, language: string) => string | undefined;

export interface CodeOptions {
  readonly highlight: Highlight;
  /** Of code that names none. */
  readonly defaultLanguage?: string;
  /** Whether pages load the script that draws Mermaid's diagrams. */
  readonly hasMermaid?: boolean;
}

/**
 * Fenced and indented code: `pre.fb-code`, which scrolls by keyboard, around `code.language-…`. A language may also
 * be the class `language-…` of an attribute list; its other attributes go on the outer element. Code in a line is
 * coloured where its language is said. A diagram in Mermaid is shown as its text and says so; `pre.mermaid` is for sites
 * that load the script that draws it.
 */
export function code(md: MarkdownIt, { highlight, defaultLanguage = '', hasMermaid = false }: CodeOptions): void {
  const print = (token: Token | undefined): string => {
    const { content = '', info = '', attrs } = token ?? {};
    const { attributes, listed } = splitAttributes(attrs ?? []);
    const language = /^\S+/.exec(info.trim())?.[0] ?? (listed || defaultLanguage);
    if (language === 'mermaid' && hasMermaid) return `<pre class="mermaid" tabindex="0">${escapeHtml(content)}</pre>\n`;
    const role = language === 'mermaid' ? ' role="figure" aria-label="Diagram as Mermaid text"' : '';
    const html = language === '' ? undefined : highlight(content, language);
    const name = escapeHtml(language === '' ? 'plaintext' : language);
    return `<pre${attributes}${role} tabindex="0"><code class="language-${name}">${html ?? escapeHtml(content)}</code></pre>\n`;
  };
  md.renderer.rules.fence = (tokens, index) => print(tokens[index]);
  md.renderer.rules.code_block = (tokens, index) => print(tokens[index]);
  md.renderer.rules.code_inline = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index] as Token;
    const listed = token.attrs ? splitAttributes(token.attrs).listed : '';
    if (listed === '' && defaultLanguage !== '') token.attrJoin('class', `language-${defaultLanguage}`);
    const language = listed || defaultLanguage;
    const html = language === '' ? undefined : highlight(token.content, language);
    return `<code${renderer.renderAttrs(token)}>${html ?? escapeHtml(token.content)}</code>`;
  };
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
