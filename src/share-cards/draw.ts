import type { Traits } from '../images/asset.ts';
import { type Sharp, sharp } from '../images/codec.ts';
import { MAX_INPUT_PIXELS } from '../images/settings.ts';
import { type CardFaces, type CardText, cardSvg } from './card.ts';
import { reduceColours } from './palette.ts';
import { CARD_SIZE, COLOURS, PICTURE_LEFT } from './settings.ts';

/** The cover that a card shows. */
export interface CardPicture extends Pick<Traits, 'ground'> {
  /** A file that sharp reads. */
  readonly path: string;
  readonly kind: 'photo' | 'drawing';
  /** Whether it can fill its place without looking coarse. */
  readonly isLarge: boolean;
}

/** A finished card. */
export interface DrawnCard {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
}

/** Pixels left free around a diagram. */
const MOUNT = 36;

/** Of each channel: below it a ground is a colour. */
const MIN_WHITE = 230;

/** The card's pixels, without transparency. */
const RAW = { ...CARD_SIZE, channels: 3 } as const;

const WIDTH = CARD_SIZE.width - PICTURE_LEFT;
const { height: HEIGHT } = CARD_SIZE;

/** A palette would halve 30 kB in twice the time that all the rest of a card takes. */
const PNG = { compressionLevel: 6 } as const;

/**
 * Colours in full detail: orange lines on white would else be grey at their edges. mozjpeg's search for the best
 * coding would save 12 % in six times the time.
 */
const JPEG = { quality: 76, chromaSubsampling: '4:4:4', quantisationTable: 3, progressive: true } as const;

/** Draws a card. The bytes depend on what is given and on the versions of the libraries alone. */
export async function drawCard(text: CardText, faces: CardFaces, picture?: CardPicture): Promise<DrawnCard> {
  const page = sharp(Buffer.from(cardSvg(text, faces, { hasPicture: picture !== undefined })));
  if (!picture) return encodePlain(await page.removeAlpha().raw().toBuffer());
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  const cover = { input: await readCover(picture), raw, left: PICTURE_LEFT, top: 0 };
  return { type: 'image/jpeg', bytes: await page.composite([cover]).removeAlpha().jpeg(JPEG).toBuffer() };
}

async function encodePlain(pixels: Buffer): Promise<DrawnCard> {
  reduceColours(pixels);
  return { type: 'image/png', bytes: await sharp(pixels, { raw: RAW }).png(PNG).toBuffer() };
}

/** The cover's place, filled: by a photo or a picture with its own ground to the edges, by a diagram whole. */
async function readCover(picture: CardPicture): Promise<Buffer> {
  if (picture.kind === 'photo' && picture.isLarge) return cropped(picture);
  const { data, isOnWhite } = await mount(picture);
  return picture.isLarge && !isOnWhite ? cropped(picture) : data;
}

/** What draws the eye stays in view. */
function cropped(picture: CardPicture): Promise<Buffer> {
  const size = { width: WIDTH, height: HEIGHT, fit: 'cover', position: 'attention' } as const;
  return open(picture).resize(size).removeAlpha().toColourspace('srgb').raw().toBuffer();
}

/** Shows a picture whole. The ground of its corner, which is most often its own, goes on around it. */
async function mount(picture: CardPicture): Promise<{ readonly data: Buffer; readonly isOnWhite: boolean }> {
  const room = {
    width: WIDTH - 2 * MOUNT,
    height: HEIGHT - 2 * MOUNT,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  const small = open(picture).resize(room).removeAlpha().toColourspace('srgb').raw();
  const { data: pixels, info } = await small.toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const [r = 0, g = 0, b = 0] = pixels;
  const [top, left] = [Math.floor((HEIGHT - height) / 2), Math.floor((WIDTH - width) / 2)];
  const around = { top, left, bottom: HEIGHT - height - top, right: WIDTH - width - left };
  const data = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .extend({ ...around, background: { r, g, b } })
    .raw()
    .toBuffer();
  return { data, isOnWhite: Math.min(r, g, b) >= MIN_WHITE };
}

function open({ path, ground }: CardPicture): Sharp {
  const background = ground === 'dark' ? COLOURS.ink : COLOURS.picture;
  return sharp(path, { autoOrient: true, limitInputPixels: MAX_INPUT_PIXELS }).flatten({ background });
}
