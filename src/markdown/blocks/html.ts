import { commentEnd, contentModel, EMPTY_ELEMENTS, endTagAt, matchAt, startTagAt, type Tag } from './html-tag.ts';
import { type Block, type ContentModel, makeBlock } from './node.ts';
import type { Parser, Rule } from './parser.ts';
import { SPAN_ELEMENTS } from './patterns.ts';
import type { Source } from './source.ts';
import { indentOf } from './spaces.ts';

const LINE_REST = /[ \t]*\n/y;
const MARKDOWN_ATTRIBUTE = /\s+markdown(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+)))?(?=[\s/>])/i;

/** Block-level HTML (kramdown, parser/kramdown/html.rb): an element to its end tag, whatever lines are between. */
export const html: Rule = (parser, parent, source) => {
  const line = source.line() ?? '';
  const indent = indentOf(line);
  if (!/^<[\p{Alphabetic}_!/]/u.test(line.slice(indent, indent + 3))) return false;
  const { text, offset } = source;
  const comment = indent === 0 ? commentEndFrom(source) : undefined;
  if (comment !== undefined) {
    parent.children.push(rawBlock(source, text.slice(offset, comment)));
    source.offset = skipLineRest(text, comment);
    return true;
  }
  const tag = startTagAt(text, offset + indent);
  if (tag && !SPAN_ELEMENTS.has(tag.name.toLowerCase())) {
    readElement(parser, parent, source, tag, offset + indent);
    return true;
  }
  const end = endTagAt(text, offset + indent);
  if (!end || parent.type !== 'html' || parent.name !== end.name.toLowerCase()) return false;
  source.offset = end.end;
  return 'stop';
};

/** A search that found nothing is remembered. */
function commentEndFrom(source: Source): number | undefined {
  if (source.index >= (source.unclosed.get('-->') ?? Number.POSITIVE_INFINITY)) return undefined;
  const { text, offset, index } = source;
  const end = commentEnd(text, offset);
  if (end === undefined && text.startsWith('<!--', offset)) source.unclosed.set('-->', index);
  return end;
}

function rawBlock(source: Source, text: string): Block {
  return makeBlock('raw', source.number(), { text });
}

function skipLineRest(text: string, offset: number): number {
  return matchAt(LINE_REST, text, offset) ? LINE_REST.lastIndex : offset;
}

/** Reads an element from its start tag, which begins at `offset`; afterwards the source stands behind it. */
function readElement(parser: Parser, parent: Block, source: Source, tag: Tag, offset: number): void {
  const { text } = source;
  source.offset = offset;
  const written = text.slice(offset, tag.end);
  const match = / markdown\b/i.test(written) ? MARKDOWN_ATTRIBUTE.exec(written) : null;
  const asked = match?.[1] ?? match?.[2] ?? match?.[3];
  const isInRaw = parent.type === 'html' && parent.html?.model === 'raw';
  const model = askedModel(asked, tag.name) ?? (parser.parseBlockHtml && !isInRaw ? contentModel(tag.name) : 'raw');
  const isScript = tag.name === 'script' || tag.name === 'style';
  const isEmpty = (tag.isClosed && !isScript) || EMPTY_ELEMENTS.has(tag.name);
  let open = match ? written.replace(MARKDOWN_ATTRIBUTE, '') : written;
  if (tag.isClosed && (model !== 'raw' || isScript) && !EMPTY_ELEMENTS.has(tag.name))
    open = open.replace(/\s*\/>$/, '>');
  const hasBody = !isEmpty || (model !== 'raw' && !EMPTY_ELEMENTS.has(tag.name));
  const close = hasBody ? `</${tag.name}>` : '';
  const block = makeBlock('html', source.number(), { name: tag.name, html: { open, close, model } });
  if (parser.pending) block.list = parser.pending;
  parser.pending = undefined;
  parent.children.push(block);
  let end = model === 'block' ? skipLineRest(text, tag.end) : tag.end;
  source.offset = end;
  if (isScript) {
    source.offset = readToEndTag(block, source, 'raw');
    return;
  }
  if (!isEmpty) {
    if (model === 'block') {
      parser.parse(block, source);
      end = source.offset;
    } else end = model === 'span' ? readToEndTag(block, source, 'span') : readRaw(parser, block, source);
  }
  block.endLine = source.number() + 1;
  // Behind an element without a body the line's end counts as a blank line.
  source.offset = isInRaw || isEmpty ? end : skipLineRest(text, end);
}

function askedModel(asked: string | undefined, name: string): ContentModel | undefined {
  if (asked === '1') return contentModel(name);
  if (asked === '0') return 'raw';
  return asked === 'span' || asked === 'block' ? asked : undefined;
}

/** Takes all to the first end tag of this name, or to the end. */
function readToEndTag(block: Block, source: Source, type: 'raw' | 'span'): number {
  const { text, offset } = source;
  const pattern = new RegExp(`</${block.name}\\s*>`, 'gi');
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  const end = match?.index ?? text.length;
  block.children.push(makeBlock(type, source.number(), { text: text.slice(offset, end) }));
  return match ? pattern.lastIndex : text.length;
}

const MARKUP = /<(?:[\p{Alphabetic}_/?]|!--)/gu;

/** Reads what an element holds as it is (kramdown, parser/html.rb, parse_raw_html): nested elements, other text. */
function readRaw(parser: Parser, block: Block, source: Source): number {
  const { text } = source;
  let from = source.offset;
  let offset = from;
  const keep = (end: number, extra = '') => {
    source.offset = from;
    const piece = text.slice(from, end) + extra;
    if (piece !== '') block.children.push(rawBlock(source, piece));
  };
  for (;;) {
    MARKUP.lastIndex = offset;
    const start = MARKUP.exec(text)?.index;
    if (start === undefined) {
      keep(text.length);
      return text.length;
    }
    const skipped = commentEnd(text, start) ?? instructionEnd(text, start);
    const tag = skipped === undefined && !parser.isTooDeep ? startTagAt(text, start) : undefined;
    const end = skipped === undefined && !tag ? endTagAt(text, start) : undefined;
    if (end && end.name === block.name) {
      keep(start);
      return end.end;
    }
    if (skipped !== undefined) offset = skipped;
    else if (tag) {
      keep(start);
      parser.nest(() => readElement(parser, block, source, tag, start));
      from = offset = source.offset;
    } else {
      // Neither a tag nor the end of what is open: text.
      keep(start, '&lt;');
      from = offset = start + 1;
    }
  }
}

function instructionEnd(text: string, offset: number): number | undefined {
  const end = text.startsWith('<?', offset) ? text.indexOf('?>', offset) : -1;
  return end < 0 ? undefined : end + 2;
}
