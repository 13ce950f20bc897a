import type { AttributeList } from '../attribute-list.ts';
import type { LinkReference } from '../blocks/definitions.ts';
import { encodeAddress, sourceText } from './entities.ts';
import { isSpace, type SpanState } from './state.ts';

/** What a link or picture points to. */
export interface Target {
  readonly address: string;
  readonly title: string;
  readonly end: number;
  /** What its definition was given. */
  readonly list?: AttributeList;
}

const REFERENCE = /[ \t-\r]*?\[([^\]]+)?\]/y;
const BRACKETED = /\(<([^\n]*?)>/y;
const TITLE = /[ \t-\r]*?(["'])(.+?)\1[ \t-\r]*?\)/sy;

/** Reads `(address "title")` or `[reference]` behind the bracket at which a link's `text` ends (kramdown, parser/link.rb). */
export function parseTarget(state: SpanState, text: string): Target | undefined {
  const { src } = state;
  const start = state.pos + 1;
  const reference = matchAt(REFERENCE, src, start);
  const end = reference ? start + reference[0].length : start;
  if (reference || src.charAt(start) !== '(') return find(state, reference?.[1] ?? unescapeText(text), end);
  const bracketed = matchAt(BRACKETED, src, start);
  if (bracketed) {
    const [whole, address = ''] = bracketed;
    const next = start + whole.length;
    return src.charAt(next) === ')' ? made(address, '', next + 1) : withTitle(state, address, next);
  }
  const { isClosed, next } = skipAddress(state, start);
  const address = src.slice(start + 1, Math.max(start + 1, next - 1)).replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  return isClosed ? made(address, '', next) : withTitle(state, address, next);
}

const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

/** A link's text as label or alternative text: what is escaped is itself. */
export function unescapeText(text: string): string {
  return text.replace(ESCAPED, '$1');
}

function find({ md, env }: SpanState, label: string, end: number): Target | undefined {
  const key = md.utils.normalizeReference(label);
  const references = env.references ?? {};
  const found = Object.hasOwn(references, key) ? (references[key] as LinkReference) : undefined;
  if (!found) return undefined;
  return { address: found.href, title: sourceText(found.title), end, ...(found.list && { list: found.list }) };
}

function made(address: string, title: string, end: number): Target {
  // A no-break space in front, which kramdown keeps, would make a path of `https:`.
  return { address: encodeAddress(address.trim()), title: sourceText(title), end };
}

function withTitle(state: SpanState, address: string, start: number): Target | undefined {
  const match = matchAt(TITLE, state.src, start);
  if (!match) state.work += state.posMax - start;
  return match ? made(address, match[2] ?? '', start + match[0].length) : undefined;
}

/** An address ends at the parenthesis that closes it, or at a space before a quotation mark. */
function skipAddress(state: SpanState, start: number): { isClosed: boolean; next: number } {
  const { src, posMax } = state;
  let depth = 0;
  let next = start;
  for (let index = start; index < posMax; index++) {
    const character = src.charAt(index);
    if (character === '(') depth++;
    else if (character === ')') {
      depth--;
      if (depth === 0) return { isClosed: true, next: index + 1 };
    } else if (isSpace(src, index) && isQuote(src.charAt(index + 1))) return { isClosed: false, next: index + 1 };
    else continue;
    next = index + 1;
  }
  state.work += posMax - start;
  return { isClosed: false, next };
}

const isQuote = (character: string) => character === '"' || character === "'";

/** A pattern with the flag `y` at a place of a text. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
