import { listAt } from './attribute-lines.ts';
import type { Rule } from './parser.ts';
import { END_OF_BLOCK, isBlank, isLazy, RULE } from './patterns.ts';
import type { Source } from './source.ts';
import { trimEnd, trimStart } from './spaces.ts';

/** Lines without text (kramdown, parser/blank_line.rb). */
export const blank: Rule = (parser, parent, source) => {
  if (!isBlank(source.line() ?? '')) return false;
  const line = source.number();
  let text = '';
  for (let next = source.line(); next !== undefined && isBlank(next); next = source.line()) {
    text += `${next}\n`;
    source.index++;
  }
  const last = parent.children.at(-1);
  if (last?.type === 'blank') last.text += text;
  else parent.children.push(parser.make('blank', line, { text }));
  return true;
};

/** `^` alone on a line: nothing before it goes on after it (kramdown, parser/eob.rb). */
export const endOfBlock: Rule = (parser, parent, source) => {
  if (!END_OF_BLOCK.test(source.line() ?? '')) return false;
  parent.children.push(parser.make('eob', source.number()));
  source.index++;
  return true;
};

/** `* * *` and such (kramdown, parser/horizontal_rule.rb). */
export const horizontalRule: Rule = (parser, parent, source) => {
  if (!RULE.test(source.line() ?? '')) return false;
  parent.children.push(parser.make('rule', source.number()));
  source.index++;
  return true;
};

/** A block quote, whose later lines need no `>` (kramdown, parser/blockquote.rb). */
export const quote: Rule = (parser, parent, source) => {
  if (!/^ {0,3}>/.test(source.line() ?? '')) return false;
  const block = parser.make('quote', source.number());
  parent.children.push(block);
  const lines: string[] = [];
  const start = source.index;
  do {
    lines.push((source.line() ?? '').replace(/^ {0,3}> ?/, ''));
    source.index++;
  } while (!source.isAtEnd && isLazy(source.line() ?? '') && !listAt(source));
  block.endLine = source.number(source.index - 1) + 1;
  parser.parse(block, source.slice(lines, start));
  return true;
};

/** Where a paragraph ends in the GFM parser: at the start of most other blocks (gfm.rb, PARAGRAPH_END_GFM). */
const MAY_END = /^(?: {0,3}(?:[*+-][\t| ]|\d+\.[\t| ]|:[\t| ]|>|[~`]{3}|\{:|<)|#{1,6}[ \t]|\^|[ \t\v\f\r]*$)/;
const ENDS = /^(?: {0,3}(?:[*+-]|\d+\.|:|>|[~`]{3})|#)/;

function endsParagraph(source: Source): boolean {
  const line = source.line() ?? '';
  return MAY_END.test(line) && (ENDS.test(line) || !isLazy(line) || listAt(source) !== undefined);
}

/** Text that is nothing else (kramdown, parser/paragraph.rb). Goes on with the paragraph right before it. */
export const paragraph: Rule = (parser, parent, source) => {
  const line = source.number();
  const start = source.index;
  do source.index++;
  while (!source.isAtEnd && !endsParagraph(source));
  const text = trimEnd(source.lines.slice(start, source.index).join('\n'));
  const last = parent.children.at(-1);
  const endLine = source.number(source.index - 1) + 1;
  if (last?.type === 'paragraph') {
    last.text += `${/ {2}$/.test(source.lines[start - 1] ?? '') ? '  ' : ''}\n${text}`;
    last.endLine = endLine;
  } else parent.children.push(parser.make('paragraph', line, { text: trimStart(text), endLine }));
  return true;
};
