import type { Sharp } from 'sharp';
import { open } from './codec.ts';
import type { Facts } from './inspect.ts';
import { SETTINGS } from './settings.ts';
import { unreadable } from './unreadable.ts';

/** A decoded picture: upright, sRGB, 8 bits a channel, no metadata; `channels` is 4 only where something shows through. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  /** Height by width of the original, for the height of every variant. */
  readonly aspect: number;
}

/** Decodes a still picture once, no larger than any variant needs. Throws `UnreadablePicture` for damaged data. */
export async function readPixels(bytes: Buffer, facts: Facts): Promise<Pixels> {
  const width = widestWidth(facts);
  const aspect = facts.height / facts.width;
  const input = open(bytes, { autoOrient: true });
  const output = input.resize(width, heightAt({ aspect }, width), { fit: 'fill' }).toColourspace('srgb');
  if (facts.isDeepWithProfile) output.withIccProfile('srgb', { attach: false });
  try {
    const { data, info } = await output.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    const pixels: Pixels = { data, width, height: info.height, channels: info.channels === 4 ? 4 : 3, aspect };
    return isOpaque(pixels) ? await withoutAlpha(pixels) : pixels;
  } catch (error) {
    throw unreadable(error);
  }
}

/** The picture at `width`, ready to encode. */
export function scaled(pixels: Pixels, width: number): Sharp {
  const { data, channels } = pixels;
  const picture = open(data, { raw: { width: pixels.width, height: pixels.height, channels } });
  return width === pixels.width ? picture : picture.resize(width, heightAt(pixels, width), { fit: 'fill' });
}

/** Height in whole pixels that keeps the proportions at `width`. */
export function heightAt({ aspect }: Pick<Pixels, 'aspect'>, width: number): number {
  return Math.max(1, Math.round(width * aspect));
}

function widestWidth({ kind, width, height }: Facts): number {
  const wanted =
    kind !== 'jpeg' && width <= SETTINGS.maxFlatWidth ? width : Math.min(width, Math.max(...SETTINGS.widths));
  const tallest = Math.floor((SETTINGS.maxSide * width) / height);
  return Math.max(1, Math.min(wanted, tallest));
}

function isOpaque({ data, channels }: Pixels): boolean {
  if (channels === 3) return false;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

async function withoutAlpha(pixels: Pixels): Promise<Pixels> {
  const data = await scaled(pixels, pixels.width).removeAlpha().raw().toBuffer();
  return { ...pixels, data, channels: 3 };
}
