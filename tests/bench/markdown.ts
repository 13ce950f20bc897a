/** `npm run bench:markdown [-- COUNT]`: our Markdown against plain markdown-it on the same posts, in turn, neither colouring code. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { createMarkdown, type MarkdownSource, renderMarkdown } from '../../src/markdown/render.ts';
import { writeCorpus } from './corpus.ts';
import { median } from './measure.ts';

const ROUNDS = 15;
const count = Number(process.argv[2] ?? 1000);

const plain = new MarkdownIt({ html: true });
const ours = createMarkdown(() => undefined);
const posts = readPosts(count);

const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const plainSeconds = cpuSeconds(() => posts.map(({ body }) => plain.render(body)));
  const ourSeconds = cpuSeconds(() => posts.map((post) => renderMarkdown(ours, post)));
  // In the first round both are still being compiled.
  if (round > 0) ratios.push(ourSeconds / plainSeconds);
}
console.log(
  `${count} posts, ${ROUNDS} rounds: our CPU time is ${median(ratios).toFixed(2)} of plain markdown-it's (median)`,
);

function readPosts(length: number): MarkdownSource[] {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
  writeCorpus(root, length);
  const posts = readdirSync(join(root, 'posts')).map((file) => {
    const [, , body = ''] = readFileSync(join(root, 'posts', file), 'utf8').split('---\n', 3);
    return { file, body, bodyLine: 1 };
  });
  rmSync(root, { recursive: true });
  return posts;
}

function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
