import { sameAttributes } from './attributes.ts';
import type { ContentDifference } from './model.ts';
import { type Token, tokenHtml, wordsOf } from './token.ts';

/** The first thing in which our content is not the old one: in words, or else in elements; undefined where none is. */
export function compareContent(old: readonly Token[], ours: readonly Token[]): ContentDifference | undefined {
  const [oldText, ourText] = [wordsOf(old).join(' '), wordsOf(ours).join(' ')];
  if (oldText !== ourText) return { kind: 'text', ...textAround(oldText, ourText) };
  const [oldTokens, ourTokens] = [old.filter(isSeen), ours.filter(isSeen)];
  const index = oldTokens.findIndex((token, place) => !sameToken(token, ourTokens[place]));
  const first = index < 0 ? oldTokens.length : index;
  if (first === oldTokens.length && first === ourTokens.length) return undefined;
  const around = textAround(htmlFrom(oldTokens, first), htmlFrom(ourTokens, first));
  return { kind: 'structure', ...around };
}

/** Space between two elements is not seen once the words are known to be the same. */
function isSeen(token: Token): boolean {
  return token.kind !== 'text' || token.text.trim() !== '';
}

function sameToken(old: Token, ours: Token | undefined): boolean {
  if (old.kind === 'open') {
    return ours?.kind === 'open' && old.tag === ours.tag && sameAttributes(old.attributes, ours.attributes);
  }
  if (old.kind === 'close') return ours?.kind === 'close' && old.tag === ours.tag;
  if (old.kind === 'text') return ours?.kind === 'text' && old.text.trim() === ours.text.trim();
  return ours?.kind === 'code' && old.text === ours.text && old.language === ours.language;
}

/** Characters of context: before the difference, and in all. */
const CONTEXT = { before: 40, length: 110 } as const;

function textAround(old: string, ours: string): { old: string; ours: string } {
  let place = 0;
  while (place < old.length && old[place] === ours[place]) place++;
  const start = place <= CONTEXT.before ? 0 : old.indexOf(' ', place - CONTEXT.before) + 1;
  const from = start > 0 && start <= place ? start : Math.max(0, place - CONTEXT.before);
  return { old: cut(old, from), ours: cut(ours, from) };
}

/** Enough elements to tell where the difference is. */
function htmlFrom(tokens: readonly Token[], index: number): string {
  const html = tokens.slice(Math.max(0, index - 1), index + 4).map(tokenHtml);
  return html.join('') + (index >= tokens.length ? ' (ends here)' : '');
}

function cut(text: string, from: number): string {
  const shown = text.slice(from, from + CONTEXT.length);
  const isWhole = from + CONTEXT.length >= text.length;
  return `${from > 0 ? '\u2026' : ''}${shown}${isWhole ? '' : '\u2026'}`;
}
