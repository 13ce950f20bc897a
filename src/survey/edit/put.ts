import { isMap, isNode, isScalar, type Node, Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import { columnAt, deepestBlock, endOf, endOfLine, pairOf, precedingPair, startOf } from './place.ts';
import { nodeFor, type PlainValue, printPair } from './snippet.ts';
import { type Style, styleOf } from './style.ts';

export interface Change {
  /** Keys from the top of the file. */
  readonly path: readonly string[];
  readonly value: PlainValue;
  /** Keys that may stand beside the last of the path, in the order in which they are written. */
  readonly order: readonly string[];
}

interface Place {
  readonly text: string;
  readonly style: Style;
  readonly map: YAMLMap;
  readonly key: string;
  /** Keys of the path that lead on from the key. */
  readonly below: readonly string[];
}

/** A YAML text with a value put at a path. Every line that has no part in it stays as it is, comments too. */
export function putValue(text: string, change: Change): string {
  const place = placeOf(text, change.path);
  const old = pairOf(place.map, place.key);
  return old ? replacePair(place, old, change) : insertPair(place, change);
}

/** A YAML text without the pair at a path, which is not the only one of its mapping; as it was where there is none. */
export function removeValue(text: string, path: readonly string[]): string {
  const { map, key, below, style } = placeOf(text, path);
  const pair = pairOf(map, key);
  if (!pair) return text;
  if (below.length === 0) {
    const start = startOf(pair) - columnAt(text, startOf(pair));
    return text.slice(0, start) + text.slice(text.indexOf('\n', endOf(text, pair)) + 1 || text.length);
  }
  if (!isMap(pair.value)) return text;
  pair.value.deleteIn(below);
  pair.value.comment = null;
  const snippet = printPair(key, pair.value, { column: columnAt(text, startOf(pair)), style });
  return text.slice(0, startOf(pair)) + snippet + text.slice(endOf(text, pair));
}

function placeOf(text: string, path: readonly string[]): Place {
  const document = parseDocument(text);
  const { map, depth } = deepestBlock(document.contents, path);
  const [key = '', ...below] = path.slice(depth);
  return { text, style: styleOf(text, document), map, key, below };
}

function replacePair({ text, key, below, style }: Place, old: Pair, change: Change): string {
  const [start, end] = [startOf(old), endOf(text, old)];
  const node = changedNode(old.value, below, change, style);
  // It stands behind the pair, where it stays.
  node.comment = null;
  const [first = '', ...others] = printPair(key, node, { column: columnAt(text, start), style }).split(style.lineBreak);
  // What stands behind the value on its line, a comment, goes to the first line.
  const lineEnd = endOfLine(text, end);
  const behind = text.slice(end, lineEnd);
  const lines = [first + (behind.startsWith('#') ? ' ' : '') + behind, ...others];
  return text.slice(0, start) + lines.join(style.lineBreak) + text.slice(lineEnd);
}

function insertPair({ text, map, key, below, style }: Place, change: Change): string {
  const [first] = map.items;
  if (!first) throw new Error('a mapping on lines has pairs');
  const column = columnAt(text, startOf(first));
  const before = precedingPair(map, key, below.length === 0 ? change.order : []);
  const line = ' '.repeat(column) + printPair(key, nestedNode(below, change.value, style), { column, style });
  const offset = before ? endOfLine(text, endOf(text, before)) : lineAbove(text, startOf(first), column);
  return text.slice(0, offset) + style.lineBreak + line + text.slice(offset);
}

/** End of the line of the key that a block's first pair stands below: comments between them stay with that pair. */
function lineAbove(text: string, start: number, column: number): number {
  const lines = text.slice(0, start - column).split('\n');
  let length = start - column;
  while (length > 0 && /^\s*(?:#|$)/.test(lines.at(-1) ?? '')) length -= (lines.pop() ?? '').length + 1;
  return endOfLine(text, Math.max(0, length));
}

function changedNode(old: unknown, below: readonly string[], change: Change, style: Style): Node {
  if (below.length === 0) return valueNode(change.value, style, old);
  if (!isMap(old) || old.items.length === 0) return nestedNode(below, change.value, style);
  const [key = '', ...deeper] = below;
  const pair = pairOf(old, key);
  if (pair) {
    const node = changedNode(pair.value, deeper, change, style);
    if (isNode(pair.value) && pair.value.comment) node.comment = pair.value.comment;
    pair.value = node;
  } else {
    const before = precedingPair(old, key, deeper.length === 0 ? change.order : []);
    const made = new Pair(new Scalar(key), nestedNode(deeper, change.value, style));
    old.items.splice(before ? old.items.indexOf(before) + 1 : 0, 0, made);
  }
  return old;
}

function nestedNode(path: readonly string[], value: PlainValue, style: Style): Node {
  return path.reduceRight<Node>(
    (inner, key) => {
      const map = new YAMLMap();
      map.items = [new Pair(new Scalar(key), inner)];
      return map;
    },
    valueNode(value, style, undefined),
  );
}

function valueNode(value: PlainValue, { areCellsInBraces }: Style, old: unknown): Node {
  const node = nodeFor(value, old);
  if (isMap(node)) node.flow = areCellsInBraces;
  if (isScalar(node) && isScalar(old) && old.anchor !== undefined) node.anchor = old.anchor;
  return node;
}
