import { gifBlocks } from '../gif.ts';

const COMMENT = 0xfe;
const APPLICATION = 0xff;

/** A GIF without comments and XMP; frames and the number of loops stay. Undefined for a damaged one. */
export function withoutGifMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const blocks = gifBlocks(bytes);
  const last = blocks.at(-1);
  if (!last || last.end > bytes.length) return undefined;
  const kept = blocks.filter(({ start }) => !isMetadata(bytes, start));
  const first = blocks[0]?.start ?? 0;
  return Buffer.concat([
    bytes.subarray(0, first),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
    TRAILER,
  ]);
}

const TRAILER = Uint8Array.of(0x3b);

function isMetadata(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== 0x21) return false;
  if (bytes[start + 1] === COMMENT) return true;
  const name = Buffer.from(bytes.subarray(start + 3, start + 14)).toString('latin1');
  return bytes[start + 1] === APPLICATION && !/^(NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/.test(name);
}
