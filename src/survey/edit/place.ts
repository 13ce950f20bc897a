import { isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';

/** Thrown for YAML that cannot be changed in one place without changing another; says what to do instead. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/** The innermost mapping along a path whose pairs stand on lines of their own, and how many keys lead to it. */
export function deepestBlock(top: unknown, path: readonly string[]): { map: YAMLMap; depth: number } {
  if (!isBlock(top)) throw new EditError('the file is written in braces; change it by hand');
  let [map, depth] = [top, 0];
  for (const key of path.slice(0, -1)) {
    const value = pairOf(map, key)?.value;
    if (!isBlock(value)) break;
    map = value;
    depth++;
  }
  return { map, depth };
}

function isBlock(node: unknown): node is YAMLMap {
  return isMap(node) && !node.flow && node.items.length > 0;
}

/** The pair of a mapping with this key. */
export function pairOf({ items }: YAMLMap, key: string): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** The pair behind which a new key belongs, by the order in which keys are written; undefined: before all. */
export function precedingPair({ items }: YAMLMap, key: string, order: readonly string[]): Pair | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return items.at(-1);
  return items.findLast(({ key: other }) => isScalar(other) && order.slice(0, rank).includes(String(other.value)));
}

/** Offset at which a pair begins. */
export function startOf({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

/** Offset behind a pair's last character, its line break not counted. */
export function endOf(text: string, { key, value }: Pair): number {
  const end = (isNode(value) ? value : isNode(key) ? key : undefined)?.range?.[1] ?? text.length;
  return end - (/\r?\n$/.exec(text.slice(Math.max(0, end - 2), end))?.[0].length ?? 0);
}

/** Offset of the end of the line that an offset is on, its line break not counted. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Characters before an offset on its line. */
export function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
