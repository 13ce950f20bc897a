import { availableParallelism } from 'node:os';
import type { PictureReference } from '../content/picture-reference.ts';
import type { Report } from '../report/diagnostic.ts';
import type { Picture, Variant } from './asset.ts';
import { createDisk } from './disk.ts';
import type { ImageMode, makeImage } from './make.ts';
import { brokenProblem, diagnosticOf, missingProblem, outsideProblem, type Problem, staleProblem } from './problems.ts';
import type { RemoteLock } from './remote/lock.ts';
import { type Resolution, resolvePicture } from './resolve.ts';
import { UnreadablePicture } from './unreadable.ts';

/** How pictures are found, made and complained about. */
export interface LoadOptions {
  /** The site folder. */
  readonly root: string;
  readonly baseurl: string;
  /** The site's `.cache`; pictures are kept in `images/` below it. */
  readonly cacheDir: string;
  readonly mode: ImageMode;
  /** Pictures that were fetched from other hosts; the others there stay where they are. */
  readonly lock?: RemoteLock | undefined;
  /** Weight of a missing or broken picture. */
  readonly missing: 'error' | 'warning';
  readonly report: Report;
  /** Called after each file; `total` counts files, not references. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

type File = Extract<Resolution, { kind: 'file' }>;

/** Makes every picture that is referred to, each file once, and reports every reference that leads to none. */
export async function loadPictures(
  references: readonly PictureReference[],
  options: LoadOptions,
): Promise<ReadonlyMap<PictureReference, Picture>> {
  const disk = createDisk();
  const resolutions = await Promise.all(references.map((reference) => resolvePicture(reference, { ...options, disk })));
  const made = await makeAll(distinctFiles(resolutions), options);

  const pictures = new Map<PictureReference, Picture>();
  for (const [index, reference] of references.entries()) {
    const resolution = resolutions[index];
    if (!resolution) continue;
    const outcome = outcomeOf(resolution, made);
    if ('rule' in outcome) options.report(diagnosticOf(outcome, reference, options.missing));
    pictures.set(reference, 'rule' in outcome ? { kind: 'broken', reason: outcome.message } : outcome);
  }
  return pictures;
}

/** Every file to publish, each once, in order of name. */
export function assetFiles(pictures: Iterable<Picture>): Variant[] {
  const files = new Map<string, Variant>();
  for (const picture of pictures) {
    if (picture.kind !== 'asset') continue;
    const { sources, fallback, still } = picture.asset;
    for (const { variants } of [...sources, fallback, ...(still ? [still] : [])]) {
      for (const variant of variants) files.set(variant.name, variant);
    }
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function outcomeOf(resolution: Resolution, made: ReadonlyMap<string, Picture | Problem>): Picture | Problem {
  switch (resolution.kind) {
    case 'file': {
      const outcome = made.get(resolution.path);
      if (!outcome) throw new Error(`no outcome for ${resolution.path}`);
      return outcome;
    }
    case 'missing':
      return missingProblem(resolution);
    case 'outside':
      return outsideProblem(resolution);
    case 'stale':
      return staleProblem(resolution);
    default:
      return { kind: 'remote', url: resolution.url };
  }
}

function distinctFiles(resolutions: readonly Resolution[]): File[] {
  const files = resolutions.filter((resolution) => resolution.kind === 'file');
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** As many files at a time as there are cores, so that memory holds no more pictures than are being worked on. */
async function makeAll(files: readonly File[], options: LoadOptions): Promise<ReadonlyMap<string, Picture | Problem>> {
  const made = new Map<string, Picture | Problem>();
  if (files.length === 0) return made;
  // Loading the codec takes a tenth of a second, which a site without pictures need not wait for.
  const maker = await import('./make.ts');
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      made.set(file.path, await makeOne(file, maker.makeImage, options));
      options.onProgress?.(made.size, files.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}

async function makeOne({ path, name }: File, make: typeof makeImage, options: LoadOptions): Promise<Picture | Problem> {
  try {
    return { kind: 'asset', asset: await make(path, options) };
  } catch (error) {
    if (error instanceof UnreadablePicture) return brokenProblem(name, error);
    throw error;
  }
}
