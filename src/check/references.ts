import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';
import { type BlockText, blockTexts } from './texts.ts';

/** `[text][name]` and `[^name]` that are still there once the text is read: nothing defines the name. */
const LEFT = /(?<![\p{L}\p{N}\])\\])\[([^[\]^][^[\]]*)\]\[([^[\]]*)\]|\[\^([\w-]+)\](?!:)/gu;

/** References that no line of the document defines. */
export function missingReferences({ tokens, lines, place }: CheckedDocument): Diagnostic[] {
  return blockTexts(tokens).flatMap((block) =>
    [...block.text.matchAll(LEFT)].flatMap(([, text = '', name = '', footnote]) => {
      const label = footnote === undefined ? name || text : `^${footnote}`;
      const written = footnote === undefined ? `][${name}]` : `[^${footnote}]`;
      const line = lineWith(written, block, lines);
      if (line === undefined || isCitation(text, name)) return [];
      const message = `nothing says what [${label}] means`;
      const hint = `add a line "[${label}]: ${footnote === undefined ? 'address' : 'text'}", or put \\ before the bracket`;
      return [{ rule: 'reference-missing', severity: 'warning', message, hint, at: place(line, written) }];
    }),
  );
}

/** `[1][2]`, as papers cite. */
function isCitation(text: string, name: string): boolean {
  return /^\d+$/.test(text) && /^\d+$/.test(name);
}

/** Where it stands as the author wrote it; what is escaped stands nowhere. */
function lineWith(written: string, { lines: [start, end] }: BlockText, lines: readonly string[]): number | undefined {
  const index = lines.slice(start, end).findIndex((line) => line.includes(written));
  return index < 0 ? undefined : start + index;
}
