import { open } from './codec.ts';
import { heightAt, type Pixels, scaled } from './pixels.ts';
import { SETTINGS } from './settings.ts';
import type { Encoded, Format } from './stages.ts';
import { dropHeavySteps } from './widths.ts';

/** Turns pixels into a file of one format. */
export interface Encoder {
  readonly type: string;
  readonly encode: (pixels: Pixels, width: number) => Promise<Buffer>;
}

/** What most readers of a photo get. */
export const photoAvif: Encoder = {
  type: 'image/avif',
  encode: (pixels, width) => scaled(pixels, width).avif(SETTINGS.photoAvif).toBuffer(),
};

/** For readers without AVIF. */
export const photoJpeg: Encoder = {
  type: 'image/jpeg',
  encode: (pixels, width) => scaled(pixels, width).jpeg(SETTINGS.photoJpeg).toBuffer(),
};

/** For the same, where something shows through. */
export const photoWebp: Encoder = {
  type: 'image/webp',
  encode: (pixels, width) => scaled(pixels, width).webp(SETTINGS.photoWebp).toBuffer(),
};

/** Drawings, for feeds and old readers. */
export const palettePng: Encoder = {
  type: 'image/png',
  encode: (pixels, width) => scaled(pixels, width).png(SETTINGS.palettePng).toBuffer(),
};

/** Drawings with soft shades, where it is much smaller. */
export const flatAvif: Encoder = {
  type: 'image/avif',
  encode: (pixels, width) => scaled(pixels, width).avif(SETTINGS.flatAvif).toBuffer(),
};

/** Quantized first: 256 colours halve the lossless bytes and are not seen. */
export const flatWebp: Encoder = {
  type: 'image/webp',
  encode: async (pixels, width) => exactWebp(await palettePng.encode(pixels, width)),
};

/** The same colours as a PNG's, pixel by pixel. */
export function exactWebp(png: Buffer): Promise<Buffer> {
  return open(png).webp(SETTINGS.flatWebp).toBuffer();
}

/** Files already there, by width. */
export type Made = ReadonlyMap<number, Buffer>;

/**
 * All widths in one format, ascending, without those that save too little. One after the other: several pictures are
 * in flight, and an AVIF encoder takes 100 MB and more.
 */
export async function encodeWidths(
  { type, encode }: Encoder,
  { pixels, widths, made }: { pixels: Pixels; widths: readonly number[]; made?: Made },
): Promise<Format<Encoded>> {
  const variants: Encoded[] = [];
  for (const width of widths) {
    const data = made?.get(width) ?? (await encode(pixels, width));
    variants.push({ data, width, height: heightAt(pixels, width), isOriginal: false });
  }
  return { type, variants: dropHeavySteps(variants) };
}
