import type { MarkdownIt, Token } from 'markdown-it';

/** A part of a block's text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a token comes from. */
export interface Origin extends Span {
  /** The block's text, without the markers and the indentation of the lists and quotes around it. */
  readonly text: string;
  /** Of the text, from 0, below the Markdown's first line. */
  readonly firstLine: number;
  /** How far from the left each line of the text begins. */
  readonly margins: readonly number[];
  /** Offsets at which its lines begin. */
  readonly starts: () => readonly number[];
}

/** A place in a text. */
export interface Place {
  /** From 0, below the Markdown's first line. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Inline tokens whose places are of interest. */
const PLACED = ['image', 'link_open', 'html_inline'];

/** Found when they are first asked for: a page that lists a whole blog has thousands of pictures in one text. */
export function lineStarts(text: string): () => readonly number[] {
  let starts: number[] | undefined;
  return () => {
    if (starts) return starts;
    starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  };
}

/** Notes which part of its block's text an inline token is: markdown-it keeps lines for blocks only. */
export function rememberSpan(md: MarkdownIt, name: 'image' | 'link' | 'html_inline'): void {
  const ruler = md.inline.ruler;
  const rule = ruler.getRules('').find((candidate) => candidate.name === name);
  if (!rule) throw new Error(`markdown-it has no inline rule named ${name}`);
  const type = name === 'link' ? 'link_open' : name;
  ruler.at(name, (state, silent) => {
    const [start, count] = [state.pos, state.tokens.length];
    const isMatch = rule(state, silent);
    if (!isMatch || silent) return isMatch;
    const token = state.tokens.slice(count).find((added) => added.type === type);
    if (token) token.meta ??= { start, end: state.pos } satisfies Span;
    return isMatch;
  });
}

/** Gives blocks of HTML, texts, and inline tokens with a span, their origins. */
export function findOrigins(tokens: readonly Token[], lines: readonly string[]): void {
  let firstLine = 0;
  // Cells of a table row, and blocks of HTML, may share a line; each begins where the one before ended.
  let cell = { line: -1, end: 0 };
  for (const token of tokens) {
    firstLine = token.map?.[0] ?? firstLine;
    if (token.type !== 'inline' && token.type !== 'html_block') continue;
    const text = token.content;
    const margins = text.split('\n').map((line, index) => {
      const from = index === 0 && cell.line === firstLine ? cell.end : 0;
      return Math.max(0, lines[firstLine + index]?.indexOf(line, from) ?? 0);
    });
    cell = { line: firstLine, end: (margins[0] ?? 0) + text.trimEnd().length };
    const block = { text, firstLine, margins, starts: lineStarts(text) };
    token.meta = { ...block, start: 0, end: text.length } satisfies Origin;
    for (const child of token.children ?? []) {
      if (!PLACED.includes(child.type)) continue;
      const { start = 0, end = 0 } = (child.meta as Span | null) ?? {};
      child.meta = { ...block, start, end } satisfies Origin;
    }
  }
}

/** Where a token comes from; the text's first character where that is not known. */
export function originOf(token: Token): Origin {
  const none = { text: '', firstLine: 0, margins: [], starts: () => [0], start: 0, end: 0 };
  return { ...none, ...(token.meta as Origin | null) };
}

/** The place of an offset within a token's part of the text. */
export function placeAt({ firstLine, margins, starts, start }: Origin, offset: number): Place {
  const at = start + offset;
  const lines = starts();
  let [index, after] = [0, lines.length];
  while (after - index > 1) {
    const middle = (index + after) >> 1;
    if ((lines[middle] ?? 0) <= at) index = middle;
    else after = middle;
  }
  return { line: firstLine + index, column: (margins[index] ?? 0) + at - (lines[index] ?? 0) + 1 };
}
