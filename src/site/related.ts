import type { Article } from './article.ts';
import type { SiteFacts } from './model.ts';
import type { Term } from './terms.ts';

/** More would be a list to choose from, and there is one for each tag already. */
const MOST = 3;

/**
 * How many posts are looked at on either side in time for each term. A term that most posts have says little, and
 * comparing all with all that have it would be quadratic.
 */
const REACH = 16;

/** Tags and categories by number, because the posts of a site are compared some hundred times each. */
interface Index {
  /** Numbers of the terms of each post. */
  readonly termsOf: readonly (readonly number[])[];
  /** Numbers of the posts of each term, newest first. */
  readonly postsOf: readonly (readonly number[])[];
  /** By number of the term: the rarer, the more. */
  readonly weights: readonly number[];
}

/**
 * For each post the few others that share most with it: its tags and categories, each weighing more the fewer posts
 * have it. Of equals the nearest in time comes first, then the newer. Posts that share nothing have no entry, nor have
 * those that want none.
 */
export function relatedPosts(facts: SiteFacts): ReadonlyMap<Article, readonly Article[]> {
  if (facts.settings.hasRelated === false) return new Map();
  const offered = facts.articles.filter(({ source }) => !source.redirectTo && !source.isHidden);
  const index = indexOf(offered, facts);
  const find = createFind(index);
  const pairs = offered.map(({ source }, post) => (source.hasRelated === false ? [] : find(post)));
  return new Map(
    pairs.flatMap((found, post) => {
      const article = offered[post];
      return article && found.length > 0 ? [[article, found.flatMap((other) => offered[other] ?? [])] as const] : [];
    }),
  );
}

function indexOf(articles: readonly Article[], { tags, categories }: SiteFacts): Index {
  const numbers = new Map<Term, number>([...tags.all, ...categories.all].map((term, number) => [term, number]));
  const postsOf: number[][] = Array.from(numbers, () => []);
  const termsOf = articles.map(({ source }, post) => {
    const terms = [...source.tags.map(tags.find), ...source.categories.map(categories.find)];
    const own = [...new Set(terms.flatMap((term) => numbers.get(term) ?? []))];
    for (const term of own) postsOf[term]?.push(post);
    return own;
  });
  return {
    termsOf,
    postsOf,
    weights: postsOf.map(({ length }) => Math.log(1 + articles.length / Math.max(1, length))),
  };
}

interface Candidate {
  readonly post: number;
  readonly weight: number;
  readonly distance: number;
}

/** Finds, by number of a post, those most like it. */
function createFind({ termsOf, postsOf, weights }: Index): (post: number) => number[] {
  // The post for which each other was last looked at: cheaper than a set for each.
  const seenFor = new Int32Array(termsOf.length).fill(-1);
  return (post) => {
    const own = termsOf[post] ?? [];
    const best: Candidate[] = [];
    seenFor[post] = post;
    for (const term of own) {
      for (const other of around(postsOf[term] ?? [], post)) {
        if (seenFor[other] === post) continue;
        seenFor[other] = post;
        const weight = sharedWeight(own, termsOf[other] ?? [], weights);
        keepBest(best, { post: other, weight, distance: Math.abs(post - other) });
      }
    }
    return best.map((candidate) => candidate.post);
  };
}

/** Those next to a post in an ascending list that holds it. */
function around(posts: readonly number[], post: number): readonly number[] {
  if (posts.length <= REACH) return posts;
  let [low, high] = [0, posts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle] ?? 0) < post) low = middle + 1;
    else high = middle;
  }
  return posts.slice(Math.max(0, low - REACH), low + REACH + 1);
}

function sharedWeight(own: readonly number[], others: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const term of own) if (others.includes(term)) sum += weights[term] ?? 0;
  return sum;
}

function keepBest(best: Candidate[], candidate: Candidate): void {
  let at = best.length;
  for (let kept = best[at - 1]; kept && isBefore(candidate, kept); kept = best[at - 1]) at--;
  if (at === MOST) return;
  best.splice(at, 0, candidate);
  best.length = Math.min(best.length, MOST);
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return a.distance === b.distance ? a.post < b.post : a.distance < b.distance;
}
