import { listAt } from './attribute-lines.ts';
import { firstLine, itemLine, takeItemList } from './list-lines.ts';
import { addList, type Block, makeBlock } from './node.ts';
import type { Rule } from './parser.ts';
import { DEFINITION, END_OF_BLOCK, isBlank } from './patterns.ts';
import { Source } from './source.ts';
import { indentOf } from './spaces.ts';

interface Definition {
  readonly block: Block;
  readonly lines: string[];
  readonly numbers: number[];
  readonly isLoose: boolean;
}

/** A paragraph, perhaps a blank line, and lines with `: ` (kramdown, parser/list.rb, parse_definition_list). */
export const definitionList: Rule = (parser, parent, source) => {
  if (!DEFINITION.test(source.line() ?? '')) return false;
  const { children } = parent;
  const isAfterBlank = children.at(-1)?.type === 'blank' && children.at(-1)?.text === '\n';
  const paragraph = children.at(isAfterBlank ? -2 : -1);
  if (paragraph?.type !== 'paragraph') return false;
  children.length -= isAfterBlank ? 2 : 1;
  const block = parser.make('dl', paragraph.line);
  block.list = paragraph.list;
  block.children.push(...paragraph.text.split('\n').map((text, index) => makeTerm(text, paragraph.line + index)));
  let last: Block | undefined;
  for (const { block: item, lines, numbers, isLoose } of gatherDefinitions(source, isAfterBlank)) {
    block.children.push(item);
    parser.parse(item, new Source(lines, numbers));
    if (item.children.length === 0) continue;
    last = item.children.at(-1)?.type === 'blank' ? item.children.pop() : undefined;
    const [first] = item.children;
    if (first?.type === 'paragraph') first.isBare = !isLoose;
  }
  block.endLine = source.number(source.index - 1) + 1;
  addToParent(children, block);
  if (last) children.push(last);
  return true;
};

/** Definition lists one after the other are one. */
function addToParent(children: Block[], block: Block): void {
  const isApart = children.at(-1)?.type === 'blank';
  const before = children.at(isApart ? -2 : -1);
  if (before?.type !== 'dl') {
    children.push(block);
    return;
  }
  if (isApart) children.pop();
  before.children.push(...block.children);
  before.endLine = block.endLine;
}

function makeTerm(line: string, number: number): Block {
  const { text, list } = takeItemList(line);
  const term = makeBlock('dt', number, { text });
  if (list) addList(term, list);
  return term;
}

function gatherDefinitions(source: Source, isLooseFirst: boolean): Definition[] {
  const definitions: Definition[] = [];
  let current: Definition | undefined;
  let indent = 4;
  let isLoose = isLooseFirst;
  let isAfterBlank = false;
  for (; !source.isAtEnd; source.index++) {
    const line = source.line() ?? '';
    const start = DEFINITION.exec(line);
    if (start && indentOf(line) < indent) {
      const first = firstLine((start[1] ?? '').length, start[2] ?? '');
      indent = first.indent;
      const block = makeBlock('dd', source.number());
      if (first.list) addList(block, first.list);
      const isEmpty = first.text === '';
      current = { block, lines: isEmpty ? [] : [first.text], numbers: isEmpty ? [] : [source.number()], isLoose };
      definitions.push(current);
      isLoose = false;
      isAfterBlank = false;
      continue;
    }
    if (!current || END_OF_BLOCK.test(line)) break;
    const row = itemLine(line, indent, !isAfterBlank && !listAt(source));
    if (!row && !isBlank(line)) break;
    isAfterBlank = !row;
    isLoose = !row;
    current.lines.push(row?.text ?? line);
    current.numbers.push(source.number());
    current.block.endLine = source.number() + 1;
  }
  return definitions;
}
