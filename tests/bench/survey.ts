/** `npm run bench:survey [-- SIZE…]`: builds of a post that compares SIZE systems by SIZE criteria, and its page's bytes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { measureBuild, median } from './measure.ts';
import { writeSurvey } from './survey-corpus.ts';

const RUNS = 5;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [8, 60];

console.log('systems  criteria  CPU s  without the data file  page gzip kB  brotli kB');
for (const size of sizes) {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
  writeSurvey(root, size);
  const usual = median(await cpuSeconds(root));
  const page = readFileSync(join(root, '_site/2026/11/20/survey/comparison/index.html'));
  rmSync(join(root, 'posts/2026-11-20-survey.survey.yaml'));
  const bare = median(await cpuSeconds(root));
  const kilobytes = [gzipSync(page, { level: 9 }), brotliCompressSync(page)].map(({ length }) => length / 1000);
  const cells = [size, size, usual.toFixed(2), bare.toFixed(2), ...kilobytes.map((count) => count.toFixed(1))];
  const widths = [7, 10, 7, 23, 14, 11];
  console.log(cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join(''));
  rmSync(root, { recursive: true });
}

async function cpuSeconds(root: string): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const folder of ['_site', '.cache']) rmSync(join(root, folder), { recursive: true, force: true });
    seconds.push((await measureBuild(root)).cpuSeconds);
  }
  return seconds;
}
