import type { Token } from '../markdown/parse.ts';

/** The text of one block as readers see it. */
export interface BlockText {
  /** Code, formulas and pictures are one object replacement character each; HTML is nothing. */
  readonly text: string;
  /** First line of the block and the line after its last, in the text after Liquid, from 0. */
  readonly lines: readonly [number, number];
}

/** Stands for what is no text. */
const OBJECT = '\uFFFC';

/** The texts of all blocks; those that are made, such as tables of contents, stand on no line and are left out. */
export function blockTexts(tokens: readonly Token[]): BlockText[] {
  return tokens.flatMap(({ type, map, children }) =>
    type === 'inline' && map ? [{ text: (children ?? []).map(textOf).join(''), lines: map }] : [],
  );
}

function textOf({ type, content }: Token): string {
  if (type === 'text' || type === 'text_special') return content;
  if (type.endsWith('break')) return '\n';
  return type === 'html_inline' || /_(?:open|close)$/.test(type) ? '' : OBJECT;
}
