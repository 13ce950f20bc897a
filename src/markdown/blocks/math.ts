import { matchAt } from './html-tag.ts';
import type { Rule } from './parser.ts';
import { isBoundary } from './patterns.ts';
import { trim } from './spaces.ts';
import { paragraph } from './text.ts';

const LINE_REST = /[ \t]*\n/y;

/** `$$ … $$` on lines of its own, blank ones in it included (kramdown, parser/math.rb, BLOCK_MATH_START). */
export const blockMath: Rule = (parser, parent, source) => {
  const [opening = ''] = /^ {0,3}\\?\$\$/.exec(source.line() ?? '') ?? [];
  if (opening === '' || !parser.isAfterBoundary(parent)) return false;
  const { text, offset, index } = source;
  if (index >= (source.unclosed.get('$$') ?? Number.POSITIVE_INFINITY)) return false;
  const start = offset + opening.length;
  const end = text.indexOf('$$', start);
  if (end < 0) source.unclosed.set('$$', index);
  if (end < 0 || !matchAt(LINE_REST, text, end + 2)) return false;
  if (opening.includes('\\')) {
    // The backslash makes text of it, and is none itself.
    source.offset = offset + opening.indexOf('\\') + 1;
    return paragraph(parser, parent, source);
  }
  if (!isBoundary(lineAt(text, LINE_REST.lastIndex))) return false;
  const block = parser.make('math', source.number(), { text: trim(text.slice(start, end)) });
  source.offset = LINE_REST.lastIndex;
  block.endLine = source.number(source.index - 1) + 1;
  parent.children.push(block);
  return true;
};

function lineAt(text: string, offset: number): string | undefined {
  return offset >= text.length ? undefined : text.slice(offset, text.indexOf('\n', offset));
}
