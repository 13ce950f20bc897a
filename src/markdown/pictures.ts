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

/** Collects every picture of a text in `env.slots`, with its place in the file. */
export function pictures(md: MarkdownIt): void {
  for (const rule of ['image', 'html_inline'] as const) rememberOffset(md, rule);

  md.core.ruler.push('fb_picture_places', (state) => {
    let lines: string[] | undefined;
    let map: [number, number] | null = null;
    for (const token of state.tokens) {
      map = token.map ?? map;
      for (const child of token.children ?? []) {
        if (child.type !== 'image' && child.type !== 'html_inline') continue;
        lines ??= state.src.split('\n');
        placeInline(child, token, { lines, firstLine: map?.[0] ?? 0 });
      }
    }
  });

  md.renderer.rules.image = (tokens, index, options, env, renderer) => {
    const token = tokens[index] as Token;
    const { src = '', ...others } = Object.fromEntries(
      (token.attrs ?? []).map(([name, value]) => [name, String(value)]),
    );
    const alt = renderer.renderInlineAsText(token.children ?? [], options, env);
    return addSlot(env as unknown as PictureEnv, src, { ...others, alt }, placeOf(token));
  };
  md.renderer.rules.html_inline = (tokens, index, _options, env) =>
    rawHtml(tokens[index] as Token, env as unknown as PictureEnv);
  md.renderer.rules.html_block = (tokens, index, _options, env) =>
    rawHtml(tokens[index] as Token, env as unknown as PictureEnv);
}

interface Place {
  /** From 0, below the Markdown's first line. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Notes where in its block's text an inline token begins: markdown-it keeps lines for blocks only. */
function rememberOffset(md: MarkdownIt, name: 'image' | 'html_inline'): void {
  const ruler = md.inline.ruler;
  const rule = ruler.getRules('').find((candidate) => candidate.name === name);
  if (!rule) throw new Error(`markdown-it has no inline rule named ${name}`);
  ruler.at(name, (state, silent) => {
    const offset = state.pos;
    const isMatch = rule(state, silent);
    const token = state.tokens.at(-1);
    if (isMatch && !silent && token) token.meta = { offset };
    return isMatch;
  });
}

function placeInline(child: Token, inline: Token, { lines, firstLine }: { lines: string[]; firstLine: number }): void {
  const offset = (child.meta as { offset?: number } | null)?.offset ?? 0;
  const src = String(child.attrGet('src') ?? '');
  const pathOffset = src ? inline.content.indexOf(src, offset) : -1;
  const before = inline.content.slice(0, pathOffset < 0 ? offset : pathOffset).split('\n');
  const line = firstLine + before.length - 1;
  const text = inline.content.split('\n')[before.length - 1] ?? '';
  // Block markers and indentation are not part of the inline text.
  const indent = Math.max(0, lines[line]?.indexOf(text) ?? 0);
  child.meta = { line, column: indent + (before.at(-1)?.length ?? 0) + 1 } satisfies Place;
}

function placeOf(token: Token): Place {
  const place = token.meta as Partial<Place> | null;
  return { line: place?.line ?? token.map?.[0] ?? 0, column: place?.column ?? 1 };
}

function rawHtml(token: Token, env: PictureEnv): string {
  if (!/<img\b/i.test(token.content)) return token.content;
  const start = placeOf(token);
  return replaceImages(token.content, ({ attributes: { src = '', ...others }, offset }) => {
    const before = token.content.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 1);
    return addSlot(env, src, others, { line: start.line + before.length - 1, column });
  });
}

function addSlot(env: PictureEnv, src: string, attributes: Record<string, string>, { line, column }: Place): string {
  const at = { file: env.file, line: env.firstLine + line, column };
  env.slots.push({ reference: { src, use: 'body', at }, attributes });
  return mark(env.slots.length - 1);
}
