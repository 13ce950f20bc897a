import { orientationIn, orientationOnly } from './exif.ts';

/** Chunks that decide what is shown, https://developers.google.com/speed/webp/docs/riff_container. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** A WebP with what decides its looks. What follows its end goes. Undefined for a damaged one. */
export function withoutWebpMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const chunks: Uint8Array[] = [];
  let orientation: number | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (next > end) return undefined;
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    if (KEPT.has(name)) chunks.push(bytes.subarray(at, next));
    if (name === 'EXIF') orientation = orientationIn(withoutLabel(bytes.subarray(at + 8, at + 8 + length)));
    at = next;
  }
  return assemble(chunks, orientation);
}

/** The flags of an extended file say which chunks there are. */
function assemble(chunks: readonly Uint8Array[], orientation: number | undefined): Uint8Array | undefined {
  const [first, ...others] = chunks.map((chunk) => Buffer.from(chunk));
  if (!first) return undefined;
  const isExtended = first.toString('latin1', 0, 4) === 'VP8X';
  if (isExtended) {
    const flags = (first[8] ?? 0) & ~(HAS_EXIF | HAS_XMP);
    first[8] = orientation === undefined ? flags : flags | HAS_EXIF;
  }
  const exif = isExtended && orientation !== undefined ? [exifChunk(orientation)] : [];
  const body = Buffer.concat([first, ...others, ...exif]);
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([header, body]);
}

function exifChunk(orientation: number): Buffer {
  const tiff = orientationOnly(orientation);
  const header = Buffer.from('EXIF\0\0\0\0', 'latin1');
  header.writeUInt32LE(tiff.length, 4);
  return Buffer.concat([header, tiff]);
}

/** Some programs write JPEG's label in front. */
function withoutLabel(exif: Uint8Array): Uint8Array {
  return Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
}
