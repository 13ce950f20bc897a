import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createHighlight } from '../../src/markdown/highlight.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { fillPictures } from '../../src/markdown/slots.ts';
import { asWritten } from '../helpers/as-written.ts';

const FIXTURES = new URL('../fixtures/kramdown-blocks/', import.meta.url);
const ORACLES = new URL('../../../shared/oracles/', import.meta.url);

const md = createMarkdown(createHighlight({ known: new Map(), used: new Map() }));
const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length));

// To add a case, write NAME.md and NAME.html: the name says the construct.
for (const name of names) {
  test(`kramdown's ${name.replaceAll('-', ' ')} come out as ${name}.html says`, () => {
    assert.equal(render(read(`${name}.md`)), read(`${name}.html`));
  });
}

type Canon = (ours: string, theirs: string, level: string) => [string, string];

let canonPair: Canon | undefined;
let answers = new Map<string, string>();

before(async () => {
  const script = new URL('kramdown-oracle.rb', ORACLES);
  if (!existsSync(script)) return;
  const input = names.map((name) => JSON.stringify({ name, text: read(`${name}.md`) })).join('\n');
  const { status, stdout } = spawnSync('ruby', [fileURLToPath(script)], { input, encoding: 'utf8' });
  if (status !== 0) return;
  const lines = stdout.trim().split('\n');
  answers = new Map(lines.map((line) => JSON.parse(line)).map(({ name, html }) => [name, html]));
  ({ canonPair } = (await import(new URL('canon.mjs', ORACLES).href)) as { canonPair: Canon });
});

for (const name of names) {
  test(`kramdown itself prints the same for ${name}.md`, (context) => {
    const theirs = answers.get(name);
    if (!canonPair || theirs === undefined) return context.skip('kramdown is not installed');
    const [ours, expected] = canonPair(render(read(`${name}.md`)), theirs, 'ids');
    assert.equal(ours, expected);
  });
}

function render(body: string): string {
  const { html, pictures } = renderMarkdown(md, { file: 'post.md', body, bodyLine: 1 });
  return fillPictures(html, pictures, asWritten);
}

function read(file: string): string {
  return readFileSync(new URL(file, FIXTURES), 'utf8');
}
