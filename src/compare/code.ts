import { attribute, charactersOf, classesOf, descendants, type Element, find, hasClass, isElement } from './html.ts';
import type { Token } from './token.ts';

/** Wrappers that highlighters put around a block of code. */
const WRAPPERS = ['highlighter-rouge', 'highlight', 'rouge-table'];

/** Line numbers beside the code. */
const GUTTERS = ['gutter', 'rouge-gutter', 'lineno', 'linenos'];

/** Words for "no language". */
const PLAIN = new Set(['', 'plaintext', 'text', 'plain', 'txt', 'nohighlight']);

/** A block of code, however it is highlighted, as its language and text; undefined for any other element. */
export function codeTokenOf(element: Element): Token | undefined {
  if (element.tagName !== 'pre' && !isWrapper(element)) return undefined;
  if (element.tagName !== 'pre' && !find(element, ({ tagName }) => tagName === 'pre')) return undefined;
  const text = codeText(element).replaceAll('\r\n', '\n');
  return { kind: 'code', language: languageOf(element), text: text.replace(/^(?:[ \t]*\n)+|\s+$/g, '') };
}

function isWrapper(element: Element): boolean {
  return ['div', 'figure', 'table'].includes(element.tagName) && WRAPPERS.some((name) => hasClass(element, name));
}

function codeText(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (!isElement(node)) return element.tagName.match(/^(div|figure|table|tbody|tr)$/) ? '' : charactersOf(node);
      if (GUTTERS.some((name) => hasClass(node, name))) return '';
      return node.tagName === 'br' ? '\n' : codeText(node);
    })
    .join('');
}

function languageOf(element: Element): string {
  for (const candidate of [element, ...descendants(element)]) {
    const named = classesOf(candidate).find((name) => /^lang(uage)?-/.test(name));
    const language = attribute(candidate, 'data-lang') ?? named?.replace(/^lang(uage)?-/, '');
    if (language !== undefined) return PLAIN.has(language) ? '' : language.toLowerCase();
  }
  return '';
}
