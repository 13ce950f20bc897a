import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sharp } from '../../../src/images/codec.ts';
import type { Candidate, Made } from './contestants.ts';

/** What a reader gets of one picture where it shows `layoutWidth` device pixels wide. */
export interface Served {
  readonly bytes: number;
  /** SSIMULACRA2 against the original scaled to the same size: 90 no difference seen, 70 good. */
  readonly score: number;
}

/** Chromium's choice: the first candidate for which the wanted width lies below the geometric mean with the next. */
export function chosen(candidates: readonly Candidate[], layoutWidth: number): Candidate | undefined {
  return (
    candidates.find(({ width }, index) => {
      const next = candidates[index + 1];
      return !next || layoutWidth <= width || layoutWidth < Math.sqrt(width * next.width);
    }) ?? candidates.at(-1)
  );
}

/** Measures the file that a browser chooses, as it looks at that width; a file larger than that is scaled down first. */
export async function measureServed({ input, candidates }: Made, layoutWidth: number): Promise<Served> {
  const file = chosen(candidates, layoutWidth);
  if (!file) throw new Error(`nothing was made of ${input}`);
  const width = Math.min(layoutWidth, file.width);
  const size = { width, height: Math.max(1, Math.round((width * file.height) / file.width)) };
  const [original, shown] = await Promise.all([input, file.path].map((path) => pixelsAt(path, size)));
  return { bytes: file.bytes, score: await ssimulacra2(original as Buffer, shown as Buffer, size) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pixelsAt(path: string, { width, height }: Size): Promise<Buffer> {
  const picture = sharp(path, { autoOrient: true }).resize(width, height, { fit: 'fill' });
  return picture.flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer();
}

interface Metric {
  readonly new_buffer: (key: string, length: number) => number;
  readonly calc_s2: (one: string, other: string, width: number, height: number) => number;
}

let metric: Promise<{ functions: Metric; memory: WebAssembly.Memory }> | undefined;

async function ssimulacra2(original: Buffer, shown: Buffer, { width, height }: Size): Promise<number> {
  metric ??= loadMetric();
  const { functions, memory } = await metric;
  for (const [key, pixels] of Object.entries({ original, shown })) {
    const place = functions.new_buffer(key, pixels.length);
    new Uint8Array(memory.buffer, place, pixels.length).set(pixels);
  }
  return functions.calc_s2('original', 'shown', width, height);
}

/** The package is an ES module that does not say so, and its program talks of every buffer. */
async function loadMetric(): Promise<{ functions: Metric; memory: WebAssembly.Memory }> {
  const folder = dirname(createRequire(import.meta.url).resolve('calc-s2-rust/package.json'));
  const glue = readFileSync(join(folder, 'calc_s2_rust.js'), 'utf8');
  const functions = await import(`data:text/javascript;base64,${Buffer.from(glue).toString('base64')}`);
  const log = console.log;
  console.log = (...parts) => (String(parts[0]).startsWith('[C]') ? undefined : log(...parts));
  const { memory } = await functions.default(readFileSync(join(folder, 'calc_s2_rust_bg.wasm')));
  return { functions, memory };
}
