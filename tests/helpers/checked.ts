import assert from 'node:assert/strict';
import { run } from './cli.ts';
import { type Files, makeFolder } from './folder.ts';
import { type Finding, GOOD } from './small-site.ts';

/** What `fieldbook check` finds in a good site with these files added. */
export async function checkFindings(files: Files, ...flags: readonly string[]): Promise<Finding[]> {
  const { out, err } = await run('check', '--root', makeFolder({ ...GOOD, ...files }), '--format', 'json', ...flags);
  assert.equal(err, '');
  return JSON.parse(out);
}

/** `line:column rule` of each finding, by file; files without one are there too. */
export async function checkPlaces(files: Files, ...flags: readonly string[]): Promise<Record<string, string[]>> {
  const places: Record<string, string[]> = Object.fromEntries(Object.keys(files).map((file) => [file, []]));
  for (const { file = '', line, column, rule } of await checkFindings(files, ...flags)) {
    places[file] = [...(places[file] ?? []), `${line}:${column} ${rule}`];
  }
  return places;
}

/** A post whose text begins on line 4. */
export function post(body: string, frontMatter = 'title: A post'): string {
  return `---\n${frontMatter}\n---\n${body}\n`;
}

/** Path of a post by its slug. */
export function postFile(slug: string): string {
  return `posts/2026-11-18-${slug}.md`;
}
