import type { Diagnostic, Edit } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

const MARKER_ALONE = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]*$/;

/** List items with nothing beside their marker and nothing indented below it. */
export function strayBullets({ tokens, lines, source, place }: CheckedDocument): Diagnostic[] {
  return tokens.flatMap((token) => {
    const line = token.map?.[0] ?? 0;
    if (token.type !== 'list_item_open' || !isStray(lines, line)) return [];
    const at = place(line);
    const fix = withoutLine(source, at.line);
    return [{ rule: 'list-stray-item', severity: 'warning', message: MESSAGE, hint: HINT, at, ...(fix && { fix }) }];
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

const ITEM = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/;

/** The bullet away: with its line where a list goes on or a blank line is left, else so that a blank line is left. */
function withoutLine(source: readonly string[], line: number): Edit | undefined {
  const [before = '', bullet = '', after] = [source[line - 2], source[line - 1], source[line]];
  if (!MARKER_ALONE.test(bullet)) return undefined;
  const start = { line, column: 1 };
  const isLineNeeded = after !== undefined && after.trim() !== '' && before.trim() !== '' && !ITEM.test(after);
  const end = isLineNeeded || after === undefined ? { line, column: bullet.length + 1 } : { line: line + 1, column: 1 };
  return { start, end, text: '' };
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}
