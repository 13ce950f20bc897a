import type { MarkdownIt, Token } from 'markdown-it';
import { attributePairs } from '../attribute-list.ts';
import { markStandalone, STANDALONE } from '../figures.ts';
import { makeToken } from '../token.ts';
import { sourceText } from './entities.ts';
import { parseContent, type Stop, spanRule } from './parse.ts';
import type { OpenSpan, SpanState } from './state.ts';
import { parseTarget, type Target, unescapeText } from './targets.ts';

/** Links and pictures (kramdown, parser/link.rb): spaces in addresses, brackets in texts, no link in a link. */
export function links(md: MarkdownIt): void {
  spanRule(md, 'link', (state) => state.src.charAt(state.pos) === '[' && parseLink(state, 'link', 1));
  spanRule(md, 'image', (state) => state.src.startsWith('![', state.pos) && parseLink(state, 'image', 2));
}

function parseLink(state: SpanState, kind: 'link' | 'image', width: number): boolean {
  const { src, pos, posMax } = state;
  const start = pos + width;
  const next = start < posMax ? src.charAt(start) : '';
  if (next === '' || next === '^') return false;
  const opening = src.slice(pos, start);
  const isNested = kind === 'link' && state.isOpen('link', 'image');
  if (isNested || !state.mayTry || hasNoEnd(state, start)) return state.text(opening);
  const mark = state.mark();
  const open = state.add('link_open', 'a', 1);
  const span: OpenSpan = { kind, key: kind, pictures: 0 };
  const isFound = parseContent(state, span, start, endOf(span));
  const text = src.slice(start, state.pos);
  const target = isFound ? parseTarget(state, text) : undefined;
  if (!target || (kind === 'link' && SCRIPT.test(target.address))) {
    state.reset(mark);
    return state.text(opening);
  }
  if (kind === 'link') {
    state.add('link_close', 'a', -1);
    open.attrs = attributesOf('href', target);
    open.meta = { start: pos, end: target.end };
    return state.close(open, target.end);
  }
  state.reset(mark);
  const parent = state.open.at(-1);
  if (parent) parent.pictures++;
  return state.close(addPicture(state, text, target), target.end);
}

/** A link that would run a script is text, other than in kramdown. */
const SCRIPT = /^(?:javascript|vbscript):/i;

function attributesOf(name: string, { address, title, list }: Target): [string, string][] {
  const own: [string, string][] = [[name, address]];
  if (title !== '') own.push(['title', title]);
  if (!list) return own;
  const names = new Set(own.map(([known]) => known));
  return [...own, ...attributePairs(list).filter(([known]) => !names.has(known))];
}

/** The alternative text is the source, not what it would print. */
function addPicture(state: SpanState, text: string, target: Target): Token {
  const token = state.add('image', 'img', 0);
  token.attrs = [...attributesOf('src', target), ['alt', '']];
  token.content = sourceText(unescapeText(text));
  const alt = makeToken('text', '', 0);
  alt.content = token.content;
  token.children = [alt];
  token.meta = { start: state.pos, end: target.end };
  if (target.list?.references.includes(STANDALONE)) markStandalone(token, state.env);
  return token;
}

/** The text ends at the bracket that closes it; those of pictures in it are not counted. */
function endOf(span: OpenSpan): Stop {
  let depth = 1;
  return ({ src, pos }) => {
    const character = src.charAt(pos);
    if (character === ']') depth--;
    else if (character === '[' || (character === '!' && src.charAt(pos + 1) === '[')) depth++;
    else return false;
    return depth - span.pictures === 0;
  };
}

/** Brackets that nothing closes, in any number, are found out once. */
function hasNoEnd(state: SpanState, start: number): boolean {
  const known = state.failures.get(']') ?? Number.POSITIVE_INFINITY;
  if (start >= known) return true;
  if (state.src.indexOf(']', start) >= 0) return false;
  state.failures.set(']', start);
  return true;
}
