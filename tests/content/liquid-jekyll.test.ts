import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { renderLiquid } from '../../src/content/liquid/render.ts';
import { readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/liquid/', import.meta.url));
const ROOT = join(FIXTURES, 'site');
const hasJekyll = spawnSync('jekyll', ['--version'], { env: jekyllEnv() }).status === 0;

test('snippets print what Jekyll printed of them, and fail where it failed', async () => {
  const snippets = readFileSync(join(FIXTURES, 'snippets.txt'), 'utf8').trimEnd().split('\n=====\n');
  const theirs = recorded();
  assert.equal(theirs.length, snippets.length);
  const differences: unknown[] = [];
  for (const [index, snippet] of snippets.entries()) {
    const [ours, expected] = [await print(snippet), theirs[index]];
    const isSame = expected?.error === undefined ? ours.text === plain(expected?.text ?? '') : ours.errors.length > 0;
    if (!isSame) differences.push({ snippet, ours, expected });
  }
  assert.deepEqual(differences, []);
});

test('Jekyll still prints what is on record', { skip: hasJekyll ? false : 'Jekyll is not installed' }, () => {
  const outcomes = (results: readonly Result[]) =>
    results.map(({ text }) => (text === undefined ? 'error' : plain(text)));
  assert.deepEqual(outcomes(printWithJekyll()), outcomes(recorded()));
});

function recorded(): Result[] {
  return JSON.parse(readFileSync(join(FIXTURES, 'results.json'), 'utf8')) as Result[];
}

interface Result {
  readonly text?: string;
  readonly error?: string;
}

function printWithJekyll(): Result[] {
  const out = makeFolder({});
  const paths = { SNIPPETS: join(FIXTURES, 'snippets.txt'), RESULTS: join(out, 'results.json') };
  const options = ['--source', ROOT, '--destination', join(out, 'site'), '--plugins', FIXTURES, '--disable-disk-cache'];
  const { status, stderr } = spawnSync('jekyll', ['build', '--quiet', ...options], {
    env: { ...jekyllEnv(), ...paths },
  });
  assert.equal(status, 0, String(stderr));
  return JSON.parse(readFileSync(paths.RESULTS, 'utf8')) as Result[];
}

async function print(snippet: string) {
  const { report, lines } = collectFindings();
  const settings = await readSettings(ROOT, report);
  const now = new Date('2026-11-23T00:00:00Z');
  const { posts, pages } = readContent({
    root: ROOT,
    settings,
    includeDrafts: false,
    includeFuture: true,
    now,
    report,
  });
  const documents = { posts: posts.map((post) => (post.title === 'Snips' ? { ...post, body: snippet } : post)), pages };
  const rendered = await renderLiquid(documents, { root: ROOT, settings, now, report });
  const text = rendered.posts.find(({ title }) => title === 'Snips')?.body ?? '';
  return { text: plain(text), errors: lines.filter((line) => line.includes(' error ')) };
}

/** Each has its own colours for code. */
function plain(text: string): string {
  return text.replace(/<figure class="highlight">[\s\S]*?<\/figure>/g, (figure) =>
    figure.replace(/<\/?span[^>]*>/g, ''),
  );
}

function jekyllEnv() {
  return { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
}
