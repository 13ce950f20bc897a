/** What a file's first bytes say, as a person calls it, and the endings for that; the first is the usual one. */
const KINDS: readonly (readonly [name: string, endings: readonly string[], is: (head: Buffer) => boolean])[] = [
  ['a JPEG picture', ['jpg', 'jpeg', 'jfif', 'jpe'], (head) => startsWith(head, '\u00FF\u00D8\u00FF')],
  ['a PNG picture', ['png', 'apng'], (head) => startsWith(head, '\u0089PNG')],
  ['a GIF picture', ['gif'], (head) => startsWith(head, 'GIF8')],
  ['a WebP picture', ['webp'], (head) => startsWith(head, 'RIFF') && textAt(head, 8, 4) === 'WEBP'],
  ['an AVIF picture', ['avif'], (head) => /^avi[fs]$/.test(textAt(head, 8, 4)) && textAt(head, 4, 4) === 'ftyp'],
  ['a TIFF picture', ['tif', 'tiff'], (head) => startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')],
  [
    'an SVG drawing',
    ['svg'],
    (head) => /^(?:\u00EF\u00BB\u00BF)?\s*<(?:\?xml|svg|!--|!DOCTYPE svg)/i.test(textAt(head, 0, 80)),
  ],
];

/** What a picture is by its first bytes. */
export interface Sniffed {
  /** `a JPEG picture`. */
  readonly name: string;
  /** Endings that its name may have, in small letters, the usual one first. */
  readonly endings: readonly [string, ...string[]];
}

/** What a picture is, whatever its name; undefined for what browsers do not show. `head` holds its first 80 bytes or more. */
export function sniff(head: Buffer): Sniffed | undefined {
  const [name, [usual = '', ...others] = []] = KINDS.find(([, , is]) => is(head)) ?? [];
  return name === undefined ? undefined : { name, endings: [usual, ...others] };
}

function startsWith(head: Buffer, mark: string): boolean {
  return textAt(head, 0, mark.length) === mark;
}

function textAt(head: Buffer, start: number, length: number): string {
  return head.toString('latin1', start, start + length);
}
