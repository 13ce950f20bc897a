import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

const MARKER_ALONE = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]*$/;

/** List items with nothing beside their marker and nothing indented below it. */
export function strayBullets({ tokens, lines, place }: CheckedDocument): Diagnostic[] {
  return tokens.flatMap((token) => {
    const line = token.map?.[0] ?? 0;
    if (token.type !== 'list_item_open' || !isStray(lines, line)) return [];
    const at = place(line);
    return [{ rule: 'list-stray-item', severity: 'warning', message: MESSAGE, hint: HINT, at }];
  });
}

const MESSAGE = 'a list item with nothing beside its bullet';
const HINT = 'take the bullet away, or put what belongs to it on its line';

function isStray(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (!MARKER_ALONE.test(line)) return false;
  const next = lines.slice(index + 1).find((text) => text.trim() !== '') ?? '';
  return indentOf(next) <= indentOf(line);
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}
