/** One contestant in a process of its own: `run.ts NAME JOB.json`, which prints its time and what it made as JSON. */
import { readFileSync } from 'node:fs';
import { SETTINGS } from '../../../src/images/settings.ts';
import { type Job, type Made, runBareLoop, runEleventyImg, runFieldbook } from './contestants.ts';
import { measureServed, type Served } from './score.ts';

/** What `run.ts` is told. */
export interface Task extends Job {
  /** For the bare loop, and to be scored: what another contestant made. */
  readonly made?: readonly Made[];
  /** Device pixels. */
  readonly layoutWidths?: readonly number[];
}

/** What it prints. */
export interface Outcome {
  readonly seconds: number;
  /** Of all cores, which other work on the machine changes less than the time on the wall. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly made: readonly Made[];
  /** By layout width, in order of `made`. */
  readonly served: readonly (readonly Served[])[];
}

const [, , name = '', file = ''] = process.argv;
const task = JSON.parse(readFileSync(file, 'utf8')) as Task;
const before = { wall: performance.now(), cpu: process.cpuUsage() };
const made = await runContestant();
const seconds = (performance.now() - before.wall) / 1000;
const { user, system } = process.cpuUsage(before.cpu);
const served = name === 'score' ? await scoreAll() : [];
const outcome: Outcome = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  made,
  served,
};
process.stdout.write(JSON.stringify(outcome));

async function runContestant(): Promise<readonly Made[]> {
  if (name === 'fieldbook') return runFieldbook(task);
  if (name === 'eleventy-img') return runEleventyImg(task, SETTINGS.widths);
  if (name === 'eleventy-img-auto') return runEleventyImg(task, ['auto']);
  if (name === 'bare') await runBareLoop(task.made ?? [], task.out);
  return [];
}

async function scoreAll(): Promise<Served[][]> {
  const all: Served[][] = [];
  for (const width of task.layoutWidths ?? []) {
    const row: Served[] = [];
    for (const picture of task.made ?? []) row.push(await measureServed(picture, width));
    all.push(row);
  }
  return all;
}
