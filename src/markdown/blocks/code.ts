import type { Rule } from './parser.ts';
import { END_OF_BLOCK, endsText, isBlank } from './patterns.ts';
import type { Source } from './source.ts';

const INDENTED = /^(?:\t| {4})/;

/** Lines indented by four (kramdown, parser/codeblock.rb). */
export const indentedCode: Rule = (parser, parent, source) => {
  const first = source.line() ?? '';
  if (!INDENTED.test(first)) return false;
  const line = source.number();
  const text = takeIndented(source)
    .map((row) => `${row}\n`)
    .join('')
    .replace(/\n( {0,3}[^\s])/g, ' $1')
    .replace(/^(?:\t| {4})/gm, '');
  const endLine = source.number(source.index - 1) + 1;
  parent.children.push(parser.make('code', line, { text, endLine }));
  return true;
};

/** The indented lines from here on, with the blank ones between them and the lazy ones after each. */
export function takeIndented(source: Source): string[] {
  const start = source.index;
  let end = start;
  for (let index = start; index < source.lines.length; ) {
    while (isBlank(source.lines[index] ?? 'x')) index++;
    if (!INDENTED.test(source.lines[index] ?? '')) break;
    while (INDENTED.test(source.lines[index] ?? '') && !isBlank(source.lines[index] ?? '')) index++;
    while (index < source.lines.length && goesOn(source.lines[index] ?? '')) index++;
    end = index;
  }
  source.index = end;
  return source.lines.slice(start, end);
}

function goesOn(line: string): boolean {
  return !isBlank(line) && !END_OF_BLOCK.test(line) && !endsText(line);
}

const FENCE = /^ {0,3}([~`]{3,})\s*(\S+)?\s*$/;
const FENCE_LINE = /^ {0,3}([~`]{3,})\s*$/;

/** Code between fences; one that is not closed, or has two words behind it, is text (gfm.rb, FENCED_CODEBLOCK_MATCH). */
export const fencedCode: Rule = (parser, parent, source) => {
  const [, marks = '', info = ''] = FENCE.exec(source.line() ?? '') ?? [];
  if (marks === '') return false;
  let marker = marks;
  let end = closingLine(source, marker);
  // Where nothing closes `````, three may do: the others are then part of the word behind.
  while (end === undefined && marker.length > 3) {
    marker = marker.slice(0, -1);
    end = closingLine(source, marker);
  }
  if (end === undefined) return false;
  const word = marks.slice(marker.length) + info;
  const language = /^.[^?]*/.exec(word)?.[0] ?? '';
  const text = source.lines
    .slice(source.index + 1, end)
    .map((row) => `${row}\n`)
    .join('');
  const parts = { text, name: language, endLine: source.number(end) + 1, level: 1 };
  parent.children.push(parser.make('code', source.number(), parts));
  source.index = end + 1;
  return true;
};

/** A search that found nothing is remembered, so that a text of nothing but fences is still read once. */
function closingLine(source: Source, marker: string): number | undefined {
  if (source.index >= (source.unclosed.get(marker) ?? Number.POSITIVE_INFINITY)) return undefined;
  const character = marker.at(-1);
  for (let index = source.index + 1; index < source.lines.length; index++) {
    const [, found = ''] = FENCE_LINE.exec(source.lines[index] ?? '') ?? [];
    if (found.startsWith(marker) && [...found.slice(marker.length)].every((mark) => mark === character)) return index;
  }
  source.unclosed.set(marker, source.index);
  return undefined;
}
