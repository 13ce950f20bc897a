import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { fileAt } from '../helpers/built-site.ts';
import { attribute, descendants, textOf, withClass } from '../layouts/html.ts';

/** What Jekyll says of a post. */
interface JekyllPost {
  readonly url: string;
  readonly date: string;
  readonly tags: readonly unknown[];
  readonly categories: readonly unknown[];
}

/** A comparison of posts: how many are the same, of how many, and which are not. */
export interface FactsComparison {
  readonly same: number;
  readonly count: number;
  readonly different: readonly string[];
}

/** Posts that stand at Jekyll's address in a built site, with its date, tags and categories, as their pages say it. */
export function compareFacts(postsFile: string, siteDir: string): FactsComparison {
  const posts = readFileSync(postsFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JekyllPost);
  const different = posts.filter((post) => !isSame(post, siteDir)).map(({ url }) => url);
  return { same: posts.length - different.length, count: posts.length, different };
}

function isSame({ url, date, tags, categories }: JekyllPost, siteDir: string): boolean {
  const file = fileAt(siteDir, url) ?? fileAt(siteDir, `${url}.html`);
  if (file === undefined) return false;
  // The author's HTML may hold mistakes, which are not looked at here.
  const [header] = withClass(descendants(parse(readFileSync(file, 'utf8'))), 'post-header');
  if (!header) return false;
  const inHeader = descendants(header);
  const published = attribute(withClass(inHeader, 'dt-published')[0], 'datetime') ?? '';
  const terms = new Set([...tags, ...categories].map(String));
  const shown = new Set(withClass(inHeader, 'p-category').map(textOf));
  return Date.parse(published) === Date.parse(date) && [...terms].sort().join('\0') === [...shown].sort().join('\0');
}
