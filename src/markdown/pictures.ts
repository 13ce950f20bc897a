import type { MarkdownIt, Token } from 'markdown-it';
import type { PictureReference } from '../content/picture-reference.ts';
import { replaceImages } from './raw-html.ts';

/** A place in the HTML where a picture goes once it is made. */
export interface PictureSlot {
  readonly reference: PictureReference;
  /** The author's attributes besides `src`, in order; `alt` is absent only where a raw `<img>` has none. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the Markdown of one file needs from outside and leaves behind while it is rendered. */
export interface PictureEnv {
  readonly file: string;
  /** Line of the file on which the Markdown begins. */
  readonly firstLine: number;
  readonly slots: PictureSlot[];
}

/**
 * Pictures are made after all Markdown is rendered, so each `![]()` and raw `<img>` leaves a mark in the HTML. The
 * mark holds NUL, which markdown-it turns into U+FFFD in every input: no author can write one.
 */
const mark = (index: number) => `\0picture ${index}\0`;
const MARKS = /\0picture (\d+)\0/g;

/** The HTML with each mark replaced by what `print` says of its slot. */
export function fillPictures(
  html: string,
  slots: readonly PictureSlot[],
  print: (slot: PictureSlot, index: number) => string,
): string {
  if (slots.length === 0) return html;
  return html.replace(MARKS, (_, digits: string) => {
    const index = Number(digits);
    const slot = slots[index];
    if (!slot) throw new RangeError(`no picture slot ${index} among ${slots.length}`);
    return print(slot, index);
  });
}

/** What a press means something else on than on the picture in it. */
const PRESSABLE = /<(\/?)(?:a|button|label|summary)(?=[\s/>])|\0picture (\d+)\0/gi;

/** The indices of the slots that stand within a link or another thing to press. */
export function picturesInLinks({
  html,
  pictures,
}: {
  readonly html: string;
  readonly pictures: readonly PictureSlot[];
}): ReadonlySet<number> {
  const inside = new Set<number>();
  if (pictures.length === 0) return inside;
  let depth = 0;
  for (const [, slash, index] of html.matchAll(PRESSABLE)) {
    if (index === undefined) depth = Math.max(0, depth + (slash ? -1 : 1));
    else if (depth > 0) inside.add(Number(index));
  }
  return inside;
}

/** Collects every picture of a text in `env.slots`, with its place in the file. */
export function pictures(md: MarkdownIt): void {
  for (const rule of ['image', 'html_inline'] as const) rememberSpan(md, rule);
  md.core.ruler.push('fb_picture_places', ({ src, tokens }) => {
    if (/!\[|<img\b/i.test(src)) findOrigins(tokens, src.split('\n'));
  });

  md.renderer.rules.image = (tokens, index, options, env, renderer) => {
    const token = tokens[index] as Token;
    const { src = '', ...others } = Object.fromEntries(
      (token.attrs ?? []).map(([name, value]) => [name, String(value)]),
    );
    const alt = renderer.renderInlineAsText(token.children ?? [], options, env);
    const origin = originOf(token);
    return addSlot(env as unknown as PictureEnv, src, { ...others, alt }, placeAt(origin, pathOffset(origin, src)));
  };
  md.renderer.rules.html_inline = (tokens, index, _options, env) =>
    rawHtml(tokens[index] as Token, env as unknown as PictureEnv);
  md.renderer.rules.html_block = (tokens, index, _options, env) =>
    rawHtml(tokens[index] as Token, env as unknown as PictureEnv);
}

/** A part of a block's text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a token comes from. */
interface Origin extends Span {
  /** The block's text, without the markers and the indentation of the lists and quotes around it. */
  readonly text: string;
  /** Of the text, from 0, below the Markdown's first line. */
  readonly firstLine: number;
  /** How far from the left each line of the text begins. */
  readonly margins: readonly number[];
  /** Offsets at which its lines begin. */
  readonly starts: () => readonly number[];
}

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
function rememberSpan(md: MarkdownIt, name: 'image' | 'html_inline'): void {
  const ruler = md.inline.ruler;
  const rule = ruler.getRules('').find((candidate) => candidate.name === name);
  if (!rule) throw new Error(`markdown-it has no inline rule named ${name}`);
  ruler.at(name, (state, silent) => {
    const start = state.pos;
    const isMatch = rule(state, silent);
    const token = state.tokens.at(-1);
    if (isMatch && !silent && token?.type === name) token.meta ??= { start, end: state.pos } satisfies Span;
    return isMatch;
  });
}

function findOrigins(tokens: readonly Token[], lines: readonly string[]): void {
  let firstLine = 0;
  // Cells of one table row share a line; each begins where the one before ended.
  let cell = { line: -1, end: 0 };
  for (const token of tokens) {
    firstLine = token.map?.[0] ?? firstLine;
    if (token.type !== 'inline' && token.type !== 'html_block') continue;
    const text = token.content;
    const margins = text.split('\n').map((line, index) => {
      const from = index === 0 && cell.line === firstLine ? cell.end : 0;
      return Math.max(0, lines[firstLine + index]?.indexOf(line, from) ?? 0);
    });
    cell = { line: firstLine, end: (margins[0] ?? 0) + text.length };
    const block = { text, firstLine, margins, starts: lineStarts(text) };
    if (token.type === 'html_block') token.meta = { ...block, start: 0, end: text.length } satisfies Origin;
    for (const child of token.children ?? []) {
      if (child.type !== 'image' && child.type !== 'html_inline') continue;
      const { start = 0, end = 0 } = (child.meta as Span | null) ?? {};
      child.meta = { ...block, start, end } satisfies Origin;
    }
  }
}

function originOf(token: Token): Origin {
  const none = { text: '', firstLine: 0, margins: [], starts: () => [0], start: 0, end: 0 };
  return { ...none, ...(token.meta as Origin | null) };
}

/** Where the path stands within `![alt](path)`; the picture's own beginning for `![alt][reference]`. */
function pathOffset({ text, start, end }: Origin, path: string): number {
  const source = text.slice(start, end);
  const bracket = /\]\(\s*<?/.exec(source);
  if (!bracket) return 0;
  const offset = path === '' ? -1 : source.indexOf(path, bracket.index);
  return offset < 0 ? bracket.index + bracket[0].length : offset;
}

interface Place {
  /** From 0, below the Markdown's first line. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

function placeAt({ firstLine, margins, starts, start }: Origin, offset: number): Place {
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

function rawHtml(token: Token, env: PictureEnv): string {
  if (!/<img\b/i.test(token.content)) return token.content;
  const origin = originOf(token);
  return replaceImages(token.content, ({ attributes: { src = '', ...others }, offset }) =>
    addSlot(env, src, others, placeAt(origin, offset)),
  );
}

function addSlot(env: PictureEnv, src: string, attributes: Record<string, string>, { line, column }: Place): string {
  const at = { file: env.file, line: env.firstLine + line, column };
  env.slots.push({ reference: { src, use: 'body', at }, attributes });
  return mark(env.slots.length - 1);
}
