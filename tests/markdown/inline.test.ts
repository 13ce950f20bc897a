import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { fillPictures } from '../../src/markdown/slots.ts';
import { asWritten } from '../helpers/as-written.ts';

const FIXTURES = new URL('../fixtures/kramdown-inline/', import.meta.url);
const ORACLES = new URL('../../../shared/oracles/', import.meta.url);
const NAMES = readdirSync(FIXTURES).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -'.md'.length)] : []));

const md = createMarkdown(() => undefined);

for (const name of NAMES) {
  test(`kramdown's inline ${name}.md is rendered as its .html says`, () => {
    assert.equal(render(name), readFileSync(new URL(`${name}.html`, FIXTURES), 'utf8'));
  });
}

test('live kramdown renders each of these texts the same', async (t) => {
  const program = fileURLToPath(new URL('kramdown-oracle.rb', ORACLES));
  if (!existsSync(program)) return t.skip(`there is no ${program}`);
  const input = NAMES.map((name) => `${JSON.stringify({ name, text: source(name) })}\n`).join('');
  const { status, stdout, stderr } = spawnSync('ruby', [program], { input, encoding: 'utf8' });
  if (status !== 0) return t.skip(`kramdown is not installed: ${stderr || 'there is no ruby'}`);
  const { canonPair } = await import(new URL('canon.mjs', ORACLES).href);
  for (const line of stdout.trim().split('\n')) {
    const { name, html } = JSON.parse(line) as { name: string; html: string };
    const [ours, theirs] = canonPair(render(name), html, 'typo');
    assert.equal(ours, theirs, `${name}.md`);
  }
});

function source(name: string): string {
  return readFileSync(new URL(`${name}.md`, FIXTURES), 'utf8');
}

/** Each picture as the `<img>` that its author meant. */
function render(name: string): string {
  const { html, pictures } = renderMarkdown(md, { file: `${name}.md`, body: source(name), bodyLine: 1 });
  return fillPictures(html, pictures, asWritten);
}
