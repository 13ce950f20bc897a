import { type AuthorFile, withAuthorFile } from './author-file.ts';
import { type Encoder, encodeWidths, photoAvif, photoJpeg, photoWebp } from './encode.ts';
import type { Pixels } from './pixels.ts';
import { SETTINGS } from './settings.ts';
import type { Formats } from './stages.ts';
import { isWorthwhile, widthSteps } from './widths.ts';

/**
 * AVIF in all widths over a format that every reader knows, in few; that format alone, in all widths, where AVIF saves
 * too little.
 */
export async function encodePhoto(pixels: Pixels, author?: AuthorFile): Promise<Formats> {
  const { widths, fallbackWidths } = SETTINGS;
  const encoder = lossyFallback(pixels);
  const fallback = await encodeWidths(encoder, { pixels, widths: stepsUpToLast(fallbackWidths, pixels) });
  const lighter = withAuthorFile(fallback, author);
  const [narrowest] = lighter.variants;
  if (!narrowest) throw new Error('a picture has at least one width');

  const avif = await photoAvif.encode(pixels, narrowest.width);
  const steps = stepsUpToLast(widths, pixels);
  if (!isWorthwhile(avif, narrowest.data)) {
    const made = new Map(lighter.variants.map(({ width, data }) => [width, data]));
    return { kind: 'photo', sources: [], fallback: await encodeWidths(encoder, { pixels, widths: steps, made }) };
  }
  const source = await encodeWidths(photoAvif, { pixels, widths: steps, made: new Map([[narrowest.width, avif]]) });
  return { kind: 'photo', sources: [source], fallback: lighter };
}

/** What holds a photo for readers without AVIF: JPEG, or WebP where something shows through. */
export function lossyFallback({ channels }: Pixels): Encoder {
  return channels === 4 ? photoWebp : photoJpeg;
}

function stepsUpToLast(listed: readonly number[], { width }: Pixels): number[] {
  return widthSteps(listed, Math.min(width, Math.max(...listed)));
}
