import { inflateSync } from 'node:zlib';

const HEADER_LENGTH = 44;
const ENTRY_LENGTH = 20;

/** The font in a WOFF file; any other file as it is. Layout: https://www.w3.org/TR/WOFF/#OverallStructure */
export function unpackWoff(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file;
  const count = file.readUInt16BE(12);
  const font = Buffer.alloc(file.readUInt32BE(16));
  // What follows the version and the count speeds up a search that nobody does any more: zeros will do.
  font.writeUInt32BE(file.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  let end = 12 + 16 * count;
  for (let index = 0; index < count; index++) {
    const table = readTable(file, HEADER_LENGTH + ENTRY_LENGTH * index);
    const entry = 12 + 16 * index;
    for (const [place, value] of [table.tag, table.checksum, end, table.bytes.length].entries()) {
      font.writeUInt32BE(value, entry + 4 * place);
    }
    table.bytes.copy(font, end);
    end += Math.ceil(table.bytes.length / 4) * 4;
  }
  return font;
}

function readTable(file: Buffer, entry: number) {
  const [tag = 0, offset = 0, packedLength = 0, length = 0, checksum = 0] = [0, 4, 8, 12, 16].map((at) =>
    file.readUInt32BE(entry + at),
  );
  const packed = file.subarray(offset, offset + packedLength);
  return { tag, checksum, bytes: packedLength < length ? inflateSync(packed, { maxOutputLength: length }) : packed };
}
