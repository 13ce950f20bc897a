import { extname } from 'node:path';
import { namesPicture, type PictureReference } from '../content/picture-reference.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Finding, ImageAsset } from './asset.ts';
import { wrongEnding } from './ending.ts';

/** A file that is shown, with what was made of it and where it is first named. */
export interface ShownFile {
  /** Path below the site folder, with `/`. */
  readonly name: string;
  readonly asset: ImageAsset;
  readonly first: PictureReference;
}

/** Bytes. More than any screen needs, and every clone of the blog carries it for ever. */
const HUGE_BYTES = 3_000_000;

/** A side so many times as long as that of the widest file a reader may get is beyond any screen. */
const HUGE_RATIO = 2.5;

/** What is to be said of pictures that can be shown, each file once, at its first reference. */
export function pictureFindings(files: readonly ShownFile[]): Diagnostic[] {
  const own = files.flatMap((file) => {
    const findings = [...madeFindings(file), ...endingFindings(file), ...sizeFindings(file)];
    return findings.map((finding) => ({ ...finding, at: file.first.at }));
  });
  return [...own, ...duplicates(files)];
}

/** What was found while the picture was made. */
function madeFindings({ name, asset }: ShownFile): Finding[] {
  return (asset.findings ?? []).map((finding) => ({ ...finding, message: `${name} ${finding.message}` }));
}

function endingFindings({ name, asset }: ShownFile): Finding[] {
  const ending = extname(name);
  const wrong = wrongEnding(ending.slice(1), asset.originalType);
  if (!wrong || !namesPicture(name)) return [];
  const message = `${name} is ${wrong.name}, whatever its name says`;
  const renamed = `${name.slice(0, name.length - ending.length)}.${wrong.usual}`;
  return [{ rule: 'image-extension', severity: 'warning', message, hint: `rename it to ${renamed}` }];
}

function sizeFindings({ name, asset }: ShownFile): Finding[] {
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

/** A note for each file that is, byte for byte, another one before it. */
function duplicates(files: readonly ShownFile[]): Diagnostic[] {
  const names = new Map<string, string>();
  return files.flatMap(({ name, asset: { contentHash }, first: { at } }) => {
    const other = names.get(contentHash);
    if (other === undefined) names.set(contentHash, name);
    if (other === undefined) return [];
    const message = `${name} is the same picture as ${other}`;
    const hint = "use one of the two: readers' browsers cannot know that they have it";
    return [{ rule: 'image-duplicate', severity: 'note', message, hint, at }];
  });
}
