import type { MarkdownIt } from 'markdown-it';
import { commentEnd, contentModel, EMPTY_ELEMENTS, endTagAt, startTagAt, type Tag } from '../blocks/html-tag.ts';
import { BLOCK_ELEMENTS, words } from '../blocks/patterns.ts';
import { escapeHtml } from '../escape.ts';
import { sourceText } from './entities.ts';
import { parseContent, type Stop, spanRule } from './parse.ts';
import type { OpenSpan, SpanState } from './state.ts';

/** HTML in text: Markdown goes on in it, a tag left open ends with the text, an end tag too many is text (kramdown, parser/html.rb). */
export function inlineHtml(md: MarkdownIt): void {
  spanRule(md, 'html_inline', parseHtml);
}

const MARKDOWN_ATTRIBUTE = /\smarkdown(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+)))?(?=[\s/>])/i;

function parseHtml(state: SpanState): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== '<') return false;
  const comment = src.startsWith('<!--', pos) ? commentEndIn(state) : undefined;
  if (comment !== undefined) return addHtml(state, src.slice(pos, comment), comment);
  const end = src.charAt(pos + 1) === '/' ? endTagAt(src, pos)?.end : undefined;
  if (end !== undefined) return state.text(src.slice(pos, end));
  const tag = startTagAt(src, pos);
  if (!tag || tag.end > state.posMax) return false;
  if (BLOCK_ELEMENTS.has(tag.name) || state.open.length > MAX_OPEN) return state.text(src.slice(pos, tag.end));
  return parseElement(state, tag);
}

/** Elements within elements; beyond it tags are text. */
const MAX_OPEN = 100;

function parseElement(state: SpanState, tag: Tag): true {
  const { src, pos } = state;
  const written = src.slice(pos, tag.end);
  const asked = MARKDOWN_ATTRIBUTE.exec(written);
  const isEmpty = EMPTY_ELEMENTS.has(tag.name);
  const opening = asked ? written.replace(asked[0], '') : written;
  addHtml(state, tag.isClosed && !isEmpty ? opening.replace(/\s*\/>$/, '>') : opening, tag.end);
  const { element } = state;
  if (element) element.meta = { start: pos, end: tag.end };
  if (isEmpty) return true;
  state.elementEnd = -1;
  if (!tag.isClosed) parseBody(state, tag, isMarkdown(state, tag, asked?.[1] ?? asked?.[2] ?? asked?.[3]));
  addHtml(state, `</${tag.name}>`, state.pos);
  return state.close(element, state.pos);
}

function isMarkdown(state: SpanState, { name }: Tag, asked: string | undefined): boolean {
  if (asked === '0') return false;
  if (asked === 'span') return true;
  if (asked === '1') return contentModel(name) !== 'raw';
  return contentModel(name) !== 'raw' && state.open.at(-1)?.key !== RAW;
}

/** Key of an element in which there is no Markdown. */
const RAW = 'raw';

function parseBody(state: SpanState, { name, end }: Tag, isParsed: boolean): void {
  const close = new RegExp(`</${name.replaceAll('.', '\\.')}\\s*>`, 'iuy');
  let length = 0;
  const stop: Stop = ({ src, pos }) => {
    if (src.charAt(pos) !== '<') return false;
    close.lastIndex = pos;
    length = close.exec(src)?.[0].length ?? 0;
    return length > 0;
  };
  const span: OpenSpan = { kind: 'html', key: isParsed ? `html ${end}` : RAW, pictures: 0 };
  const isFound = isParsed ? parseContent(state, span, end, stop) : copyContent(state, span, stop, name);
  state.pos += isFound ? length : 0;
}

/** Content in which only tags mean anything. */
function copyContent(state: SpanState, span: OpenSpan, stop: Stop, name: string): boolean {
  const { src, posMax } = state;
  state.open.push(span);
  let isFound = false;
  while (state.pos < posMax && !isFound) {
    const found = src.indexOf('<', state.pos);
    const next = found < 0 || found > posMax ? posMax : found;
    if (next > state.pos) copyText(state, name, next);
    isFound = next < posMax && stop(state);
    if (!isFound && next < posMax && !isTag(state, name)) copyText(state, name, next + 1);
  }
  state.open.pop();
  return isFound;
}

function isTag(state: SpanState, name: string): boolean {
  const { src, pos } = state;
  const end = endTagAt(src, pos)?.end;
  return end === undefined ? parseHtml(state) : copyText(state, name, end);
}

/** Elements whose text browsers take as it is. */
const VERBATIM = words('script style');

/** What kramdown escapes in them: not what is an entity already. */
const BARE = /[<>]|&(?!(?:\w+|#\d+|#x[\da-fA-F]+);)/g;

/** Text up to `end`, its entities resolved; of a kind that no later step takes for Markdown. */
function copyText(state: SpanState, name: string, end: number): true {
  const text = state.src.slice(state.pos, end);
  if (VERBATIM.has(name))
    return addHtml(
      state,
      text.replace(BARE, (mark) => escapeHtml(mark)),
      end,
    );
  state.add('text_special', '', 0).content = sourceText(text);
  state.pos = end;
  return true;
}

function addHtml(state: SpanState, html: string, end: number): true {
  const token = state.add('html_inline', '', 0);
  token.content = html;
  return state.close(token, end);
}

/** A comment that nothing ends is looked for once. */
function commentEndIn(state: SpanState): number | undefined {
  if (state.pos >= (state.failures.get('-->') ?? Number.POSITIVE_INFINITY)) return undefined;
  const end = commentEnd(state.src, state.pos);
  if (end === undefined) state.failures.set('-->', state.pos);
  return end;
}
