/** `npm run bench:survey [-- SIZE…]`: builds of a post that compares SIZE systems by SIZE criteria, and its page's bytes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { measureBuild, median } from './measure.ts';

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

/** A site of one survey, every cell known, with a note and a source. */
function writeSurvey(root: string, size: number): void {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  const sections = numbers.map(
    (n) => `## ${n}. System ${n} (Maker ${n})\n[Link:](https://example.org/${n})\n\nWhat system ${n} is.\n`,
  );
  const criteria = numbers.map((n) => {
    const kinds = [
      'type: number, unit: MB, plot: log',
      'type: text',
      'type: enum, values: [yes, partly], filter: true',
    ];
    return `  c${n}: {label: Criterion ${n}, group: Group ${n % 6}, ${n === 1 ? kinds[0] : kinds[1 + (n % 2)]}}`;
  });
  const cell = (system: number, n: number) => {
    const value = n === 1 ? system * 8 : n % 2 === 1 ? (system % 3 === 0 ? 'partly' : 'yes') : `Answer ${system * n}`;
    return `      c${n}: {value: ${value}, note: Note ${system} on ${n}., source: source-${n % 9}, as_of: 2026-0${1 + (n % 9)}}`;
  };
  const entries = numbers.map((system) =>
    [`  system-${system}:`, '    values:', ...numbers.map((n) => cell(system, n))].join('\n'),
  );
  const sources = Array.from(
    { length: 9 },
    (_, n) => `  source-${n}: {title: Source ${n}, url: "https://example.org/source/${n}"}`,
  );
  mkdirSync(join(root, 'posts'), { recursive: true });
  writeFileSync(join(root, '_config.yml'), 'title: Bench\nurl: https://example.org\n');
  writeFileSync(join(root, 'posts/2026-11-20-survey.md'), `---\ntitle: Survey\n---\n${sections.join('\n')}`);
  writeFileSync(
    join(root, 'posts/2026-11-20-survey.survey.yaml'),
    ['sources:', ...sources, 'criteria:', ...criteria, 'entries:', ...entries, ''].join('\n'),
  );
}
