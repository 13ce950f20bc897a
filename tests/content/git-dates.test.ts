import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { isoDay } from '../../src/content/dates.ts';
import { readGitDates } from '../../src/content/git-dates.ts';
import { fileAt } from '../helpers/built-site.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { build, GOOD } from '../helpers/small-site.ts';
import { collectFindings } from './findings.ts';

const PERSON = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

function git(cwd: string, day: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` };
  execFileSync('git', [...PERSON, ...args], { cwd, env, stdio: 'pipe' });
}

function commit(root: string, day: string, files: Files = {}): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git(root, day, 'add', '-A');
  git(root, day, 'commit', '-q', '-m', day);
}

/** A site folder within a repository: changed, moved, moved and changed, new, and removed for a while. */
function makeHistory(): string {
  const root = makeFolder();
  git(root, '2026-01-01', 'init', '-q');
  const long = 'Many lines.\n'.repeat(20);
  const names = ['changed', 'moved', 'both', 'gone', 'ä b'];
  commit(root, '2026-01-01', Object.fromEntries(names.map((name) => [`site/${name}.md`, `${name} ${long}`])));
  commit(root, '2026-01-02', { 'site/changed.md': 'Other.', 'site/moved.md': `${long}More.`, 'site/ä b.md': 'Other.' });
  for (const name of ['moved', 'both']) renameSync(join(root, `site/${name}.md`), join(root, `site/${name}-on.md`));
  writeFileSync(join(root, 'site/both-on.md'), `both ${long}And more.`);
  commit(root, '2026-01-03', { 'site/new.md': 'New.' });
  git(root, '2026-01-04', 'rm', '-q', 'site/gone.md');
  commit(root, '2026-01-04', { 'elsewhere.md': 'Not of the site.' });
  commit(root, '2026-01-05', { 'site/gone.md': 'Back.' });
  return root;
}

async function daysIn(root: string): Promise<{ days: Record<string, string>; lines: readonly string[] }> {
  const { report, lines } = collectFindings();
  const dates = await readGitDates(root, { timezone: 'UTC', report });
  return { days: Object.fromEntries([...dates].sort().map(([file, date]) => [file, isoDay(date)])), lines };
}

test('git says when files were last changed, under whatever name; of those never changed it says nothing', async () => {
  assert.deepEqual(await daysIn(join(makeHistory(), 'site')), {
    days: {
      'both-on.md': '2026-01-03',
      'changed.md': '2026-01-02',
      'moved-on.md': '2026-01-02',
      'ä b.md': '2026-01-02',
    },
    lines: [],
  });
});

test('in a shallow clone only what it knows is told', async () => {
  const clone = join(makeFolder(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '3', `file://${makeHistory()}`, clone], { stdio: 'pipe' });
  assert.deepEqual((await daysIn(join(clone, 'site'))).days, {});
  commit(clone, '2026-01-06', { 'site/changed.md': 'Again.' });
  assert.deepEqual((await daysIn(join(clone, 'site'))).days, { 'changed.md': '2026-01-06' });
});

test('a folder without history is noted, and nothing is known', async () => {
  const { days, lines } = await daysIn(makeFolder());
  assert.deepEqual(days, {});
  assert.match(
    lines.join('\n'),
    /note git-dates: no dates from git, because it has no history of this folder: .*not a git repository/,
  );
});

test('a site may take the dates of its posts from git: shown, in the sitemap and in the feed', async () => {
  const root = makeFolder();
  git(root, '2026-11-20', 'init', '-q');
  const config = `${GOOD['_config.yml']}fieldbook: {git_dates: true}\n`;
  const early = { 'posts/2026-12-01-later.md': '---\ntitle: Later\nlast_modified_at: 2026-12-24\n---\n' };
  commit(root, '2026-11-20', { ...GOOD, ...early, '_config.yml': config });
  commit(root, '2026-11-22', {
    'posts/2026-11-20-good.md': 'Changed.',
    'posts/2026-12-01-later.md': `${early['posts/2026-12-01-later.md']}More.`,
  });
  const { code, out, err } = await build(root, '--future');
  assert.equal(code, 0, out + err);
  const at = (path: string) => readFileSync(fileAt(join(root, '_site'), path) ?? '', 'utf8');
  assert.match(
    at('/good/'),
    /Updated <time class="dt-updated" datetime="2026-11-22T12:00:00\+00:00">November 22, 2026</,
  );
  assert.match(at('/later/'), /Updated <time [^>]*>December 24, 2026</);
  assert.match(at('/sitemap.xml'), /\/good\/<\/loc><lastmod>2026-11-22T12:00:00\+00:00</);
});
