import { type AttributeList, mergeLists, parseAttributeList } from '../attribute-list.ts';
import { joinList, listAt } from './attribute-lines.ts';
import { addList, type Block, makeBlock } from './node.ts';
import type { Parser, Rule } from './parser.ts';
import type { Source } from './source.ts';

const DEFINITION = /^ {0,3}\{:(\w[\w-]*):((?:\\\}|[^}])+)\}\s*$/;
const EXTENSION = /^ {0,3}\{::(\w+)(?:\s((?:\\\}|[^}])*?))?(\/)?\}\s*$/;

/** What an attribute list may follow although it prints nothing: a definition. */
const DEFINES = new Set(['link', 'abbreviation', 'footnote']);

/** Lines that begin with `{:` (kramdown, parser/extensions.rb). */
export const extensions: Rule = (parser, parent, source) => {
  const line = source.line() ?? '';
  const { text: lines, count } = joinList(source);
  const definition = DEFINITION.exec(lines);
  if (definition) {
    const [, name = '', text = ''] = definition;
    const list = parseAttributeList(text);
    const known = parser.definitions.get(name);
    parser.definitions.set(name, known ? mergeLists(known, list) : list);
    parent.children.push(parser.make('eob', source.number(), { name: 'definition' }));
    source.index += count;
    return true;
  }
  const extension = EXTENSION.exec(line);
  if (extension) return readExtension(parser, parent, source, extension);
  const lists = takeLists(source);
  if (lists.length === 0) return false;
  const last = parent.children.at(-1);
  if (last && last.type !== 'blank' && (last.type !== 'eob' || DEFINES.has(last.name))) {
    addList(last, mergeLists(...lists));
    parent.children.push(makeBlock('eob', source.number(source.index - 1), { name: 'list' }));
  } else parser.pending = mergeLists(...(parser.pending ? [parser.pending] : []), ...lists);
  return true;
};

/** Attribute lists one after the other: they belong to the block right before; after a blank line to that behind. */
function takeLists(source: Source): AttributeList[] {
  const lists: AttributeList[] = [];
  for (let found = next(); found; found = next()) {
    lists.push(parseAttributeList(found.text));
    source.index += found.count;
  }
  return lists;

  function next(): ReturnType<typeof listAt> {
    return DEFINITION.test(joinList(source).text) ? undefined : listAt(source);
  }
}

function readExtension(
  parser: Parser,
  parent: Block,
  source: Source,
  [, name = '', text = '', isClosed]: RegExpExecArray,
): boolean {
  if (!/^(?:comment|nomarkdown|options)$/.test(name)) return false;
  const line = source.number();
  let body: string | undefined;
  let end = source.index;
  if (!isClosed) {
    const stop = new RegExp(`^ {0,3}\\{:/(?:${name})?\\}\\s*$`);
    if (source.index >= (source.unclosed.get(name) ?? Number.POSITIVE_INFINITY)) return false;
    do end++;
    while (end < source.lines.length && !stop.test(source.lines[end] ?? ''));
    if (end === source.lines.length) {
      source.unclosed.set(name, source.index);
      return false;
    }
    body = source.lines.slice(source.index + 1, end).join('\n');
  }
  source.index = end + 1;
  const endLine = source.number(end) + 1;
  const { attributes } = parseAttributeList(text);
  if (name === 'options') {
    setOptions(parser, attributes);
    parent.children.push(parser.make('eob', line, { name }));
  } else if (body !== undefined) {
    if (name === 'comment') parent.children.push(makeBlock('raw', line, { text: `<!-- ${body} -->\n`, endLine }));
    else if (!attributes.type || /\bhtml\b/.test(attributes.type)) {
      parent.children.push(makeBlock('raw', line, { text: `${body}\n`, endLine }));
    }
  }
  return true;
}

/** Those of kramdown's options that decide how blocks are read and listed. */
function setOptions(parser: Parser, { parse_block_html: blockHtml, toc_levels: levels }: Record<string, string>): void {
  if (blockHtml !== undefined) parser.parseBlockHtml = blockHtml === 'true';
  if (levels === undefined) return;
  const [first, last = first] = levels.split('..').map(Number);
  const numbers = levels.includes('..')
    ? Array.from({ length: 6 }, (_, index) => index + 1).filter(
        (level) => level >= (first ?? 1) && level <= (last ?? 6),
      )
    : levels.split(',').map(Number);
  parser.contentsLevels = new Set(numbers);
}
