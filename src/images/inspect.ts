import type { Metadata } from 'sharp';
import { open } from './codec.ts';
import { isGifComplete } from './gif.ts';
import { MAX_ANIMATION_PIXELS } from './settings.ts';
import { UnreadablePicture, unreadable } from './unreadable.ts';

/** What the header of a file tells. `width` and `height` are those of the upright picture, or of one frame. */
export interface Facts {
  readonly kind: 'jpeg' | 'still' | 'vector' | 'animated';
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** True where an animated WebP can be made of it. */
  readonly isReencodable: boolean;
  /** Upright sRGB of 8 bits: a browser shows the file as it shows what we make of it. */
  readonly isPlain: boolean;
  /** 16 bits a channel with a colour profile: sharp leaves these in Display P3 unless asked. */
  readonly isDeepWithProfile: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heif: 'image/avif',
  gif: 'image/gif',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
};

/** Reads the header. Throws `UnreadablePicture` for what is not a picture; the pixels may still prove damaged. */
export async function inspectPicture(bytes: Buffer): Promise<Facts> {
  rejectKnownMistakes(bytes);
  const metadata = await readMetadata(bytes);
  const { format, pages = 1, autoOrient, depth, hasProfile } = metadata;
  const type = TYPES[format];
  if (!type) throw unreadable('unsupported image format');
  if (format === 'svg') rejectInvisibleSvg(bytes);
  if (format === 'gif' && !isGifComplete(bytes)) throw unreadable('the GIF ends inside a frame');

  const hasFrames = pages > 1 && (format === 'gif' || format === 'webp');
  const isAnimated =
    hasFrames || (format === 'png' && isAnimatedPng(bytes)) || (format === 'heif' && isBrand(bytes, 'avis'));
  const pixels = autoOrient.width * autoOrient.height * pages;
  return {
    kind: kindOf(format, isAnimated),
    type,
    width: autoOrient.width,
    height: autoOrient.height,
    isReencodable: hasFrames && pixels <= MAX_ANIMATION_PIXELS,
    isPlain: isPlain(metadata),
    isDeepWithProfile: depth === 'ushort' && hasProfile,
  };
}

async function readMetadata(bytes: Buffer): Promise<Metadata> {
  try {
    return await open(bytes).metadata();
  } catch (error) {
    throw unreadable(error);
  }
}

function isPlain({ orientation = 1, hasProfile, depth, space }: Metadata): boolean {
  return orientation === 1 && !hasProfile && depth === 'uchar' && (space === 'srgb' || space === 'b-w');
}

function kindOf(format: string, isAnimated: boolean): Facts['kind'] {
  if (isAnimated) return 'animated';
  if (format === 'svg') return 'vector';
  return format === 'jpeg' ? 'jpeg' : 'still';
}

function rejectKnownMistakes(bytes: Buffer): void {
  if (bytes.length === 0) throw new UnreadablePicture('is empty', 'save or download the picture again');
  if (bytes.subarray(0, 40).includes('version https://git-lfs')) {
    throw new UnreadablePicture('is a Git LFS pointer, not the picture', 'run git lfs pull');
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new UnreadablePicture('is compressed with gzip, which a browser does not expect', 'unpack it to .svg');
  }
  if (isBrand(bytes, 'hei') || isBrand(bytes, 'hev')) {
    throw new UnreadablePicture('is a HEIC picture, which browsers cannot show', 'save it as JPEG');
  }
}

/** sharp draws an SVG without its namespace, browsers show a broken picture. */
function rejectInvisibleSvg(bytes: Buffer): void {
  if (bytes.includes('http://www.w3.org/2000/svg')) return;
  throw new UnreadablePicture('has no SVG namespace', 'write <svg xmlns="http://www.w3.org/2000/svg" …>');
}

/** The animation control chunk stands before the pixels; libvips reads the first frame only. */
function isAnimatedPng(bytes: Buffer): boolean {
  const pixels = bytes.indexOf('IDAT');
  return bytes.subarray(0, pixels < 0 ? bytes.length : pixels).includes('acTL');
}

/** Files of the MPEG-4 family name their brand at byte 8. */
function isBrand(bytes: Buffer, brand: string): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp' && bytes.toString('latin1', 8, 12).startsWith(brand);
}
