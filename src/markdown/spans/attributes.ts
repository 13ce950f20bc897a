import type { MarkdownIt, Token } from 'markdown-it';
import { type AttributeDefinitions, attributePairs, parseAttributeList } from '../attribute-list.ts';
import { escapeHtml } from '../escape.ts';
import { markStandalone, STANDALONE } from '../figures.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

const LIST = /\{:((?:\\\}|[^}])+)\}/y;
const EXTENSION = /\{::(\w+)(?:\s((?:\\\}|[^}])*?))?(\/)?\}/y;

/** `{:.class #id key="value"}` right behind an element, `{::comment}` and `{::nomarkdown}` (kramdown, parser/extensions.rb). */
export function spanAttributes(md: MarkdownIt): void {
  spanRule(
    md,
    'attributes',
    (state) => state.src.startsWith('{:', state.pos) && (parseExtension(state) ?? parseList(state)),
  );
}

function parseList(state: SpanState): boolean {
  if (state.elementEnd !== state.pos) return false;
  LIST.lastIndex = state.pos;
  const match = LIST.exec(state.src);
  if (!match) return false;
  const { element } = state;
  const definitions = state.env.attributeLists as AttributeDefinitions | undefined;
  const list = parseAttributeList(match[1] ?? '', definitions ?? new Map());
  for (const [name, value] of attributePairs(list)) addAttribute(element, name, value);
  if (element?.type === 'image' && list.references.includes(STANDALONE)) markStandalone(element, state.env);
  return state.close(element, state.pos + match[0].length);
}

function addAttribute(element: Token | undefined, name: string, value: string): void {
  if (!element) return;
  if (element.type === 'html_inline') element.content = withAttribute(element.content, name, value);
  else if (name === 'class') element.attrJoin(name, value);
  else element.attrSet(name, value);
}

/** A tag with one attribute more: classes are added, other values replaced. */
function withAttribute(tag: string, name: string, value: string): string {
  if (!/^<\w/.test(tag)) return tag;
  const known = new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/>])`, 'i').exec(tag);
  const before = name === 'class' ? (known?.[1] ?? known?.[2] ?? known?.[3] ?? '') : '';
  const attribute = ` ${name}="${before === '' ? '' : `${before} `}${escapeHtml(value)}"`;
  return known ? tag.replace(known[0], () => attribute) : tag.replace(/\s*\/?>$/, (end) => attribute + end);
}

/** Undefined where no extension begins. */
function parseExtension(state: SpanState): boolean | undefined {
  const { src, pos } = state;
  EXTENSION.lastIndex = pos;
  const match = EXTENSION.exec(src);
  if (!match) return src.startsWith('{::', pos) || src.startsWith('{:/', pos) ? false : undefined;
  const [whole, name = '', text = '', isClosed] = match;
  if (!/^(?:comment|nomarkdown|options)$/.test(name)) return false;
  const start = pos + whole.length;
  if (isClosed) return state.close(undefined, start);
  if (pos >= (state.failures.get(`/${name}`) ?? Number.POSITIVE_INFINITY)) return false;
  const stop = new RegExp(`\\{:/(?:${name})?\\}`, 'g');
  stop.lastIndex = start;
  const end = stop.exec(src);
  if (!end) state.failures.set(`/${name}`, pos);
  if (!end) return false;
  const body = src.slice(start, end.index);
  if (name === 'options') return state.close(undefined, stop.lastIndex);
  const type = parseAttributeList(text).attributes.type ?? 'html';
  const html = name === 'comment' ? `<!-- ${body} -->` : /(?:^|\s)html(?:\s|$)/.test(type) ? body : '';
  const token = state.add('html_inline', '', 0);
  token.content = html;
  return state.close(token, stop.lastIndex);
}
