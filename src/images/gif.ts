const EXTENSION = 0x21;
const FRAME = 0x2c;

/**
 * Whether every block of a GIF is there to its end. libvips reads what it finds of a cut animation and says nothing.
 * A missing end mark alone is forgiven. Layout: https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function isGifComplete(bytes: Uint8Array): boolean {
  let at = 13 + colourTableLength(bytes[10]);
  while (bytes[at] === EXTENSION || bytes[at] === FRAME) {
    const header = bytes[at] === EXTENSION ? 2 : 11 + colourTableLength(bytes[at + 9]);
    at = endOfChunks(bytes, at + header);
  }
  return at <= bytes.length;
}

/** A block's data is a row of chunks, each led by its length; a length of zero ends it. */
function endOfChunks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = bytes[at]; length !== 0; length = bytes[at]) {
    if (length === undefined) return Number.POSITIVE_INFINITY;
    at += 1 + length;
  }
  return at + 1;
}

function colourTableLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}
