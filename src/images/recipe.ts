import { encodeAnimation } from './animation.ts';
import { authorFileOf } from './author-file.ts';
import { encodeDrawing } from './flat.ts';
import { type Facts, inspectPicture } from './inspect.ts';
import { asItIs } from './original.ts';
import { encodePhoto } from './photo.ts';
import { readPixels, scaled } from './pixels.ts';
import type { Encoded, Staged } from './stages.ts';
import { traitsOf } from './traits.ts';
import { unreadable } from './unreadable.ts';
import { encodeVector } from './vector.ts';

/** Makes every file of a picture, by what is in it and not by its name. Throws `UnreadablePicture`. */
export async function encodePicture(bytes: Buffer): Promise<Staged<Encoded>> {
  const facts = await inspectPicture(bytes);
  try {
    if (facts.kind === 'vector') return await encodeVector(bytes, facts);
    if (facts.kind === 'animated') return await encodeAnimation(bytes, facts);
    return await encodeStill(bytes, facts);
  } catch (error) {
    throw isTimeout(error) ? unreadable(error) : error;
  }
}

/** The author's file and nothing else; of pixels only the header is read. Throws `UnreadablePicture`. */
export async function copyPicture(bytes: Buffer): Promise<Staged<Encoded>> {
  const facts = await inspectPicture(bytes);
  return facts.kind === 'vector' ? encodeVector(bytes, facts) : asItIs(bytes, facts);
}

async function encodeStill(bytes: Buffer, facts: Facts): Promise<Staged<Encoded>> {
  const pixels = await readPixels(bytes, facts);
  const author = authorFileOf(bytes, facts);
  const formats = await (facts.kind === 'jpeg' ? encodePhoto(pixels, author) : encodeDrawing(pixels, author));
  const { type: originalType, width, height } = facts;
  return { originalType, width, height, ...formats, ...(await traitsOf(scaled(pixels, pixels.width))) };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout');
}
