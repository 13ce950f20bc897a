import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PictureReference } from '../../../src/content/picture-reference.ts';
import type { ImageAsset, ImageSource } from '../../../src/images/asset.ts';
import { sharp } from '../../../src/images/codec.ts';
import { photoAvifOptions } from '../../../src/images/encode.ts';
import { loadPictures } from '../../../src/images/load.ts';
import { SETTINGS } from '../../../src/images/settings.ts';
import type { Report } from '../../../src/report/diagnostic.ts';

/** A file that a reader may be given. */
export interface Candidate {
  readonly type: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** What became of one input. */
export interface Made {
  readonly input: string;
  /** What a browser that knows every format chooses from, narrowest first. */
  readonly candidates: readonly Candidate[];
  /** Everything written. */
  readonly files: readonly Candidate[];
}

/** Folder of the inputs and an empty or, for a warm run, full one for what is made of them. */
export interface Job {
  readonly inputs: string;
  readonly out: string;
}

/** Our own pipeline, with its cache in `out`. */
export async function runFieldbook({ inputs, out }: Job): Promise<Made[]> {
  const at = { file: 'a.md', line: 1, column: 1 };
  const references = readdirSync(inputs).map((src): PictureReference => ({ src, use: 'body', at }));
  const report: Report = ({ severity, message }) => {
    if (severity === 'error') throw new Error(message);
  };
  const options = { root: inputs, baseurl: '', cacheDir: out, mode: 'optimize', missing: 'error', report } as const;
  const pictures = await loadPictures(references, options);
  return [...pictures].flatMap(([{ src }, picture]) =>
    picture.kind === 'asset' ? [madeOf(join(inputs, src), picture.asset)] : [],
  );
}

function madeOf(input: string, { sources, fallback }: ImageAsset): Made {
  const files = (source: ImageSource): Candidate[] =>
    source.variants.map((variant) => ({ ...variant, type: source.type }));
  return { input, candidates: files(sources[0] ?? fallback), files: [...sources, fallback].flatMap(files) };
}

/** The loop that one would write by hand: each file that we made, from its input, all cores busy. */
export async function runBareLoop(made: readonly Made[], out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const queue = made.flatMap(({ input, files }) => files.map((file) => ({ input, file }))).values();
  const work = async (): Promise<void> => {
    for (const { input, file } of queue) await writeSame(input, file, out);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function writeSame(input: string, { type, width, height, path }: Candidate, out: string): Promise<void> {
  const picture = sharp(input, { autoOrient: true }).resize(width, height, { fit: 'fill' });
  const file = join(out, `${path.replaceAll('/', '_')}`);
  const isPhoto = input.endsWith('.jpg');
  if (type === 'image/avif') await picture.avif(isPhoto ? photoAvifOptions(width) : SETTINGS.flatAvif).toFile(file);
  else if (type === 'image/jpeg') await picture.jpeg(SETTINGS.photoJpeg).toFile(file);
  else if (type === 'image/png') await picture.png(SETTINGS.palettePng).toFile(file);
  else if (isPhoto) await picture.webp(SETTINGS.photoWebp).toFile(file);
  else
    await sharp(await picture.png(SETTINGS.palettePng).toBuffer())
      .webp(SETTINGS.flatWebp)
      .toFile(file);
}

/** @11ty/eleventy-img with its own formats and qualities, in these widths. */
export async function runEleventyImg({ inputs, out }: Job, widths: readonly (number | 'auto')[]): Promise<Made[]> {
  const { default: Image } = await import('@11ty/eleventy-img');
  const names = readdirSync(inputs);
  return Promise.all(
    names.map(async (name) => {
      const input = join(inputs, name);
      const stats = await Image(input, { outputDir: out, widths: [...widths] });
      const formats = Object.values(stats).map((files) =>
        files.map(({ sourceType, outputPath, width, height }) => ({
          ...{ type: sourceType, path: outputPath, width, height },
          bytes: statSync(outputPath).size,
        })),
      );
      return { input, candidates: formats[0] ?? [], files: formats.flat() };
    }),
  );
}
