import assert from 'node:assert/strict';
import { type Run, run } from './cli.ts';
import { type Files, makeFolder } from './folder.ts';

/** Settings of a small site. */
export const CONFIG = 'title: Notes\nurl: https://example.org\npermalink: /:title/\n';
/** A site that builds without a finding. */
export const GOOD = { '_config.yml': CONFIG, 'posts/2026-11-20-good.md': '---\ntitle: Good\n---\nText.\n' };
/** Where `bad` puts its post. */
export const BAD = 'posts/2026-11-19-bad.md';

/** One finding as `--format json` prints it. */
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Builds a site folder in this process. */
export function build(root: string, ...flags: readonly string[]): Promise<Run> {
  return run('build', '--root', root, ...flags);
}

/** What a build of a good site with these files added finds. */
export async function findingsOf(
  files: Files,
  ...flags: readonly string[]
): Promise<{ code: number | null; findings: Finding[] }> {
  const { code, out, err } = await build(makeFolder({ ...GOOD, ...files }), '--format', 'json', ...flags);
  assert.equal(err, '');
  return { code, findings: JSON.parse(out) };
}

/** `file:line:column severity rule`. */
export function placeOf({ file, line, column, severity, rule }: Finding): string {
  return [...(file ? [`${file}:${line}:${column}`] : []), severity, rule].join(' ');
}

/** A post with this front matter. */
export function bad(frontMatter: string, body = ''): Files {
  return { [BAD]: `---\n${frontMatter}\n---\n${body}` };
}
