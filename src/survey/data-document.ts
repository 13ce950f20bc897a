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
import { parseCoreYaml } from '../content/yaml.ts';
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

/**
 * Parses a survey's data file. What YAML itself forbids is in `problems`; the value is then not to be used. To know where
 * values stand takes five times as long as to know the values, so places are looked up when somebody asks for them.
 */
export function parseDataDocument(file: string, text: string): DataDocument {
  const value = parseGood(text);
  const places = lazily(() => parsePlaces(file, text));
  const placeAt = (path: DataPath, part: 'key' | 'value') => laterPosition(file, () => places().at(path, part));
  return {
    ...(value === undefined ? places().content() : { value, problems: [] }),
    at: (path) => placeAt(path, 'key'),
    valueAt: (path) => placeAt(path, 'value'),
  };
}

/** The value of a text without mistakes; undefined for others. */
function parseGood(text: string): unknown {
  try {
    return parseCoreYaml(text) ?? undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'YAMLException') return undefined;
    throw error;
  }
}

function parsePlaces(file: string, text: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    at: (path: DataPath, part: 'key' | 'value') => position(offsetOf(document, path, part)),
    content: (): Pick<DataDocument, 'value' | 'problems'> => ({
      value: document.errors.length > 0 ? undefined : document.toJS(),
      problems: document.errors.map(({ message, pos: [start] }) => ({
        rule: 'survey-yaml',
        severity: 'error',
        message: `not valid YAML: ${message.split('\n', 1)[0]}`,
        at: position(start),
      })),
    }),
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A position that is looked up when its line or column is read. */
function laterPosition(file: string, look: () => Position): Position {
  const found = lazily(look);
  return {
    file,
    get line() {
      return found().line;
    },
    get column() {
      return found().column;
    },
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
