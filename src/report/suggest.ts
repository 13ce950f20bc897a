import { distance } from 'fastest-levenshtein';

/** Longer words may differ in more letters before a suggestion becomes a guess. */
function tolerance(word: string): number {
  return word.length <= 4 ? 1 : word.length <= 12 ? 2 : 3;
}

/** The candidate that a person most likely meant by `word`; the first of equals; undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = tolerance(word) + 1;
  for (const candidate of candidates) {
    const found = swapDistance(word.toLowerCase(), candidate.toLowerCase());
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** Edits from one word to the other; two neighbours in the wrong order, the commonest slip of all, are one edit. */
function swapDistance(word: string, candidate: string): number {
  const isSwap = [...word].some((letter, index) => {
    const swapped = word.slice(0, index) + (word[index + 1] ?? '') + letter + word.slice(index + 2);
    return swapped === candidate;
  });
  return isSwap && word !== candidate ? 1 : distance(word, candidate);
}
