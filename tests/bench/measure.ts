import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** What one whole process took. */
export interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** Times one `fieldbook build` from start to exit. Throws when it fails. */
export async function measureBuild(root: string): Promise<Usage> {
  const start = performance.now();
  const args = [
    '--import',
    join(import.meta.dirname, 'usage.mjs'),
    join(REPOSITORY, 'bin/fieldbook.js'),
    'build',
    '--root',
    root,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const [output, usage, exitCode] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    new Promise((done) => child.once('exit', done)),
  ]);
  if (exitCode !== 0) throw new Error(`the build of ${root} failed: ${output}`);
  return { wallSeconds: (performance.now() - start) / 1000, ...JSON.parse(usage) };
}

/** The middle value; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
