import { open } from './codec.ts';
import { exactWebp, palettePng } from './encode.ts';
import type { Facts } from './inspect.ts';
import { asItIs } from './original.ts';
import { type Pixels, readPixels, scaled } from './pixels.ts';
import { SETTINGS } from './settings.ts';
import type { Encoded, Format, Staged } from './stages.ts';
import { traitsOf } from './traits.ts';
import { unreadable } from './unreadable.ts';

/** Animated WebP where that is lighter, else the author's file; and a still. Frames, delays and the number of loops stay. */
export async function encodeAnimation(bytes: Buffer, facts: Facts): Promise<Staged<Encoded>> {
  const original = asItIs(bytes, facts);
  const firstFrame = await readPixels(bytes, facts);
  const extras = { still: await encodeStill(firstFrame), ...(await traitsOf(scaled(firstFrame, firstFrame.width))) };
  if (!facts.isReencodable) return { ...original, ...extras };
  const data = await encodeFrames(bytes);
  if (data.length >= bytes.length) return { ...original, ...extras };
  const { width, height } = facts;
  const variants = [{ data, width, height, isOriginal: false }];
  return { ...original, ...extras, fallback: { type: 'image/webp', variants } };
}

async function encodeFrames(bytes: Buffer): Promise<Buffer> {
  try {
    return await open(bytes, { animated: true }).webp(SETTINGS.animatedWebp).toBuffer();
  } catch (error) {
    throw unreadable(error);
  }
}

/** The first frame, exact or lossy, whichever is lighter: a screen is the one, a film the other. */
async function encodeStill(pixels: Pixels): Promise<Format<Encoded>> {
  const { width, height } = pixels;
  const exact = await exactWebp(await palettePng.encode(pixels, width));
  const lossy = await scaled(pixels, width).webp(SETTINGS.photoWebp).toBuffer();
  const data = exact.length <= lossy.length ? exact : lossy;
  return { type: 'image/webp', variants: [{ data, width, height, isOriginal: false }] };
}
