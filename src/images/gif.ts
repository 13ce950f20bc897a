const EXTENSION = 0x21;
const FRAME = 0x2c;

/** Where a block of a GIF begins and ends. */
export interface GifBlock {
  readonly start: number;
  /** Beyond the file's end where the block is cut. */
  readonly end: number;
}

/** Frames and extensions, in order, up to the end mark. Layout: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export function gifBlocks(bytes: Uint8Array): GifBlock[] {
  const blocks: GifBlock[] = [];
  let start = 13 + colourTableLength(bytes[10]);
  while (bytes[start] === EXTENSION || bytes[start] === FRAME) {
    const header = bytes[start] === EXTENSION ? 2 : 11 + colourTableLength(bytes[start + 9]);
    const end = endOfChunks(bytes, start + header);
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

/**
 * Whether every block is there to its end. libvips reads what it finds of a cut animation and says nothing. A missing
 * end mark alone is forgiven.
 */
export function isGifComplete(bytes: Uint8Array): boolean {
  return (gifBlocks(bytes).at(-1)?.end ?? 0) <= bytes.length;
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
