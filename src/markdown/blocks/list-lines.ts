import { type AttributeList, parseAttributeList } from '../attribute-list.ts';
import { endsText, isBlank } from './patterns.ts';
import { indentOf, trimStart } from './spaces.ts';

/** An attribute list that begins an item or a term (kramdown, parser/list.rb, LIST_ITEM_IAL). */
const ITEM_LIST = /^\s*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}\s*/;

/** How far an item without text is indented. */
const EMPTY_INDENT = 4;

/** The beginning of an item or a definition. */
export interface FirstLine {
  readonly text: string;
  /** Columns that its further lines are indented by. */
  readonly indent: number;
  readonly list: AttributeList | undefined;
}

/** The first line of an item behind its marker, which is `markerWidth` wide (kramdown, parse_first_list_line). */
export function firstLine(markerWidth: number, content: string): FirstLine {
  const match = ITEM_LIST.exec(content);
  const rest = match ? content.slice(match[0].length) : content;
  const list = match ? parseAttributeList(match[1] ?? '') : undefined;
  if (isBlank(rest)) return { text: '', indent: EMPTY_INDENT, list };
  const expanded = expandTabs(content, markerWidth);
  const text = trimStart(expanded);
  const indent = markerWidth + expanded.length - text.length;
  return { text: match ? text.replace(ITEM_LIST, '') : text, indent, list };
}

function expandTabs(content: string, column: number): string {
  let text = content;
  for (let match = /^( *)(\t+)/.exec(text); match; match = /^( *)(\t+)/.exec(text)) {
    const [whole, spaces = '', tabs = ''] = match;
    const width = 4 - ((spaces.length + column) % 4) + (tabs.length - 1) * 4;
    text = spaces + ' '.repeat(width) + text.slice(whole.length);
  }
  return text;
}

/** A line's attribute list taken off its front. */
export function takeItemList(text: string): { text: string; list: AttributeList | undefined } {
  const match = ITEM_LIST.exec(text);
  if (!match) return { text, list: undefined };
  return { text: text.slice(match[0].length), list: parseAttributeList(match[1] ?? '') };
}

/** A line that belongs to an item, tabs in front as spaces. */
export interface ItemLine {
  /** Without the item's indentation, where the line has it. */
  readonly text: string;
  readonly isIndented: boolean;
}

/** The line as part of an item: indented as far as the item is, or lazy. Undefined when it is neither. */
export function itemLine(line: string, indent: number, mayBeLazy: boolean): ItemLine | undefined {
  if (isBlank(line)) return undefined;
  if (!contentPattern(indent).test(line) && (!mayBeLazy || isBound(line, indent))) return undefined;
  const expanded = line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
  const isIndented = indentOf(expanded) >= indent && expanded.startsWith(' '.repeat(indent));
  return { text: isIndented ? expanded.slice(indent) : expanded, isIndented };
}

const patterns = new Map<number, RegExp>();

function contentPattern(indent: number): RegExp {
  const known = patterns.get(indent);
  if (known) return known;
  const steps = Math.floor(indent / 4);
  const pattern = new RegExp(`^(?:(?:\\t| {4}){${steps}} {${indent % 4}}|(?:\\t| {4}){${steps + 1}})`);
  patterns.set(indent, pattern);
  return pattern;
}

/** Tags and attribute lists at the item's own depth end it. */
function isBound(line: string, indent: number): boolean {
  const spaces = indentOf(line);
  return spaces <= Math.min(indent, 3) && endsText(line);
}
