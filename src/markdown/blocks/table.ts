import { EMPTY_ELEMENTS } from './html-tag.ts';
import { type Block, makeBlock } from './node.ts';
import type { Rule } from './parser.ts';
import { BLOCK_ELEMENTS, isBoundary } from './patterns.ts';
import type { Source } from './source.ts';
import { trim, trimEnd } from './spaces.ts';

const HAS_PIPE = /^(?:\||.*?[^\\]\|)/;
const SEPARATOR = /^([+|: \t-]*?-[+|: \t-]*?)[ \t]*$/;
const FOOT_SEPARATOR = /^[+|: \t=]*?=[+|: \t=]*?[ \t]*$/;
const COLUMN = /[ \t]?(:?)-+(:?)[ \t]?/g;

/** Lines with `|` between cells, the first of them with or without (kramdown, parser/table.rb). */
export const table: Rule = (parser, parent, source) => {
  const first = source.line() ?? '';
  if (!first.includes('|') || !/^ {0,3}\S/.test(first) || !HAS_PIPE.test(first)) return false;
  if (!parser.isAfterBoundary(parent)) return false;
  const start = source.index;
  const { groups, alignment, hasPipes } = readRows(source);
  if (!hasPipes || !isBoundary(source.line()) || !groups.some(({ type }) => type === 'tbody')) {
    source.index = start;
    // Attributes are lost on the attempt, as in kramdown.
    parser.pending = undefined;
    return false;
  }
  const columns = Math.max(...groups.flatMap((group) => group.children.map((row) => row.children.length)));
  for (const row of groups.flatMap((group) => group.children)) {
    while (row.children.length < columns) row.children.push(makeBlock('cell', row.line));
  }
  const block = parser.make('table', source.number(start), { endLine: source.number(source.index - 1) + 1 });
  block.alignment = alignment.slice(0, columns);
  block.children.push(...groups);
  parent.children.push(block);
  return true;
};

interface Rows {
  readonly groups: Block[];
  readonly alignment: string[];
  /** Whether each row has a pipe outside of code. */
  readonly hasPipes: boolean;
}

/** The first separator line ends the head, a further one a body, one of `=` begins the foot. */
function readRows(source: Source): Rows {
  const groups: Block[] = [];
  let alignment: string[] = [];
  let rows: Block[] = [];
  let hasPipes = true;
  let hasFoot = false;
  let isInElement = false;
  const close = (type: 'thead' | 'tbody' | 'tfoot') => {
    const [first] = rows;
    if (first) groups.push(makeBlock(type, first.line, { children: rows, endLine: (rows.at(-1) ?? first).endLine }));
    rows = [];
  };
  const hasLeadingPipe = /^[ \t]*\|/.test(source.line() ?? '');
  if (SEPARATOR.test(source.line() ?? '')) source.index++;
  for (; HAS_PIPE.test(source.line() ?? ''); source.index++) {
    const line = source.line() ?? '';
    const separator = SEPARATOR.exec(line);
    if (separator) {
      if (rows.length === 0) continue;
      if (alignment.length === 0 && !hasFoot) {
        close('thead');
        alignment = [...(separator[1] ?? '').matchAll(COLUMN)].map(([, left, right]) => columnAlignment(left, right));
      } else if (!hasFoot) close('tbody');
    } else if (FOOT_SEPARATOR.test(line)) {
      close('tbody');
      hasFoot = true;
    } else {
      const cells = splitCells(trimEnd(line));
      const bare = !isInElement && line.includes('<') ? line.replace(SPANS, '') : line;
      const open: number = isInElement ? -1 : openElementAt(bare);
      if (cells.length < 2 || !HAS_PIPE.test(open < 0 ? bare : bare.slice(0, open))) hasPipes = false;
      isInElement ||= open >= 0;
      if (hasLeadingPipe && trim(cells[0] ?? 'x') === '') cells.shift();
      if (trim(cells.at(-1) ?? 'x') === '') cells.pop();
      const number = source.number();
      const children = cells.map((cell) => makeBlock('cell', number, { text: trim(cell) }));
      rows.push(makeBlock('tr', number, { children }));
    }
  }
  close(hasFoot ? 'tfoot' : 'tbody');
  return { groups, alignment, hasPipes };
}

function columnAlignment(left = '', right = ''): string {
  if (left === '') return right === '' ? '' : 'right';
  return right === '' ? 'left' : 'center';
}

const PIECES = /<code.*?>.*?<\/code>|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\\\||\|/g;

/** Code and elements within a line. */
const SPANS = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|<([a-z][\w-]*)\b[^<>]*>.*?<\/\2\s*>/gi;

/** Where a row has the start of an element that nothing in it ends: the rest of the table is in it. */
function openElementAt(row: string): number {
  if (!row.includes('<')) return -1;
  const open = [...row.matchAll(/<([a-z][\w-]*)(?=[\s>])[^<>]*(?<!\/)>/gi)].find(([, name = '']) => {
    const element = name.toLowerCase();
    return !EMPTY_ELEMENTS.has(element) && !BLOCK_ELEMENTS.has(element);
  });
  return open?.index ?? -1;
}

/** The cells of a row: a pipe in code or behind a backslash is text. */
function splitCells(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let end = 0;
  for (const { 0: piece, index } of row.matchAll(PIECES)) {
    cell += row.slice(end, index);
    end = index + piece.length;
    if (piece === '|') {
      cells.push(cell);
      cell = '';
    } else cell += piece === '\\|' ? '|' : piece;
  }
  return [...cells, cell + row.slice(end)];
}
