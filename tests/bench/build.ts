/** `npm run bench [-- COUNT…]`: cold and warm builds of generated posts, each a whole process, medians of three runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { measureBuild, median, type Usage } from './measure.ts';

const RUNS = 3;
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 4000];

console.log('posts  build  wall s  CPU s  CPU ms/post  peak MB');
for (const count of counts) {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
  writeCorpus(root, count);
  const runs = { cold: [] as Usage[], warm: [] as Usage[] };
  for (let run = 0; run < RUNS; run++) {
    for (const folder of ['_site', '.cache']) rmSync(join(root, folder), { recursive: true, force: true });
    runs.cold.push(await measureBuild(root));
    runs.warm.push(await measureBuild(root));
  }
  for (const [name, usages] of Object.entries(runs)) console.log(row(count, name, usages));
  rmSync(root, { recursive: true });
}

function row(count: number, name: string, usages: readonly Usage[]): string {
  const [wall, cpu, peak] = (['wallSeconds', 'cpuSeconds', 'peakBytes'] as const).map((key) =>
    median(usages.map((usage) => usage[key])),
  );
  const cells = [
    wall?.toFixed(2),
    cpu?.toFixed(2),
    (((cpu ?? 0) * 1000) / count).toFixed(2),
    ((peak ?? 0) / 1e6).toFixed(0),
  ];
  const widths = [8, 7, 13, 9];
  return `${String(count).padStart(5)}  ${name}${cells.map((cell, index) => cell?.padStart(widths[index] ?? 0)).join('')}`;
}
