import type { Reading } from './attributes.ts';
import { countKeys, distanceOf, type KeyCounts, keysOf, sharedCount, wordKeysOf } from './bag.ts';
import { charactersOf, childrenOf, type Element, find, isElement, type Node } from './html.ts';
import { isTheme, mayHoldContent } from './theme.ts';
import type { Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** What is known of the text to look for. */
export interface Sought {
  /** Our content. */
  readonly tokens: readonly Token[];
  readonly title: string;
}

/** A child that holds this share of what its parent holds of our text is worth a look; footnotes may lie beside it. */
const DESCENT_SHARE = 0.9;

/** Below this share of our text a page has nothing of it, and only its own landmarks say where its content is. */
const LEAST_SHARE = 0.1;

/**
 * The part of an old page that stands for our content, as tokens. Themes put it anywhere, so our text leads the way:
 * from the body down, as long as one child holds nearly all that its parent holds of our words. Of the elements on that
 * way the one counts whose words and tags are nearest to ours, less the theme's own parts at both its ends (`trim`).
 */
export function oldContent(root: Element, sought: Sought, reading: Reading): Token[] {
  const ours = countKeys(keysOf(sought.tokens));
  let best = { tokens: [] as Token[], distance: Number.POSITIVE_INFINITY };
  for (const element of wayDown(root, sought, reading)) {
    const tokens = trim(element, { ours, title: sought.title, reading });
    const distance = distanceOf(keysOf(tokens), ours);
    if (distance < best.distance) best = { tokens, distance };
  }
  return best.tokens;
}

function wayDown(root: Element, { tokens }: Sought, reading: Reading): Element[] {
  const ours = countKeys(wordKeysOf(tokens));
  const share = (element: Element) => sharedCount(wordKeysOf(tokensOf([element], reading)), ours);
  const body = find(root, ({ tagName }) => tagName === 'body') ?? root;
  let held = share(body);
  if (held <= LEAST_SHARE * sharedCount(wordKeysOf(tokens), ours)) return [landmarkIn(body)];
  const way = [body];
  for (let element: Element | undefined = body; element; ) {
    const shares: [Element, number][] = childrenOf(element)
      .filter(mayHoldContent)
      .map((child) => [child, share(child)]);
    const next: [Element, number] | undefined = shares.find(([, found]) => found >= DESCENT_SHARE * held);
    element = next?.[0];
    if (next) {
      way.push(next[0]);
      held = next[1];
    }
  }
  return way;
}

function landmarkIn(body: Element): Element {
  for (const name of ['article', 'main']) {
    const landmark = find(body, ({ tagName }) => tagName === name);
    if (landmark) return landmark;
  }
  return body;
}

interface Trimming {
  readonly ours: KeyCounts;
  readonly title: string;
  readonly reading: Reading;
}

/**
 * An element's content less the theme's parts at its ends: title, date, share buttons, links to neighbours, comments.
 * Something goes only if it looks like a theme's, and if what is left is nearer to ours without it: an author's
 * paragraph that we lost stays, and is a difference.
 */
function trim(element: Element, { ours, title, reading }: Trimming): Token[] {
  let nodes = element.childNodes.filter((node) => isElement(node) || Boolean(charactersOf(node)?.trim()));
  const distance = (candidates: readonly Node[]) => distanceOf(keysOf(tokensOf(candidates, reading)), ours);
  let current = distance(nodes);
  for (const [edge, rest] of [
    [0, (list: Node[]) => list.slice(1)],
    [-1, (list: Node[]) => list.slice(0, -1)],
  ] as const) {
    for (let node = nodes.at(edge); node && isTheme(node, title); node = nodes.at(edge)) {
      const next = distance(rest(nodes));
      if (next > current) break;
      [nodes, current] = [rest(nodes), next];
    }
  }
  const first = nodes[0] ? element.childNodes.indexOf(nodes[0]) : 0;
  const last = nodes.length > 0 ? element.childNodes.indexOf(nodes.at(-1) as Node) : -1;
  return tokensOf(element.childNodes.slice(first, last + 1), reading);
}
