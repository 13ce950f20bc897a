import { sharp } from './codec.ts';
import {
  type Encoder,
  encodeWidths,
  flatAvif,
  flatWebp,
  palettePng,
  photoAvif,
  photoJpeg,
  photoWebp,
} from './encode.ts';
import { type Facts, inspectPicture } from './inspect.ts';
import { type Pixels, readPixels } from './pixels.ts';
import { MAX_INPUT_PIXELS, SETTINGS } from './settings.ts';
import type { Encoded, Staged } from './stages.ts';
import { unreadable } from './unreadable.ts';
import { widthSteps } from './widths.ts';

/** Makes every file of a picture, by what is in it and not by its name. Throws `UnreadablePicture`. */
export async function encodePicture(bytes: Buffer): Promise<Staged<Encoded>> {
  const facts = await inspectPicture(bytes);
  if (facts.kind === 'vector') return asItIs(bytes, facts);
  if (facts.kind === 'animated') return facts.isReencodable ? encodeAnimation(bytes, facts) : asItIs(bytes, facts);
  const pixels = await readPixels(bytes, facts);
  const { width, height } = facts;
  return { width, height, ...(facts.kind === 'jpeg' ? await encodePhoto(pixels) : await encodeUnknown(pixels)) };
}

/** The author's file and nothing else; only its header is read. Throws `UnreadablePicture`. */
export async function copyPicture(bytes: Buffer): Promise<Staged<Encoded>> {
  return asItIs(bytes, await inspectPicture(bytes));
}

function asItIs(data: Buffer, { kind, type, width, height }: Facts): Staged<Encoded> {
  const kinds = { jpeg: 'photo', still: 'flat', vector: 'vector', animated: 'animated' } as const;
  const variants = [{ data, width, height, isOriginal: true }];
  return { kind: kinds[kind], width, height, sources: [], fallback: { type, variants } };
}

/** Frames, delays and the number of loops stay. */
async function encodeAnimation(bytes: Buffer, facts: Facts): Promise<Staged<Encoded>> {
  try {
    const input = sharp(bytes, { animated: true, failOn: 'error', limitInputPixels: MAX_INPUT_PIXELS });
    const data = await input.webp(SETTINGS.animatedWebp).toBuffer();
    if (data.length >= bytes.length) return asItIs(bytes, facts);
    const { width, height } = facts;
    const variants = [{ data, width, height, isOriginal: false }];
    return { kind: 'animated', width, height, sources: [], fallback: { type: 'image/webp', variants } };
  } catch (error) {
    throw unreadable(error);
  }
}

type Formats = Pick<Staged<Encoded>, 'kind' | 'sources' | 'fallback'>;

async function encodePhoto(pixels: Pixels): Promise<Formats> {
  const { widths, fallbackWidths } = SETTINGS;
  const source = await encodeWidths(photoAvif, { pixels, widths: stepsUpToLast(widths, pixels) });
  const fallbackSteps = stepsUpToLast(fallbackWidths, pixels);
  const fallback = await encodeWidths(lossyFallback(pixels), { pixels, widths: fallbackSteps });
  return { kind: 'photo', sources: [source], fallback };
}

/**
 * A PNG, WebP, GIF, AVIF or TIFF may be a drawing or a photo. The sizes tell: exact formats are small on drawings and
 * huge on photos. All are tried at full width, where a drawing's own pixels compress best.
 */
async function encodeUnknown(pixels: Pixels): Promise<Formats> {
  const { width } = pixels;
  const webp = await flatWebp.encode(pixels, width);
  const avif = await flatAvif.encode(pixels, width);
  const png = await palettePng.encode(pixels, width);
  const isAvifWorthIt = avif.length < SETTINGS.maxAvifShare * webp.length;
  if (isAvifWorthIt && (await isPhoto(pixels, png))) return encodePhoto(pixels);

  const widths = widthSteps(SETTINGS.widths, width);
  const source = isAvifWorthIt
    ? await encodeWidths(flatAvif, { pixels, widths, made: new Map([[width, avif]]) })
    : await encodeWidths(flatWebp, { pixels, widths, made: new Map([[width, webp]]) });
  const fallback = await encodeWidths(palettePng, { pixels, widths: [width], made: new Map([[width, png]]) });
  return { kind: 'flat', sources: [source], fallback };
}

async function isPhoto(pixels: Pixels, png: Buffer): Promise<boolean> {
  const lossy = await lossyFallback(pixels).encode(pixels, pixels.width);
  return lossy.length < SETTINGS.maxPhotoShare * png.length;
}

function lossyFallback({ channels }: Pixels): Encoder {
  return channels === 4 ? photoWebp : photoJpeg;
}

function stepsUpToLast(listed: readonly number[], { width }: Pixels): number[] {
  return widthSteps(listed, Math.min(width, Math.max(...listed)));
}
