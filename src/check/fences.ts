import type { Token } from '../markdown/parse.ts';
import type { Diagnostic, Edit, Position } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';
import { blockTexts } from './texts.ts';

const FENCE = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,})/;
const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*[a-z][\w+#-]*[ \t]*$/i;

/** Code that nothing closes, or that ends only where other code does. The first alone: what follows is its doing. */
export function unclosedFences({ tokens, lines, source, place }: CheckedDocument): Diagnostic[] {
  const [first] = [...asText(tokens, lines), ...overOthers(tokens, lines), ...toTheEnd(tokens, lines)].sort(
    (a, b) => a.line - b.line,
  );
  if (!first) return [];
  const { line, message, hint = 'put a line with the same marks below the code' } = first;
  const marks = FENCE.exec(lines[line] ?? '')?.[1] ?? '';
  const at = place(line, marks);
  const fix = message === NEVER && !first.hint ? closedAtEnd(source, at, marks) : undefined;
  return [{ rule: 'fence-unclosed', severity: 'warning', message, hint, at, ...(fix && { fix }) }];
}

/** The marks below the last line, where it is plain that the code goes on to it: no blank line, no list around it. */
function closedAtEnd(source: readonly string[], { line, column }: Position, marks: string): Edit | undefined {
  const end = source.findLastIndex((text) => text.trim() !== '') + 1;
  const code = source.slice(line, end);
  const isPlain = column === 1 && code.length > 0 && code.every((text) => text.trim() !== '' && !FENCE.test(text));
  const place = { line: end, column: (source[end - 1]?.length ?? 0) + 1 };
  return isPlain ? { start: place, end: place, text: `\n${marks}` } : undefined;
}

interface Unclosed {
  readonly line: number;
  readonly message: string;
  readonly hint?: string;
}

const NEVER = 'the code that begins here is never closed';
const WORDS = 'only one word may stand behind the marks';

/** kramdown takes a fence that is not closed for text. */
function asText(tokens: readonly Token[], lines: readonly string[]): Unclosed[] {
  return blockTexts(tokens).flatMap(({ text, lines: [start, end] }) => {
    if (!/^[ \t]*(?:`{3}|~{3})/m.test(text)) return [];
    const line = lines.slice(start, end).findIndex((row) => FENCE.test(row));
    if (line < 0) return [];
    const hasWords = /(?:`{3}|~{3})[ \t]*\S+[ \t]+\S/.test(lines[start + line] ?? '');
    return [{ line: start + line, message: NEVER, ...(hasWords && { hint: WORDS }) }];
  });
}

/** Code in which other code begins by the same marks. */
function overOthers(tokens: readonly Token[], lines: readonly string[]): Unclosed[] {
  return fences(tokens).flatMap(([start, end]) => {
    const marks = FENCE.exec(lines[start] ?? '')?.[1] ?? '';
    const inner = lines.slice(start + 1, end).findIndex((row) => OPENING.exec(row)?.[1] === marks);
    if (marks === '' || inner < 0) return [];
    return [{ line: start, message: 'the code that begins here is not closed before other code begins' }];
  });
}

/** CommonMark takes all that follows for code. */
function toTheEnd(tokens: readonly Token[], lines: readonly string[]): Unclosed[] {
  return fences(tokens).flatMap(([start, end]) => {
    const marks = FENCE.exec(lines[start] ?? '')?.[1] ?? '';
    const isClosed = end - start > 1 && (lines[end - 1] ?? '').includes(marks);
    return marks === '' || isClosed ? [] : [{ line: start, message: NEVER }];
  });
}

function fences(tokens: readonly Token[]): (readonly [number, number])[] {
  return tokens.flatMap(({ type, map }) => (type === 'fence' && map ? [map] : []));
}
