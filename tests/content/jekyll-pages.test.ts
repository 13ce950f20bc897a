import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { renderLiquid } from '../../src/content/liquid/render.ts';
import type { Page } from '../../src/content/page.ts';
import { readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { createLiquidMarkdown } from '../../src/markdown/for-liquid.ts';
import { listFiles, makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/jekyll-pages', import.meta.url));
const hasJekyll = spawnSync('jekyll', ['--version']).status === 0;

/** What Jekyll printed of each file, by the file's address; `UPDATE=1` writes it anew. */
const recorded = (): Record<string, string> => JSON.parse(readFileSync(join(FIXTURE, 'printed.json'), 'utf8'));

suite('documents that print each other', () => {
  const printed = new Map<string, string>();
  const findings = collectFindings();

  before(async () => {
    for (const page of await printAll(join(FIXTURE, 'site'), findings.report)) printed.set(page.outputPath, page.html);
  });

  for (const [path, html] of Object.entries(recorded())) {
    test(`${path} is as Jekyll prints it`, () => assert.equal(flat(printed.get(path) ?? ''), html));
  }

  test('nothing else is printed, and nothing is wrong', () => {
    assert.deepEqual([...printed.keys()].sort(), Object.keys(recorded()).sort());
    assert.deepEqual(findings.lines, []);
  });
});

test('what is on record is what the Jekyll at hand prints', {
  skip: hasJekyll ? false : 'Jekyll is not installed',
}, () => {
  const root = join(makeFolder(), 'site');
  cpSync(join(FIXTURE, 'site'), root, { recursive: true });
  const out = join(makeFolder(), 'out');
  const env = { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true', LC_ALL: 'C.UTF-8' };
  const { status, stderr } = spawnSync('jekyll', ['build', '-q', '-s', root, '-d', out, '--disable-disk-cache'], {
    env,
  });
  assert.equal(status, 0, String(stderr));
  const pages = listFiles(out).filter((path) => path.endsWith('.html'));
  const printed = Object.fromEntries(pages.map((path) => [path, flat(readFileSync(join(out, path), 'utf8'))]));
  if (process.env.UPDATE) writeFileSync(join(FIXTURE, 'printed.json'), `${JSON.stringify(printed, undefined, 2)}\n`);
  assert.deepEqual(printed, recorded());
});

async function printAll(root: string, report: Parameters<typeof readSettings>[1]) {
  const settings = await readSettings(root, report);
  const now = new Date('2026-11-23T00:00:00Z');
  const content = readContent({ root, settings, includeDrafts: false, includeFuture: false, now, report });
  const { toHtml, highlight } = createLiquidMarkdown(settings.markdown);
  const {
    posts,
    pages,
    collections = [],
  } = await renderLiquid(content, {
    ...{ root, settings, now, report, toHtml, highlight },
  });
  const published = collections.filter(({ isOutput }) => isOutput).flatMap(({ documents }) => documents);
  const documents: readonly Page[] = [...posts, ...pages, ...published];
  return documents.map(({ outputPath, format, body }) => ({
    outputPath,
    html: format === 'html' ? body : toHtml(body),
  }));
}

/** HTML without what each prints in its own way: space between tags, code, and levels for screen readers. */
function flat(html: string): string {
  return html
    .replace(/<div class="language-\w+ highlighter-rouge">[\s\S]*?<code>([\s\S]*?)<\/code><\/pre><\/div><\/div>/g, code)
    .replace(/<pre class="fb-code"[^>]*><code[^>]*>([\s\S]*?)<\/code><\/pre>/g, code)
    .replace(/ aria-level="\d"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:ul|ol|li|p|h\d|pre)\b[^>]*>) ?/g, '$1')
    .trim();
}

function code(_whole: string, text: string): string {
  return `<pre>${text}</pre>`;
}
