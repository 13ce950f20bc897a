import { NAME, words } from './patterns.ts';

/** Elements that never have a body. */
export const EMPTY_ELEMENTS: ReadonlySet<string> = words(
  'area base br col command embed hr img input keygen link meta param source track wbr',
);

const NAME_AT = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})(?:\\s*=\\s*(?:[\\p{L}\\p{M}\\p{N}\\p{Pc}]+|"[^"]*"|'[^']*'))?`, 'uy');
const TAG_END = /\s*(\/)?>/y;
const CLOSE_AT = new RegExp(`</(${NAME})\\s*>`, 'uy');

/** A tag as written. */
export interface Tag {
  /** In lower case, unless it is of an element of the author's own. */
  readonly name: string;
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * The start tag at a place of a text (kramdown, parser/html.rb, HTML_TAG_RE): a value without quotes is one word, so
 * `<a href=http://x>` is no tag.
 */
export function startTagAt(text: string, offset: number): Tag | undefined {
  const [, name] = matchAt(NAME_AT, text, offset) ?? [];
  if (name === undefined) return undefined;
  let end = NAME_AT.lastIndex;
  while (matchAt(ATTRIBUTE, text, end)) end = ATTRIBUTE.lastIndex;
  const close = matchAt(TAG_END, text, end);
  return close ? { name: elementName(name), end: TAG_END.lastIndex, isClosed: close[1] !== undefined } : undefined;
}

/** The end tag at a place of a text. */
export function endTagAt(text: string, offset: number): Omit<Tag, 'isClosed'> | undefined {
  const [, name] = matchAt(CLOSE_AT, text, offset) ?? [];
  return name === undefined ? undefined : { name: elementName(name), end: CLOSE_AT.lastIndex };
}

/** The end of the comment at a place of a text; undefined without a comment. */
export function commentEnd(text: string, offset: number): number | undefined {
  if (!text.startsWith('<!--', offset)) return undefined;
  const end = text.indexOf('-->', offset + 4);
  return end < 0 ? undefined : end + 3;
}

/** A pattern with the flag `y` at a place of a text. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Elements kramdown knows are written in any case, others only as they are. */
function elementName(name: string): string {
  const lower = name.toLowerCase();
  return KNOWN.has(lower) ? lower : name;
}

const SPAN_MODEL = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc' +
    ' rp rt rtc ruby select small span strong sub sup th tt',
);
const BLOCK_MODEL = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup' +
    ' iframe li main map menu nav noscript object section summary td',
);
const RAW_MODEL = words('script style math option textarea pre code kbd samp var');
const OTHERS = words(
  'br img input mark u col colgroup head hr html ol table tbody tfoot thead tr ul area base command embed keygen link' +
    ' meta param source track wbr',
);
const KNOWN: ReadonlySet<string> = new Set([...SPAN_MODEL, ...BLOCK_MODEL, ...RAW_MODEL, ...OTHERS]);

/** How the content of an element is read where Markdown in it is asked for (kramdown, HTML_CONTENT_MODEL). */
export function contentModel(name: string): 'raw' | 'span' | 'block' {
  if (SPAN_MODEL.has(name)) return 'span';
  return BLOCK_MODEL.has(name) ? 'block' : 'raw';
}
