import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import type { Highlight } from './code.ts';
import type { Memory } from './memory.ts';
import { inOnePiece } from './text.ts';

/**
 * Why highlight.js: 0.2 to 0.4 ms for ten lines, against 1 to 1.5 ms for Shiki; classes instead of inline styles, so
 * one page serves light and dark under a strict content security policy.
 */
const require = createRequire(import.meta.url);

/** Changes whenever the same code may come out coloured differently; part of a cache's key. */
export const HIGHLIGHTER_VERSION: string = (require('highlight.js/package.json') as { version: string }).version;

/**
 * A highlighter that takes from `memory` what it has coloured before. The library is loaded with the first piece of
 * code that is not remembered, a language outside its common set with the first use.
 */
export function createHighlight({ known, used }: Memory): Highlight {
  let library: HLJSApi | undefined;
  const colour = (code: string, language: string): string | undefined => {
    library ??= require('highlight.js/lib/common') as HLJSApi;
    return knowsLanguage(library, language)
      ? inOnePiece(library.highlight(code, { language, ignoreIllegals: true }).value)
      : undefined;
  };
  return (code, language) => {
    const key = `${language}\n${code}`;
    const html = used.get(key) ?? known.get(key) ?? colour(code, language);
    if (html !== undefined) used.set(key, html);
    return html;
  };
}

function knowsLanguage(library: HLJSApi, language: string): boolean {
  if (library.getLanguage(language)) return true;
  if (!/^[\w-]+$/.test(language)) return false;
  try {
    const file = language.toLowerCase();
    library.registerLanguage(language, require(`highlight.js/lib/languages/${file}`) as LanguageFn);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}
