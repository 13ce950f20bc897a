import { availableParallelism } from 'node:os';
import { isShown, type PictureReference } from '../content/picture-reference.ts';
import { inParallel } from '../parallel.ts';
import type { Report } from '../report/diagnostic.ts';
import { naturalVariant } from './address.ts';
import type { Picture, Variant } from './asset.ts';
import { createDisk } from './disk.ts';
import { pictureFindings, type ShownFile } from './findings.ts';
import type { ImageMode, makeImage } from './make.ts';
import { brokenProblem, diagnosticOf, missingProblem, outsideProblem, type Problem, staleProblem } from './problems.ts';
import type { RemoteLock } from './remote/lock.ts';
import { type Resolution, resolvePicture } from './resolve.ts';
import { allVariants } from './stages.ts';
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
  const shown = resolutions.filter((_, index) => references[index] && isShown(references[index]));
  const made = await makeAll(distinctFiles(shown), options);

  const pictures = new Map<PictureReference, Picture>();
  for (const [index, reference] of references.entries()) {
    const resolution = resolutions[index];
    if (!resolution) continue;
    const outcome = outcomeOf(resolution, reference, made);
    if ('rule' in outcome) options.report(diagnosticOf(outcome, reference, options.missing));
    pictures.set(reference, 'rule' in outcome ? { kind: 'broken', reason: outcome.message } : outcome);
  }
  const findings = pictureFindings(shownFiles(references, resolutions, made));
  for (const finding of findings) options.report(finding);
  return pictures;
}

/** The files that can be shown, each once, in the order in which they are named. */
function shownFiles(
  references: readonly PictureReference[],
  resolutions: readonly Resolution[],
  made: ReadonlyMap<string, Picture | Problem>,
): ShownFile[] {
  const files = new Map<string, ShownFile>();
  for (const [index, first] of references.entries()) {
    const file = resolutions[index];
    const outcome = file?.kind === 'file' && isShown(first) ? made.get(file.path) : undefined;
    if (file?.kind !== 'file' || !outcome || 'rule' in outcome || outcome.kind !== 'asset') continue;
    const { name, path } = file;
    if (!files.has(path)) files.set(path, { name, asset: outcome.asset, first });
  }
  return [...files.values()];
}

/** Pictures made of an author's files, each file once, in order of name. */
export function assetFiles(pictures: Iterable<Picture>): Variant[] {
  const files = new Map<string, Variant>();
  for (const picture of pictures) {
    if (picture.kind !== 'asset') continue;
    for (const { variant } of allVariants(picture.asset)) files.set(variant.name, variant);
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Authors' files to publish as they are besides `published`, each once, in order of name. */
export function ownFiles(
  pictures: ReadonlyMap<PictureReference, Picture>,
  published: readonly string[],
): Extract<Picture, { kind: 'file' }>[] {
  const taken = new Set(published);
  const files = [...pictures].flatMap(([{ use }, picture]) =>
    picture.kind === 'file' && use !== 'checked' && !taken.has(picture.name) ? [picture] : [],
  );
  const distinct = new Map(files.map((file) => [file.name, file]));
  return [...distinct.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function outcomeOf(
  resolution: Resolution,
  reference: PictureReference,
  made: ReadonlyMap<string, Picture | Problem>,
): Picture | Problem {
  switch (resolution.kind) {
    case 'file':
      return isShown(reference) ? pictureOf(resolution, reference, made) : resolution;
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

/** Where pixels count, the author's own file unless we have a lighter one with all of them. */
function pictureOf(
  file: File,
  { use }: PictureReference,
  made: ReadonlyMap<string, Picture | Problem>,
): Picture | Problem {
  const outcome = made.get(file.path);
  if (!outcome) throw new Error(`no outcome for ${file.path}`);
  const isLighter = 'rule' in outcome || outcome.kind !== 'asset' || naturalVariant(outcome.asset) !== undefined;
  return use === 'natural' && !isLighter ? file : outcome;
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
  await inParallel(files, availableParallelism(), async (file) => {
    made.set(file.path, await makeOne(file, maker.makeImage, options));
    options.onProgress?.(made.size, files.length);
  });
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
