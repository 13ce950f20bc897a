import { type AuthorFile, withAuthorFile } from './author-file.ts';
import { encodeWidths, exactWebp, flatAvif, flatWebp, palettePng } from './encode.ts';
import { encodePhoto, lossyFallback } from './photo.ts';
import { heightAt, type Pixels, scaled } from './pixels.ts';
import { SETTINGS } from './settings.ts';
import type { Encoded, Format, Formats } from './stages.ts';
import { isWorthwhile, widthSteps } from './widths.ts';

/**
 * A PNG, WebP, GIF, AVIF or TIFF may be a drawing or a photo. The sizes tell: exact formats are small on drawings and
 * huge on photos. They are tried at full width, where a drawing's own pixels compress best.
 */
export async function encodeDrawing(pixels: Pixels, author?: AuthorFile): Promise<Formats> {
  const { width } = pixels;
  const png = await palettePng.encode(pixels, width);
  const webp = await exactWebp(png);
  const isSoft = await isLightAsAvif(pixels, webp);
  if (isSoft && (await isPhoto(pixels, png))) return encodePhoto(pixels, author);

  const avif = isSoft ? await flatAvif.encode(pixels, width) : undefined;
  const isAvif = avif !== undefined && avif.length < SETTINGS.maxAvifShare * webp.length;
  const source = isAvif
    ? await encodeWidths(flatAvif, {
        pixels,
        widths: widthSteps(SETTINGS.widths, width),
        made: new Map([[width, avif]]),
      })
    : await exactWidths(pixels, webp);
  const variants = [{ data: png, width, height: heightAt(pixels, width), isOriginal: false }];
  const fallback = withAuthorFile({ type: palettePng.type, variants }, author);
  return { kind: 'flat', ...worthwhile(withAuthorFile(source, author), fallback) };
}

/** Narrower exact copies gain shades, so that those near the full width weigh more than it: they are not tried. */
function exactWidths(pixels: Pixels, webp: Buffer): Promise<Format<Encoded>> {
  const { width } = pixels;
  const widths = widthSteps(SETTINGS.widths, width).filter(
    (step) => step === width || step <= SETTINGS.maxExactStep * width,
  );
  return encodeWidths(flatWebp, { pixels, widths, made: new Map([[width, webp]]) });
}

/** The source goes where its widest file saves too little over the fallback, which shows the same. */
function worthwhile(source: Format<Encoded>, fallback: Format<Encoded>): Pick<Formats, 'sources' | 'fallback'> {
  const [widest, plain] = [source.variants.at(-1), fallback.variants.at(-1)];
  if (!widest || !plain || isWorthwhile(widest.data, plain.data)) return { sources: [source], fallback };
  return { sources: [], fallback };
}

async function isLightAsAvif(pixels: Pixels, webp: Buffer): Promise<boolean> {
  const trial = scaled(pixels, Math.ceil(pixels.width / 2)).avif(SETTINGS.flatTrial);
  return (await trial.toBuffer()).length < SETTINGS.maxTrialShare * webp.length;
}

async function isPhoto(pixels: Pixels, png: Buffer): Promise<boolean> {
  const lossy = await lossyFallback(pixels).encode(pixels, pixels.width);
  return lossy.length < SETTINGS.maxPhotoShare * png.length;
}
