import type { MarkdownIt } from 'markdown-it';
import { parseSpans, spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

const STRUCK = /~~(?![ \t-\r~]).*?[^ \t-\r~]~~/sy;

/** `~~struck~~`: found first, parsed on its own (kramdown-parser-gfm, parse_strikethrough_gfm). */
export function strikethrough(md: MarkdownIt): void {
  spanRule(md, 'strikethrough', parseStruck);
}

function parseStruck(state: SpanState): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith('~~', pos) || pos >= (state.failures.get('~~') ?? Number.POSITIVE_INFINITY)) return false;
  STRUCK.lastIndex = pos;
  const end = pos + (STRUCK.exec(src)?.[0].length ?? 0);
  if (end === pos || end > posMax) {
    // Where an opening has no end, none after it has one.
    if (end === pos && !/[ \t-\r~]/.test(src.charAt(pos + 2))) state.failures.set('~~', pos);
    return false;
  }
  const element = state.add('s_open', 'del', 1);
  const { open } = state;
  state.open = [{ kind: 'del', key: `del ${pos}`, pictures: 0 }];
  state.pos = pos + 2;
  state.posMax = end - 2;
  parseSpans(state);
  state.posMax = posMax;
  state.open = open;
  state.add('s_close', 'del', -1);
  return state.close(element, end);
}
