import { orientationIn, orientationOnly } from './exif.ts';

const EXIF = 'Exif\0\0';
const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

/**
 * A JPEG with the segments that decide its looks: of the APPn, JFIF, the colour profile and Adobe's colour transform.
 * What follows its end, such as previews with EXIF of their own, goes. Undefined for a damaged one.
 * https://www.w3.org/Graphics/JPEG/itu-t81.pdf annex B
 */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === EOI) return Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
    const end = endOfSegment(bytes, at, marker);
    if (end === undefined) return undefined;
    parts.push(cleanSegment(bytes.subarray(at, end), marker));
    at = end;
  }
}

/** A scan's data follow its header, up to a marker that is neither a stuffed byte nor a restart. */
function endOfSegment(bytes: Uint8Array, start: number, marker: number): number | undefined {
  const [high, low] = [bytes[start + 2], bytes[start + 3]];
  if (high === undefined || low === undefined) return undefined;
  let end = start + 2 + high * 256 + low;
  if (end < start + 4 || end > bytes.length) return undefined;
  if (marker !== SOS) return end;
  for (; end + 1 < bytes.length; end++) {
    const next = bytes[end + 1] ?? 0;
    if (bytes[end] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return end;
  }
  return undefined;
}

function cleanSegment(segment: Uint8Array, marker: number): Uint8Array {
  const isKept =
    marker === APP0 ? isNamed(segment, 'JFIF\0') : marker === APP2 ? isNamed(segment, 'ICC_PROFILE\0') : false;
  if (marker === APP14 || isKept) return segment;
  if (marker === APP1 && isNamed(segment, EXIF)) return cleanExif(segment);
  const isApplication = marker >= APP0 && marker <= 0xef;
  return isApplication || marker === COMMENT ? new Uint8Array() : segment;
}

function cleanExif(segment: Uint8Array): Uint8Array {
  const orientation = orientationIn(segment.subarray(4 + EXIF.length));
  if (orientation === undefined) return new Uint8Array();
  const tiff = orientationOnly(orientation);
  const length = 2 + EXIF.length + tiff.length;
  return Buffer.concat([Uint8Array.of(0xff, APP1, 0, length), Buffer.from(EXIF, 'latin1'), tiff]);
}

function isNamed(segment: Uint8Array, name: string): boolean {
  return Buffer.from(
    segment.buffer,
    segment.byteOffset + 4,
    Math.min(name.length, Math.max(0, segment.length - 4)),
  ).equals(Buffer.from(name, 'latin1'));
}
