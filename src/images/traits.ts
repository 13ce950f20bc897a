import type { Sharp } from 'sharp';
import type { Traits } from './asset.ts';

/** Pixels: enough to see thin lines by, and looked through in a moment. */
const VIEW_SIZE = 256;

/** Relative luminance above which a colour has less than twice the luminance of white as contrast: no ink on paper. */
const BRIGHT = 0.475;

/** Channels of a small view of a picture, red, green, blue and alpha, 0 to 255, row by row. */
interface View {
  readonly data: Uint8Array;
  readonly width: number;
}

/** Looks at a small view of a picture: its dominant colour, or what it must stand on if something shows through. */
export async function traitsOf(picture: Sharp): Promise<Traits> {
  const small = picture.resize(VIEW_SIZE, VIEW_SIZE, { fit: 'inside', withoutEnlargement: true });
  const { data, info } = await small
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const view = { data, width: info.width };
  return isOpaque(view) ? { colour: dominantColour(view) } : { ground: groundOf(view) };
}

function isOpaque({ data }: View): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/**
 * The commonest colour of the commonest kind, of colours that agree in the upper three bits of each channel; their mean
 * where no one colour is half of them.
 */
function dominantColour({ data }: View): string {
  const kinds = new Map<number, Map<number, number>>();
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = colourAt(data, at);
    const kind = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const counts = kinds.get(kind) ?? new Map<number, number>();
    kinds.set(kind, counts);
    const colour = (red << 16) | (green << 8) | blue;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [, counts] = [...kinds].reduce((best, kind) => (sum(kind[1].values()) > sum(best[1].values()) ? kind : best));
  const [colour, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return count * 2 >= sum(counts.values()) ? hex(colour) : meanColour(counts);
}

function meanColour(counts: ReadonlyMap<number, number>): string {
  const all = sum(counts.values());
  const mean = (shift: number) =>
    Math.round(sum([...counts].map(([colour, count]) => ((colour >> shift) & 0xff) * count)) / all);
  return hex((mean(16) << 16) | (mean(8) << 8) | mean(0));
}

/**
 * What stands next to something transparent must differ from the ground; a white box within a black frame is as
 * legible on white. Weighed by how much each pixel covers, and by how much more than its neighbours.
 */
function groundOf({ data, width }: View): 'light' | 'dark' {
  let [bright, all] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 0) continue;
    const neighbours = [at - 4, at + 4, at - 4 * width, at + 4 * width].map((place) => data[place + 3] ?? alpha);
    const weight = alpha * (1 + Math.max(0, alpha - Math.min(...neighbours)));
    all += weight;
    if (luminance(colourAt(data, at)) > BRIGHT) bright += weight;
  }
  return bright > all / 2 ? 'dark' : 'light';
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function colourAt(data: Uint8Array, at: number): [red: number, green: number, blue: number] {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
