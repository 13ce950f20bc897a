import { BLOCK_LIST } from './patterns.ts';
import type { Source } from './source.ts';

/** More lines than an author spreads attributes over. */
const MAX_LINES = 20;

/** A list that goes on in the next line: its brace is still open. */
const OPEN = /^ {0,3}\{:(?:\\\}|[^}])*$/;

/** The line `ahead`, and those that the attribute list in it goes on in; just the line where there is none. */
export function joinList(source: Source, ahead = 0): { readonly text: string; readonly count: number } {
  const line = source.line(ahead) ?? '';
  if (!OPEN.test(line)) return { text: line, count: 1 };
  let text = line;
  for (let count = 1; count < MAX_LINES; count++) {
    const next = source.line(ahead + count);
    if (next === undefined) break;
    text += `\n${next}`;
    if (next.includes('}')) return { text, count: count + 1 };
  }
  return { text: line, count: 1 };
}

/** The attribute list that stands alone on the line `ahead`, or on it and the next ones. */
export function listAt(source: Source, ahead = 0): { readonly text: string; readonly count: number } | undefined {
  const { text, count } = joinList(source, ahead);
  const list = BLOCK_LIST.exec(text)?.[1];
  return list === undefined ? undefined : { text: list, count };
}
