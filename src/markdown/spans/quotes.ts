import MarkdownItFactory, { type MarkdownIt } from 'markdown-it';
import { addLineEnd } from './breaks.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

/** Names of the curly marks: single left and right, double left and right. */
const CURLY = ['lsquo', 'rsquo', 'ldquo', 'rdquo'];

const { unescapeAll } = new MarkdownItFactory().utils;

/**
 * Straight quotation marks become curly ones (kramdown, parser/smart_quotes.rb), or what the entities of other names or
 * codes are; markdown-it's own rule is off: it is slow where there are many.
 */
export function quotes(md: MarkdownIt, names: readonly string[] = CURLY): void {
  const marks = names.map((name) => unescapeAll(/^\d+$/.test(name) ? `&#${name};` : `&${name};`));
  const rules = rulesFor(marks);
  spanRule(md, 'quotes', (state) => parseQuote(state, rules));
}

/** White space and word characters as Ruby has them: the former and `\w` are ASCII, the border of a word is Unicode's. */
const SPACE = '[ \\t\\r\\n\\f\\v]';
const WORD = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';
const INSIDE = `(?:_(?!\\.\\.)(?=${WORD})|[!"#$%'()*+,\\-./:;<=>?@[\\\\\\]^\`{|}~](?!\\.\\.)(?!${WORD}))`;

type Print = (match: RegExpExecArray) => string;
type QuoteRules = readonly (readonly [RegExp, Print])[];

/** The first that matches counts. Each begins at a quotation mark or at the character before it. */
function rulesFor([
  leftSingle = '',
  rightSingle = '',
  leftDouble = '',
  rightDouble = '',
]: readonly string[]): QuoteRules {
  const left = (quote: string | undefined) => (quote === '"' ? leftDouble : leftSingle);
  const right = (quote: string | undefined) => (quote === '"' ? rightDouble : rightSingle);
  return [
    [/(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/uy, ([, quote]) => left(quote)],
    [new RegExp(`(["'])(?=${INSIDE})`, 'uy'), ([, quote]) => right(quote)],
    [new RegExp(`(${SPACE}?)"'(?=\\w)`, 'y'), ([, space]) => space + leftDouble + leftSingle],
    [new RegExp(`(${SPACE}?)'"(?=\\w)`, 'y'), ([, space]) => space + leftSingle + leftDouble],
    [new RegExp(`(${SPACE}?)'(?=\\d\\ds)`, 'y'), ([, space]) => space + rightSingle],
    [new RegExp(`(${SPACE})(['"])(?=\\w)`, 'y'), ([, space, quote]) => space + left(quote)],
    [/([^ \\\t\r\n[{(-])(['"])/uy, ([, before, quote]) => before + right(quote)],
    [new RegExp(`(["'])(?=${SPACE}|s(?!${WORD})|$)`, 'uy'), ([, quote]) => right(quote)],
    [/([^\n]?|\n)'/uy, ([, before]) => before + leftSingle],
    [/([^\n]?|\n)"/uy, ([, before]) => before + leftDouble],
  ];
}

const isQuote = (code: number) => code === 0x22 || code === 0x27;

function parseQuote(state: SpanState, rules: QuoteRules): boolean {
  const { src, pos } = state;
  const width = (src.codePointAt(pos) ?? 0) > 0xffff ? 2 : 1;
  const isBefore = src.charAt(pos) !== '\\' && pos + width < state.posMax && isQuote(src.charCodeAt(pos + width));
  if (!isBefore && !isQuote(src.charCodeAt(pos))) return false;
  for (const [pattern, print] of rules) {
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
