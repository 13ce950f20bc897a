import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Diagnostic, Position } from '../report/diagnostic.ts';

/** Keys and indexes from the top of a YAML document to one of its values. */
export type DataPath = readonly (string | number)[];

/** A YAML 1.2 text that knows where each of its values stands. */
export interface DataDocument {
  /** As plain objects and lists. */
  readonly value: unknown;
  readonly problems: readonly Diagnostic[];
  /** Where the key or list item at a path begins; for a path that is not there, the nearest above it. */
  readonly at: (path: DataPath) => Position;
  /** Where the value at a path begins. */
  readonly valueAt: (path: DataPath) => Position;
}

/** Parses a survey's data file. What YAML itself forbids is in `problems`; the value is then not to be used. */
export function parseDataDocument(file: string, text: string): DataDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map(({ message, pos: [start] }) => ({
      rule: 'survey-yaml',
      severity: 'error',
      message: `not valid YAML: ${message.split('\n', 1)[0]}`,
      at: position(start),
    })),
    at: (path) => position(offsetOf(document, path, 'key')),
    valueAt: (path) => position(offsetOf(document, path, 'value')),
  };
}

function offsetOf(document: Document.Parsed, path: DataPath, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let found = start(node);
  for (const [index, key] of path.entries()) {
    const child = childOf(node, key);
    if (child === undefined) return found;
    node = isPair(child) ? child.value : child;
    const isLast = index === path.length - 1;
    found = isPair(child) && !(isLast && part === 'value' && isNode(node)) ? start(child.key) : start(node);
  }
  return found;
}

function childOf(node: unknown, key: string | number): Node | Pair | undefined {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
  if (isSeq(node)) return node.items[Number(key)] as Node | undefined;
  return undefined;
}

function start(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
