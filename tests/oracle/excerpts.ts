import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderLiquid } from '../../src/content/liquid/render.ts';
import { readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { createLiquidMarkdown } from '../../src/markdown/for-liquid.ts';

/** What Jekyll says of a post. */
interface JekyllPost {
  readonly path: string;
  readonly excerpt?: string | null;
}

export interface ExcerptOptions {
  readonly blog: string;
  /** Jekyll's posts, one a line. */
  readonly posts: string;
  /** Folder of the comparison tools. */
  readonly oracles: string;
  readonly level: string;
}

/** Posts whose `{{ post.excerpt }}` is that of Jekyll, of how many, and the paths of the others. */
export async function compareExcerpts({ blog, posts, oracles, level }: ExcerptOptions) {
  const { canonPair } = await import(pathToFileURL(join(oracles, 'canon.mjs')).href);
  const ours = await excerptsOf(blog);
  const theirs = readFileSync(posts, 'utf8').trim().split('\n');
  const different: string[] = [];
  for (const line of theirs) {
    const { path, excerpt } = JSON.parse(line) as JekyllPost;
    const [own, expected] = canonPair(ours.get(path) ?? '', excerpt ?? '', level);
    if (own !== expected) different.push(path);
  }
  return { same: theirs.length - different.length, count: theirs.length, different };
}

/** As a page of the site would print them. */
async function excerptsOf(root: string): Promise<Map<string, string>> {
  const report = () => {};
  const settings = await readSettings(root, report);
  const now = new Date();
  const content = readContent({
    root,
    settings,
    includeDrafts: false,
    includeFuture: settings.isFutureShown,
    now,
    report,
  });
  const address = { url: '/excerpts', outputPath: 'excerpts' };
  const source = { file: 'excerpts.html', layout: 'page', title: '', bodyLine: 1, format: 'html' as const };
  const flags = { hasToc: false, hasDollarMath: false, formerAddresses: [] };
  const at = () => ({ file: 'excerpts.html', line: 1, column: 1 });
  const body = `{% for post in site.posts %}${START}{{ post.path }}${MIDDLE}{{ post.excerpt }}{% endfor %}`;
  const page = { ...address, ...source, ...flags, at, body };
  const markdown = createLiquidMarkdown(settings.markdown);
  const { pages } = await renderLiquid({ ...content, pages: [page] }, { root, settings, now, report, ...markdown });
  const parts = (pages[0]?.body ?? '').split(START).slice(1);
  return new Map(parts.map((part) => part.split(MIDDLE) as [string, string]));
}

/** Characters that no post holds. */
const [START, MIDDLE] = ['\u0001', '\u0002'];
