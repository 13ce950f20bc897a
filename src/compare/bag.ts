import { type Token, wordsOf } from './token.ts';

/** How often each word, tag and picture stands in a text, whatever their order. */
export type KeyCounts = ReadonlyMap<string, number>;

/** What a text may be made of besides words. */
const MEDIA = new Set(['audio', 'embed', 'iframe', 'img', 'object', 'source', 'video']);

/** Words, pictures and other media. */
export function wordKeysOf(tokens: readonly Token[]): string[] {
  const media = tokens.flatMap((token) =>
    token.kind === 'open' && MEDIA.has(token.tag) ? [`<${token.tag} ${token.attributes.get('src') ?? ''}`] : [],
  );
  return [...wordsOf(tokens), ...media];
}

/** Words, media and tags. */
export function keysOf(tokens: readonly Token[]): string[] {
  const tags = tokens.flatMap((token) => (token.kind === 'open' ? [`<${token.tag}>`] : []));
  return [...wordKeysOf(tokens), ...tags];
}

export function countKeys(keys: readonly string[]): KeyCounts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How many of the keys a bag holds, each no oftener than it is there. */
export function sharedCount(keys: readonly string[], bag: KeyCounts): number {
  let shared = 0;
  for (const [key, count] of countKeys(keys)) shared += Math.min(count, bag.get(key) ?? 0);
  return shared;
}

/** How many keys only one of the two has: 0 for the same words, pictures and tags in any order. */
export function distanceOf(keys: readonly string[], bag: KeyCounts): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return keys.length + size - 2 * sharedCount(keys, bag);
}
