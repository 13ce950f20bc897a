import type { Attributes } from '../markdown/tag.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * `width` and `height` to print, so that nothing jumps while the picture loads. A side given in pixels scales the
 * other; percentages, and sizes set in `style`, are the author's and stand alone.
 */
export function sizeAttributes(attributes: Attributes, picture: Size): { width?: string; height?: string } {
  const width = parseSide(attributes.width);
  const height = parseSide(attributes.height);
  const given = { ...(width && { width: width.text }), ...(height && { height: height.text }) };
  const isFluid = width?.px === undefined && height?.px === undefined && (width || height);
  if (isFluid || /(^|[;\s])(width|height)\s*:/i.test(attributes.style ?? '')) return given;
  return {
    width: wholePixels((height?.px ?? picture.height) * (picture.width / picture.height)),
    height: wholePixels((width?.px ?? picture.width) * (picture.height / picture.width)),
    ...given,
  };
}

/** How many pixels wide a picture shows by its attributes; its own width where they do not say. */
export function shownWidth(attributes: Attributes, picture: Size): number {
  return parseSide(sizeAttributes(attributes, picture).width)?.px || picture.width;
}

/** The size at which a picture shows where `density` of its pixels go on one of CSS's. */
export function intrinsicSize({ width, height }: Size, density = 1): Size {
  return { width: Number(wholePixels(width / density)), height: Number(wholePixels(height / density)) };
}

/** Never none: a side of 0 hides the picture. */
function wholePixels(length: number): string {
  return String(Math.max(1, Math.round(length)));
}

/** The author's own text, and pixels where it says them; absent for what browsers ignore too, such as `auto`. */
function parseSide(value = ''): { text: string; px?: number } | undefined {
  const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*(px|%)?\s*$/i.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const text = value.trim();
  return unit === '%' ? { text } : { text, px: Math.round(Number(digits)) };
}
