import type { MarkdownIt } from 'markdown-it';
import { addLineEnd } from './breaks.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

/** Straight quotation marks become curly ones (kramdown, parser/smart_quotes.rb); markdown-it's own rule is off: it is slow where there are many. */
export function quotes(md: MarkdownIt): void {
  spanRule(md, 'quotes', parseQuote);
}

const [LEFT, RIGHT, LEFT_SINGLE, RIGHT_SINGLE] = ['\u201C', '\u201D', '\u2018', '\u2019'];

const left = (quote: string | undefined) => (quote === '"' ? LEFT : LEFT_SINGLE);
const right = (quote: string | undefined) => (quote === '"' ? RIGHT : RIGHT_SINGLE);

/** White space and word characters as Ruby has them: the former and `\w` are ASCII, the border of a word is Unicode's. */
const SPACE = '[ \\t\\r\\n\\f\\v]';
const WORD = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';
const INSIDE = `(?:_(?!\\.\\.)(?=${WORD})|[!"#$%'()*+,\\-./:;<=>?@[\\\\\\]^\`{|}~](?!\\.\\.)(?!${WORD}))`;

type Print = (match: RegExpExecArray) => string;

/** The first that matches counts. Each begins at a quotation mark or at the character before it. */
const RULES: readonly (readonly [RegExp, Print])[] = [
  [/(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/uy, ([, quote]) => left(quote)],
  [new RegExp(`(["'])(?=${INSIDE})`, 'uy'), ([, quote]) => right(quote)],
  [new RegExp(`(${SPACE}?)"'(?=\\w)`, 'y'), ([, space]) => space + LEFT + LEFT_SINGLE],
  [new RegExp(`(${SPACE}?)'"(?=\\w)`, 'y'), ([, space]) => space + LEFT_SINGLE + LEFT],
  [new RegExp(`(${SPACE}?)'(?=\\d\\ds)`, 'y'), ([, space]) => space + RIGHT_SINGLE],
  [new RegExp(`(${SPACE})(['"])(?=\\w)`, 'y'), ([, space, quote]) => space + left(quote)],
  [/([^ \\\t\r\n[{(-])(['"])/uy, ([, before, quote]) => before + right(quote)],
  [new RegExp(`(["'])(?=${SPACE}|s(?!${WORD})|$)`, 'uy'), ([, quote]) => right(quote)],
  [/([^\n]?|\n)'/uy, ([, before]) => before + LEFT_SINGLE],
  [/([^\n]?|\n)"/uy, ([, before]) => before + LEFT],
];

const isQuote = (code: number) => code === 0x22 || code === 0x27;

function parseQuote(state: SpanState): boolean {
  const { src, pos } = state;
  const width = (src.codePointAt(pos) ?? 0) > 0xffff ? 2 : 1;
  const isBefore = src.charAt(pos) !== '\\' && pos + width < state.posMax && isQuote(src.charCodeAt(pos + width));
  if (!isBefore && !isQuote(src.charCodeAt(pos))) return false;
  for (const [pattern, print] of RULES) {
    pattern.lastIndex = pos;
    const match = pattern.exec(src);
    if (!match) continue;
    const text = print(match);
    if (text.startsWith('\n')) addLineEnd(state, pos);
    state.text(text.trimStart() === text ? text : text.replace(/^\n/, ''), pos + match[0].length);
    // A curly quote counts as an element, so that an attribute list after it is no text.
    return isQuote(src.charCodeAt(state.pos - 1)) ? state.close(undefined, state.pos) : true;
  }
  return false;
}
