import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { namesPicture, type PictureReference } from '../content/picture-reference.ts';
import type { Diagnostic, Severity } from '../report/diagnostic.ts';
import type { ImageAsset } from './asset.ts';
import { duplicates } from './duplicates.ts';
import { sniff } from './sniff.ts';

/** A file that is shown, with what was made of it and where it is first named. */
export interface ShownFile {
  /** Path below the site folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly asset: ImageAsset;
  readonly first: PictureReference;
}

type Finding = Pick<Diagnostic, 'rule' | 'message'> & { readonly severity: Severity; readonly hint?: string };

/** Bytes. More than any screen needs, and every clone of the blog carries it for ever. */
const HUGE_BYTES = 3_000_000;

/** A side so many times as long as that of the widest file a reader may get is beyond any screen. */
const HUGE_RATIO = 2.5;

/** What is to be said of pictures that can be shown, each file once, at its first reference. */
export async function pictureFindings(files: readonly ShownFile[]): Promise<Diagnostic[]> {
  const own = await Promise.all(
    files.map(async (file) => [...foundInMaking(file), ...(await wrongEnding(file)), ...hugeOriginal(file)]),
  );
  const found = files.flatMap(({ first }, index) =>
    (own[index] ?? []).map((finding) => ({ ...finding, at: first.at })),
  );
  return [...found, ...duplicates(files)];
}

/** What was found while the picture was made. */
function foundInMaking({ name, asset }: ShownFile): Finding[] {
  return (asset.findings ?? []).map((finding) => ({ ...finding, message: `${name} ${finding.message}` }));
}

/** Bytes enough for the marks of every format. */
const HEAD_LENGTH = 256;

async function wrongEnding({ name, path }: ShownFile): Promise<Finding[]> {
  const sniffed = sniff(await headOf(path));
  const ending = extname(name);
  if (!sniffed || !namesPicture(name) || sniffed.endings.includes(ending.slice(1).toLowerCase())) return [];
  const message = `${name} is ${sniffed.name}, whatever its name says`;
  const renamed = `${name.slice(0, name.length - ending.length)}.${sniffed.endings[0]}`;
  return [{ rule: 'image-extension', severity: 'warning', message, hint: `rename it to ${renamed}` }];
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function hugeOriginal({ name, asset }: ShownFile): Finding[] {
  const { kind, width, height, originalBytes, sources, fallback } = asset;
  const variants = [...sources, fallback].flatMap((source) => source.variants);
  const [widest, tallest] = [
    Math.max(...variants.map((one) => one.width)),
    Math.max(...variants.map((one) => one.height)),
  ];
  const isWide = kind !== 'vector' && (width > HUGE_RATIO * widest || height > HUGE_RATIO * tallest);
  if (!isWide && originalBytes <= HUGE_BYTES) return [];
  const size = kind === 'vector' ? '' : ` of ${width} × ${height} pixels`;
  const shown = isWide ? `; readers get at most ${widest} × ${tallest} pixels` : '';
  const message = `${name} is a file of ${megabytes(originalBytes)}${size}${shown}`;
  const hint = isWide ? `scale it to ${2 * widest} × ${2 * tallest} pixels` : 'save it smaller';
  return [{ rule: 'image-huge', severity: 'note', message, hint: `${hint}; each copy of the site's folder holds it` }];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
