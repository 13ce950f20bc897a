import { open } from '../codec.ts';

/** Pixels: small enough to be quick, large enough to show a line that moved. */
const SIZE = 512;

/** Of 255. Coordinates rounded to three places move the shade of an edge by a few. */
const TOLERANCE = 24;

/** Whether two SVGs draw the same picture. False where the second cannot be drawn. */
export async function looksSame(one: Buffer, other: Buffer): Promise<boolean> {
  const [a, b] = await Promise.all([draw(one), draw(other).catch(() => undefined)]);
  if (a.length !== b?.length) return false;
  return a.every((value, at) => Math.abs(value - (b[at] ?? 0)) <= TOLERANCE);
}

function draw(svg: Buffer): Promise<Buffer> {
  return open(svg).resize(SIZE, SIZE, { fit: 'inside' }).ensureAlpha().raw().toBuffer();
}
