import type { makeBlock } from './node.ts';
import type { Parser, Rule } from './parser.ts';
import { trimEnd } from './spaces.ts';

/** `{#id}` at the end of a heading (kramdown, parser/header.rb, HEADER_ID). */
const OWN_ID = /[\t ]\{#([\p{L}_:][\p{L}\p{M}\p{Nd}\w:.\u00B7-]*)\}$/u;

const ATX = /^(#{1,6})[\t ]+(.*)$/s;
const SETEXT_TEXT = /^ {0,3}([^ \t].*)$/s;
const SETEXT_LINE = /^([-=])[-=]*[ \t\r\f\v]*$/;

/** `## Heading`, which also ends a paragraph (gfm.rb, atx_header_gfm_quirk). */
export const atxHeading: Rule = (parser, parent, source) => {
  const [, marks = '', contents = ''] = ATX.exec(source.line() ?? '') ?? [];
  if (marks === '') return false;
  const { text, id } = headingParts(contents);
  const own = trimEnd(text.replace(/[\t ]#+$/, ''));
  if (own === '') return false;
  parent.children.push(makeHeading(parser, { line: source.number(), level: marks.length, text: own, id }));
  source.index++;
  return true;
};

/** A line of text above a line of `===` or `---` (kramdown, parser/header.rb). */
export const setextHeading: Rule = (parser, parent, source) => {
  const [, underline] = SETEXT_LINE.exec(source.line(1) ?? '') ?? [];
  const [, contents = ''] = (underline && SETEXT_TEXT.exec(source.line() ?? '')) || [];
  if (contents === '' || !parser.isAfterBoundary(parent)) return false;
  const { text, id } = headingParts(contents);
  if (text === '') return false;
  parent.children.push(makeHeading(parser, { line: source.number(), level: underline === '-' ? 2 : 1, text, id }));
  source.index += 2;
  return true;
};

interface HeadingParts {
  readonly line: number;
  readonly level: number;
  readonly text: string;
  readonly id: string | undefined;
}

function headingParts(contents: string): { text: string; id: string | undefined } {
  const trimmed = trimEnd(contents);
  const match = OWN_ID.exec(trimmed);
  return { text: match ? trimEnd(trimmed.slice(0, match.index)) : trimmed, id: match?.[1] };
}

function makeHeading(parser: Parser, { line, level, text, id }: HeadingParts): ReturnType<typeof makeBlock> {
  return parser.make('heading', line, { level, text, name: id ?? '' });
}
