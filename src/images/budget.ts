import { statSync } from 'node:fs';
import { isShown, type PictureReference } from '../content/picture-reference.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { ImageAsset, Picture } from './asset.ts';
import { COLUMN_WIDTH } from './columns.ts';
import { allVariants } from './stages.ts';

/** A published file and its size. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
}

/** An error at the first reference to each picture of which a reader may get a file heavier than `limit` bytes. */
export function heavyPictures(pictures: ReadonlyMap<PictureReference, Picture>, limit: number): Diagnostic[] {
  const seen = new Set<string>();
  return [...pictures].flatMap(([reference, picture]) => {
    const { src, at } = reference;
    const heaviest = isShown(reference) ? heaviestFile(picture) : undefined;
    if (!heaviest || heaviest.bytes <= limit || seen.has(heaviest.name)) return [];
    seen.add(heaviest.name);
    const message = `${src} weighs ${sizeText(heaviest.bytes)} as ${heaviest.name}, more than the ${sizeText(limit)} that a picture may`;
    const hint = 'crop or simplify it, or raise "picture" below "budgets" in _config.yml';
    return [{ rule: 'budget-picture', severity: 'error', message, hint, at }];
  });
}

/** The file of a picture that a browser on a plain desktop screen takes to show it so many pixels wide. */
export function desktopFile({ sources, fallback }: ImageAsset, width: number): Weight | undefined {
  const { variants } = sources[0] ?? fallback;
  const needed = Math.min(width, COLUMN_WIDTH);
  return variants.find((variant) => variant.width >= needed) ?? variants.at(-1);
}

/** An author's file as it is. */
export function ownFile({ name, path }: Extract<Picture, { kind: 'file' }>): Weight {
  return { name, bytes: statSync(path).size };
}

/** `1.2 MB`, `350 kB`, `12 bytes`. */
export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} bytes`;
}

function heaviestFile(picture: Picture): Weight | undefined {
  if (picture.kind === 'file') return ownFile(picture);
  if (picture.kind !== 'asset') return undefined;
  const variants = allVariants(picture.asset).map(({ variant }) => variant);
  return variants.reduce((heaviest, variant) => (variant.bytes > heaviest.bytes ? variant : heaviest));
}
