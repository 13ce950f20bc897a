import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Style } from './style.ts';

/** What a data file may say at a key. */
export type PlainValue = string | number | boolean | readonly PlainItem[] | PlainMapping;
export type PlainItem = string | number | { readonly [item: string]: string };
export type PlainMapping = { readonly [key: string]: PlainValue };

/** A value as YAML that looks like what it takes the place of: quoted likewise, a list on lines stays on lines. */
export function nodeFor(value: PlainValue, old: unknown): Node {
  const node: Node = new Document().createNode(value);
  if (isScalar(node) && isScalar(old) && typeof node.value === 'string' && isQuoted(old))
    node.type = old.type ?? Scalar.PLAIN;
  visit(node, {
    Seq: (_, list) => {
      list.flow = list !== node || !isSeq(old) || old.flow === true;
    },
  });
  if (isSeq(node) && isSeq(old)) node.items = node.items.map((item) => sameItem(item, old) ?? item);
  return node;
}

/** The item of a list that says the same, with its comment. */
function sameItem(item: unknown, { items }: YAMLSeq): unknown {
  const document = new Document();
  const said = (node: unknown) => (isNode(node) ? node.toJS(document) : node);
  return items.find((other) => isDeepStrictEqual(said(other), said(item)));
}

function isQuoted({ type, value }: Scalar): boolean {
  return typeof value === 'string' && (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE);
}

/** `key: value` without a line break at its end; lines after the first are indented as below a key at a column. */
export function printPair(key: string, value: Node, { column, style }: { column: number; style: Style }): string {
  const map = new YAMLMap();
  map.items = [new Pair(new Scalar(key), value)];
  const document = new Document();
  document.contents = map;
  const text = document.toString({
    lineWidth: 0,
    indent: style.indent,
    flowCollectionPadding: style.areBracesPadded,
  });
  const lines = withBrackets(text.trimEnd(), style).split('\n');
  return lines
    .map((line, index) => (index > 0 && line !== '' ? ' '.repeat(column) + line : line))
    .join(style.lineBreak);
}

/** The `yaml` package pads braces and brackets alike; many people pad braces alone. */
function withBrackets(text: string, { areBracesPadded, areBracketsPadded }: Style): string {
  if (areBracesPadded === areBracketsPadded) return text;
  const cuts: { readonly from: number; readonly to: number; readonly by: string }[] = [];
  visit(parseDocument(text), {
    Seq: (_, { flow, range, items }) => {
      if (!flow || !range || items.length === 0) return;
      const by = areBracketsPadded ? ' ' : '';
      const [start, end] = range;
      const inner = text.slice(start + 1, end - 1);
      if (inner.includes('\n')) return;
      cuts.push({ from: start + 1, to: start + 1 + inner.length - inner.trimStart().length, by });
      cuts.push({ from: start + 1 + inner.trimEnd().length, to: end - 1, by });
    },
  });
  return cuts
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, by }) => result.slice(0, from) + by + result.slice(to), text);
}
