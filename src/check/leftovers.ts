import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';
import { blockTexts } from './texts.ts';

const LIQUID = /\{\{|\{%/;
const HINT = 'write what it should print';

/** Liquid that is printed as it stands: in front matter, and in texts that ask not to have it run. */
export function leftoverLiquid(document: CheckedDocument): Diagnostic[] {
  return [...inFields(document), ...inText(document)];
}

function inFields({ page }: CheckedDocument): Diagnostic[] {
  return (['title', 'description'] as const).flatMap((key) => {
    const at = page.at(key);
    if (!LIQUID.test(page[key] ?? '') || at.line === 1) return [];
    const message = `Liquid does not run in front matter, so "${key}" shows its braces`;
    return [{ rule: 'liquid-leftover', severity: 'warning', message, hint: HINT, at }];
  });
}

/** Where Liquid runs, the braces that are left were meant: they come from `raw`. */
function inText({ page, tokens, source, place }: CheckedDocument): Diagnostic[] {
  const head = source.slice(0, page.bodyLine - 1);
  if (!head.some((line) => /^render_with_liquid:\s*(?:false|no|off)\b/i.test(line))) return [];
  return blockTexts(tokens).flatMap(({ text, lines: [start] }) => {
    const match = LIQUID.exec(text);
    if (!match) return [];
    const before = text.slice(0, match.index).split('\n').length - 1;
    const message = 'Liquid does not run in this document, so its braces are shown';
    const at = place(start + before, match[0]);
    return [{ rule: 'liquid-leftover', severity: 'warning', message, hint: HINT, at }];
  });
}
