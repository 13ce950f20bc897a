import { crc32 } from 'node:zlib';
import { orientationIn, orientationOnly } from './exif.ts';

/** Chunks that decide what is shown, https://www.w3.org/TR/png-3/#4Concepts.Chunks; all others tell of the author or of programs. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND acTL fcTL fdAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT'.split(' '),
);

/** A PNG with what decides its looks. What follows its end goes. Undefined for a damaged one. */
export function withoutPngMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'eXIf') parts.push(cleanExif(bytes.subarray(at + 8, end - 4)));
    if (name === 'IEND') return Buffer.concat(parts);
    at = end;
  }
  return undefined;
}

function cleanExif(tiff: Uint8Array): Uint8Array {
  const orientation = orientationIn(tiff);
  if (orientation === undefined) return new Uint8Array();
  const body = Buffer.concat([Buffer.from('eXIf'), orientationOnly(orientation)]);
  const frame = Buffer.alloc(4 + body.length + 4);
  frame.writeUInt32BE(body.length - 4);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
