import { slugify } from '../content/slug.ts';
import type { Article } from './article.ts';

/** A tag or category with its posts, newest first. */
export interface Term {
  /** As the newest post spells it. */
  readonly name: string;
  readonly path: string;
  readonly articles: readonly Article[];
}

/** Terms by name, alphabetical, with a lookup by any spelling that differs only in case. */
export interface Terms {
  readonly all: readonly Term[];
  readonly find: (name: string) => Term;
}

/**
 * Gathers terms over articles that come newest first. Spellings that differ in case are one term; different terms
 * whose slugs are equal (`C#`, `C`) are told apart by a number, in alphabetical order.
 */
export function gatherTerms(
  articles: readonly Article[],
  { folder, namesOf }: { folder: string; namesOf: (article: Article) => readonly string[] },
): Terms {
  const groups = new Map<string, { name: string; articles: Article[] }>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const key = name.toLowerCase();
      const group = groups.get(key);
      if (!group) groups.set(key, { name, articles: [article] });
      else if (group.articles.at(-1) !== article) group.articles.push(article);
    }
  }
  const taken = new Set<string>();
  const terms = new Map<string, Term>();
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const slug = freeSlug(group.name, taken);
    taken.add(slug);
    terms.set(key, { ...group, path: `/${folder}/${encodeURI(slug)}/` });
  }
  return {
    all: [...terms.values()],
    find: (name) => {
      const term = terms.get(name.toLowerCase());
      if (!term) throw new RangeError(`no term ${JSON.stringify(name)}`);
      return term;
    },
  };
}

/** Dots at the ends go: `..` would leave the folder, and hosts pass over names that begin with one. */
function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugify(name, { mode: 'pretty' }).replace(/^[.-]+|[.-]+$/g, '') || 'term';
  let free = slug;
  for (let count = 2; taken.has(free); count++) free = `${slug}-${count}`;
  return free;
}
