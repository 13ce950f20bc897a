import type { MarkdownIt, Token } from 'markdown-it';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

interface Footnotes {
  refs?: Record<string, number>;
  list?: { label: string; count: number }[];
}

const MARK = /\[\^(\w[\w-]*)\]/y;

/** `[^name]` where there is such a footnote (kramdown, parser/footnote.rb); else text. Numbered by first use on the page. */
export function footnoteMarks(md: MarkdownIt): void {
  spanRule(md, 'footnote_ref', parseMark);
  // An attempt to parse an element may fail after it met a mark: numbers are given once all is parsed.
  md.core.ruler.after('inline', 'fb_footnote_numbers', ({ tokens, env }) => {
    const notes = env.footnotes as Footnotes | undefined;
    if (notes?.refs) numberMarks(tokens, notes);
  });
}

function parseMark(state: SpanState): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== '[' || src.charAt(pos + 1) !== '^') return false;
  MARK.lastIndex = pos;
  const [whole = '', label = ''] = MARK.exec(src) ?? [];
  const notes = state.env.footnotes as Footnotes | undefined;
  if (label === '') return false;
  if (!notes?.refs || !Object.hasOwn(notes.refs, `:${label}`)) return state.text(whole);
  const token = state.add('footnote_ref', '', 0);
  token.meta = { label };
  return state.close(token, pos + whole.length);
}

/** First those in the text, then those in the footnotes, in the order of the footnotes. */
function numberMarks(tokens: readonly Token[], notes: Footnotes): void {
  const inNotes = new Map<string, Token[]>();
  let current: Token[] | undefined;
  const inText: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      current = [];
      inNotes.set(String(token.meta?.label), current);
    } else if (token.type === 'footnote_reference_close') current = undefined;
    else if (token.children) (current ?? inText).push(...token.children.filter(({ type }) => type === 'footnote_ref'));
  }
  const list: { label: string; count: number }[] = [];
  notes.list = list;
  const refs = notes.refs ?? {};
  const number = (mark: Token) => {
    const label = String(mark.meta?.label);
    const id = (refs[`:${label}`] ?? -1) >= 0 ? Number(refs[`:${label}`]) : list.push({ label, count: 0 }) - 1;
    refs[`:${label}`] = id;
    const note = list[id];
    mark.meta = { id, subId: note ? note.count++ : 0, label };
  };
  inText.forEach(number);
  for (let index = 0; index < list.length; index++) inNotes.get(list[index]?.label ?? '')?.forEach(number);
}
