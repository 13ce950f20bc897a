import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { kramdown } from '../../src/content/kramdown-keys.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';

const ORACLES = new URL('../../../shared/oracles/', import.meta.url);
const FILE = new URL('../fixtures/kramdown-settings.json', import.meta.url);

interface Case {
  readonly name: string;
  /** What stands below `kramdown:` in `_config.yml`. */
  readonly kramdown: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly html: string;
}

// To add a case, write all but its HTML; `UPDATE=1` fills that in.
const cases = JSON.parse(readFileSync(FILE, 'utf8')) as Case[];
if (process.env.UPDATE) {
  const filled = cases.map((one) => ({ ...one, html: render(one) }));
  writeFileSync(FILE, `${JSON.stringify(filled, undefined, 2)}\n`);
}

suite('kramdown is set by _config.yml:', () => {
  for (const one of cases) test(one.name, () => assert.equal(render(one), one.html));
});

test('kramdown itself prints the same with these settings', async (t) => {
  const script = new URL('kramdown-oracle.rb', ORACLES);
  if (!existsSync(script)) return t.skip(`there is no ${fileURLToPath(script)}`);
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
  const { status, stdout } = spawnSync('ruby', [fileURLToPath(script)], { input, encoding: 'utf8' });
  if (status !== 0) return t.skip('kramdown is not installed');
  const { canonPair } = await import(new URL('canon.mjs', ORACLES).href);
  for (const [index, line] of stdout.trim().split('\n').entries()) {
    const { name, html } = JSON.parse(line) as { name: string; html: string };
    const [ours, theirs] = canonPair(cases[index]?.html ?? '', html, 'ids');
    assert.equal(ours, theirs, name);
  }
});

test('what has no effect here is named, values that say what is done anyway are not', () => {
  const ignored = (keys: object) => v.parse(kramdown, keys).ignored;
  assert.deepEqual(ignored({ input: 'kramdown', html_to_native: true, toc_levels: 'x', smart_quotes: 'a,b' }), [
    ...['input', 'html_to_native', 'toc_levels', 'smart_quotes'],
  ]);
  assert.deepEqual(ignored({ input: 'GFM', parse_span_html: true, math_engine: 'katex', auto_ids: null }), []);
});

function render({ kramdown: keys, text }: Case): string {
  const { settings } = v.parse(kramdown, keys);
  const md = createMarkdown(() => undefined, { dialect: 'kramdown', ...settings });
  return renderMarkdown(md, { file: 'a.md', body: text, bodyLine: 1 }).html;
}
