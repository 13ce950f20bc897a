import { listAt } from './attribute-lines.ts';
import { firstLine, itemLine } from './list-lines.ts';
import { addList, type Block, makeBlock } from './node.ts';
import type { Rule } from './parser.ts';
import { END_OF_BLOCK, isBlank, LIST_START, RULE } from './patterns.ts';
import { Source } from './source.ts';

/** Part of an item that is read apart from what is before it. */
interface Part {
  readonly lines: string[];
  readonly numbers: number[];
}

interface Item {
  readonly block: Block;
  readonly parts: Part[];
}

/** Bullet and numbered lists (kramdown, parser/list.rb): the lines of each item are gathered, then read. */
export const list: Rule = (parser, parent, source) => {
  if (!LIST_START.test(source.line() ?? '')) return false;
  const type = /^ {0,3}[+*-]/.test(source.line() ?? '') ? 'ul' : 'ol';
  const block = parser.make(type, source.number());
  const { items, isEnded } = gatherItems(source, type);
  block.children.push(...items.map((item) => item.block));
  parent.children.push(block);
  block.endLine = source.number(source.index - 1) + 1;
  let last: Block | undefined;
  for (const item of items) {
    for (const { lines, numbers } of item.parts) parser.parse(item.block, new Source(lines, numbers));
    const { children } = item.block;
    if (children.length === 0) continue;
    const [first, second] = children;
    if (first?.type === 'paragraph' && first.list && second?.type === 'eob') children.splice(1, 1);
    if (first) first.isBare = isBareItem(item.block, block.children, isEnded);
    // A break at the end of the text is one where something follows.
    if (first?.isBare && first.text.endsWith('\\') && second && second.type !== 'blank') first.text += '\n';
    last = children.at(-1)?.type === 'blank' ? children.pop() : undefined;
  }
  if (last && !isEnded) parent.children.push(last);
  return true;
};

/** Whether an item's first paragraph goes without `<p>`: no blank line follows it, and the last does as the others. */
function isBareItem(item: Block, items: readonly Block[], isEnded: boolean): boolean {
  const [first, second] = item.children;
  if (first?.type !== 'paragraph') return false;
  const isLast = item === items.at(-1);
  const isAlone = isLast && item.children.length === 2 && !isEnded;
  if (second?.type === 'blank' && !isAlone) return false;
  if (!isLast || items.length === 1) return true;
  return items.slice(0, -1).some(({ children: [other] }) => other?.type !== 'paragraph' || other.isBare);
}

function gatherItems(source: Source, type: 'ul' | 'ol'): { items: Item[]; isEnded: boolean } {
  const items: Item[] = [];
  let item: Item | undefined;
  let indent = 4;
  let isNested = false;
  let isAfterBlank = false;
  for (; !source.isAtEnd; source.index++) {
    const line = source.line() ?? '';
    if (isAfterBlank && RULE.test(line)) break;
    if (END_OF_BLOCK.test(line)) {
      source.index++;
      return { items, isEnded: true };
    }
    const start = startPattern(type, indent).exec(line);
    if (start) {
      const first = firstLine((start[1] ?? '').length, start[2] ?? '');
      indent = first.indent;
      item = { block: makeBlock('li', source.number()), parts: [] };
      if (first.list) addList(item.block, first.list);
      items.push(item);
      addPart(item, first.text, source.number());
      isNested = LIST_START.test(first.text);
      isAfterBlank = false;
      continue;
    }
    if (!item) break;
    const part = item.parts.at(-1);
    const row = itemLine(line, indent, !isAfterBlank && !listAt(source));
    item.block.endLine = source.number() + 1;
    if (row) {
      const startsList = LIST_START.test(row.text);
      if (!isNested && row.isIndented && startsList) {
        addPart(item, row.text, source.number());
        isNested = true;
      } else {
        const isLazyItem = isNested && !row.isIndented && startsList;
        part?.lines.push(isLazyItem ? ' '.repeat(indent + 4) + row.text : row.text);
        part?.numbers.push(source.number());
      }
      isAfterBlank = false;
    } else if (isBlank(line)) {
      isNested = true;
      isAfterBlank = true;
      part?.lines.push(line);
      part?.numbers.push(source.number());
    } else break;
  }
  return { items, isEnded: false };
}

/** An item without text has no line yet, not a blank one. */
function addPart(item: Item, text: string, number: number): void {
  item.parts.push(text === '' ? { lines: [], numbers: [] } : { lines: [text], numbers: [number] });
}

const MARKERS = { ul: '[+*-]', ol: '\\d+\\.' } as const;
const starts = new Map<string, RegExp>();

/**
 * The marker of a further item may be indented less far than the text of the one before. As in Ruby, a line goes on behind
 * U+2028.
 */
function startPattern(type: 'ul' | 'ol', indent: number): RegExp {
  const spaces = Math.min(indent - 1, 3);
  const key = type + spaces;
  const pattern = starts.get(key) ?? new RegExp(`^( {0,${spaces}}${MARKERS[type]})([\\t| ].*)$`, 's');
  starts.set(key, pattern);
  return pattern;
}
