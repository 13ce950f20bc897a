import { withoutGifMetadata } from './metadata/gif.ts';
import { withoutJpegMetadata } from './metadata/jpeg.ts';
import { withoutPngMetadata } from './metadata/png.ts';
import { withoutWebpMetadata } from './metadata/webp.ts';

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GIF = [0x47, 0x49, 0x46, 0x38];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/**
 * A JPEG, PNG, WebP or GIF without what it says about its author, camera and place: EXIF but for the orientation, XMP,
 * IPTC, comments, texts, previews. Pixels, colour profiles and animations stay bit by bit. Any other file, and a
 * damaged one, comes back as it is.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  return strip(bytes) ?? bytes;
}

function strip(bytes: Uint8Array): Uint8Array | undefined {
  if (startsWith(bytes, JPEG)) return withoutJpegMetadata(bytes);
  if (startsWith(bytes, PNG)) return withoutPngMetadata(bytes);
  if (startsWith(bytes, GIF)) return withoutGifMetadata(bytes);
  if (startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP)) return withoutWebpMetadata(bytes);
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, at) => bytes[at] === value);
}
