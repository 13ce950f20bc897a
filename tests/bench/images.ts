/**
 * `npm run bench:images [-- COUNT --times]`: COUNT photos and as many drawings (40) through our pictures, cold and warm, through
 * a bare sharp loop that writes the same files, and through @11ty/eleventy-img; then, without --times, what readers get of each.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { drawingPng } from './pictures/drawings.ts';
import { photoJpegOf, realPhotos } from './pictures/photos.ts';
import type { Outcome, Task } from './pictures/run.ts';
import type { Served } from './pictures/score.ts';

/** Device pixels that a picture in the text takes: on a plain screen, on a dense phone, on a dense large screen. */
const LAYOUT_WIDTHS = [640, 800, 1280];
const KINDS = ['photo', 'drawing'] as const;
const RUN = join(import.meta.dirname, 'pictures/run.ts');

const { values, positionals } = parseArgs({ options: { times: { type: 'boolean' } }, allowPositionals: true });
const count = Number(positionals[0] ?? 40);
let tasksRun = 0;
const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
for (const kind of KINDS) {
  await writeInputs(kind);
  await compare(kind);
}
rmSync(root, { recursive: true });

async function writeInputs(kind: (typeof KINDS)[number]): Promise<void> {
  mkdirSync(join(root, kind));
  const sources = kind === 'photo' ? realPhotos(join(tmpdir(), 'fieldbook-bench-photos')) : [];
  for (let index = 0; index < count; index++) {
    const isPhoto = kind === 'photo';
    const bytes = await (isPhoto ? photoJpegOf(index, sources) : drawingPng(index));
    const name = `${kind}-${String(index).padStart(3, '0')}.${isPhoto ? 'jpg' : 'png'}`;
    writeFileSync(join(root, kind, name), bytes);
  }
}

async function compare(kind: (typeof KINDS)[number]): Promise<void> {
  const inputs = join(root, kind);
  const job = (name: string): Task => ({ inputs, out: join(root, `${kind}-${name}`) });
  const cold = await run('fieldbook', job('fieldbook'));
  const warm = await run('fieldbook', job('fieldbook'));
  const bare = await run('bare', { ...job('bare'), made: cold.made });
  const peer = await run('eleventy-img', job('eleventy-img'));
  const auto = await run('eleventy-img-auto', job('eleventy-img-auto'));

  console.log(
    `\n${count} ${kind}s, ${availableParallelism()} cores`.padEnd(29),
    ' wall s   CPU s  peak MB  files     MB',
  );
  printRow('fieldbook, cold', cold);
  printRow('fieldbook, warm', warm);
  printRow('bare sharp, same files', { ...bare, made: cold.made });
  printRow('eleventy-img, our widths', peer);
  printRow('eleventy-img, one width', auto);
  printRatio('cold of bare sharp', cold, bare);
  printRatio('warm of cold', warm, cold);
  printRatio('cold of eleventy-img, our widths', cold, peer);
  printRatio('cold of eleventy-img, one width', cold, auto);
  if (!values.times)
    await compareServed({ fieldbook: cold, 'eleventy-img, our widths': peer, 'eleventy-img, one width': auto });
}

async function compareServed(outcomes: Readonly<Record<string, Outcome>>): Promise<void> {
  const tasks = Object.values(outcomes).map(({ made }) => ({ inputs: '', out: '', made, layoutWidths: LAYOUT_WIDTHS }));
  const scored = await Promise.all(tasks.map((task) => run('score', task)));
  console.log('what a reader gets          device px    kB  SSIMULACRA2 mean  lowest');
  for (const [place, width] of LAYOUT_WIDTHS.entries()) {
    for (const [index, name] of Object.keys(outcomes).entries()) {
      printServed(name, width, scored[index]?.served[place] ?? []);
    }
  }
}

function printRatio(name: string, one: Outcome, other: Outcome): void {
  const [wall, cpu] = [one.seconds / other.seconds, one.cpuSeconds / other.cpuSeconds];
  console.log(`${name.padEnd(36)}${wall.toFixed(2)} wall, ${cpu.toFixed(2)} CPU`);
}

async function run(name: string, task: Task): Promise<Outcome> {
  const file = join(root, `task-${++tasksRun}.json`);
  writeFileSync(file, JSON.stringify(task));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', RUN, name, file], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as Outcome;
}

function printRow(name: string, { seconds, cpuSeconds, peakBytes, made }: Outcome): void {
  const files = made.flatMap((picture) => picture.files);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const cells = [
    seconds.toFixed(1).padStart(8),
    cpuSeconds.toFixed(1).padStart(8),
    (peakBytes / 1e6).toFixed(0).padStart(9),
    String(files.length).padStart(7),
    megabytes.toFixed(1).padStart(7),
  ];
  console.log(`${name.padEnd(28)}${cells.join('')}`);
}

function printServed(name: string, width: number, served: readonly Served[]): void {
  const kilobytes = served.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const scores = served.map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const cells = [
    String(width).padStart(9),
    kilobytes.toFixed(0).padStart(6),
    mean.toFixed(1).padStart(18),
    Math.min(...scores)
      .toFixed(1)
      .padStart(8),
  ];
  console.log(`${name.padEnd(28)}${cells.join('')}`);
}
