import { spawn } from 'node:child_process';
import type { DateTime } from 'luxon';
import type { Report } from '../report/diagnostic.ts';
import { parseDate } from './dates.ts';
import type { Page } from './page.ts';
import { isPost } from './post.ts';

/** When files were last changed, by path below the site folder. */
export type GitDates = ReadonlyMap<string, DateTime>;

/**
 * Each commit's day and what it did to which files below this folder. Merges say nothing that their sides do not, and
 * a setting of somebody's own must not change what is printed.
 */
const LOG = ['-c', 'log.showSignature=false', 'log', '--no-merges', '--format=%x01%cI', '--name-status', '-M', '-z'];

/**
 * Reads the history of a site folder in one pass. Only what changed a file counts: the commit that brought it says
 * nothing of when it was written, and in a shallow clone the oldest one brings them all. Of such files nothing is
 * known. Without git or a history that is noted, and nothing is known of any.
 */
export async function readGitDates(
  root: string,
  { timezone, report }: { readonly timezone: string; readonly report: Report },
): Promise<GitDates> {
  const output = await runGit([...LOG, '--relative', '--', '.'], root);
  if (typeof output === 'string') return datesIn(output, timezone);
  const message = `no dates from git, because it has no history of this folder: ${output.problem}`;
  report({ rule: 'git-dates', severity: 'note', message });
  return new Map();
}

/** The document as changed when git says so, where its author does not; before its own day a post was being written. */
export function withGitDate<D extends Page>(document: D, dates: GitDates): D {
  const modified = document.modified ?? dates.get(document.file);
  const isTold = modified === document.modified || (isPost(document) && modified && modified < document.date);
  return isTold || !modified ? document : { ...document, modified };
}

/** Commits come newest first; a file that was renamed goes on under its former name. */
function datesIn(output: string, timezone: string): GitDates {
  const dates = new Map<string, DateTime>();
  const settled = new Set<string>();
  const laterNames = new Map<string, string>();
  const tokens = output.split('\0').values();
  const next = () => tokens.next().value ?? '';
  let commit = '';
  for (const token of tokens) {
    const status = token.trim();
    if (status.startsWith('\u0001')) commit = status.slice(1);
    else if (status !== '') {
      const former = next();
      const path = /^[RC]/.test(status) ? next() : former;
      const name = laterNames.get(path) ?? path;
      if (settled.has(name)) continue;
      const isMove = status === 'R100';
      if (status.startsWith('R')) laterNames.set(former, name);
      if (!isMove) settled.add(name);
      const date = /^[MR]/.test(status) && !isMove ? parseDate(commit, timezone) : undefined;
      if (date) dates.set(name, date);
    }
  }
  return dates;
}

function runGit(args: readonly string[], cwd: string): Promise<string | { readonly problem: string }> {
  return new Promise((resolve) => {
    const git = spawn('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const [output, errors]: [string[], string[]] = [[], []];
    git.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
    git.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    git.on('error', ({ message }) => resolve({ problem: message }));
    git.on('close', (code) => resolve(code === 0 ? output.join('') : { problem: errors.join('').trim() }));
  });
}
