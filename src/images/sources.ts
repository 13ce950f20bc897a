import { type Attributes, tagHtml } from '../markdown/tag.ts';
import { pictureUrl } from './address.ts';
import type { ImageAsset, ImageSource, Variant } from './asset.ts';
import { columnSizes } from './columns.ts';
import { intrinsicSize, type Size, shownWidth, sizeAttributes } from './dimensions.ts';

/** Asks for a picture that stands still (WCAG 2.2.2). */
const STILL_MEDIA = '(prefers-reduced-motion: reduce)';

/** What the `<source>` elements of a picture share. */
export interface SourceOptions {
  readonly baseurl: string;
  readonly sizes: string;
  readonly attributes?: Attributes;
}

/** One `<source>` for each format but the fallback, best first; before them one for readers who ask for less motion. */
export function sourceElements(asset: ImageAsset, options: SourceOptions): string[] {
  const { still, sources } = asset;
  const media = withMotion(options.attributes?.media);
  return [
    ...(still ? [sourceHtml(still, { ...options, attributes: { ...options.attributes, media } })] : []),
    ...sources.map((source) => sourceHtml(source, options)),
  ];
}

/** What an author's `<source>` asks for. */
export interface ArtDirection {
  readonly baseurl: string;
  /** Of the `<source>`. */
  readonly attributes: Attributes;
  /** Of the `<img>`. */
  readonly image: Attributes;
  readonly density: number;
}

/** An author's `<source>` in all our formats, the fallback too; with its size, as its proportions are its own. */
export function artDirected(asset: ImageAsset, { baseurl, attributes, image, density }: ArtDirection): string[] {
  const { type: _type, sizes, width: _width, height: _height, ...kept } = attributes;
  const size = intrinsicSize(asset, density);
  const sided = attributes.width || attributes.height ? attributes : oneSideOf(image);
  const options = {
    baseurl,
    sizes: sizes ?? columnSizes(shownWidth(sided, size)),
    attributes: { ...kept, ...wholePixels(sizeAttributes(sided, size)) },
  };
  return [...sourceElements(asset, options), sourceHtml(asset.fallback, options)];
}

/** `srcset` of several widths. */
export function srcsetText(variants: readonly Variant[], baseurl: string): string {
  return variants.map((variant) => `${pictureUrl(variant, baseurl)} ${variant.width}w`).join(', ');
}

function sourceHtml({ type, variants }: ImageSource, { baseurl, sizes, attributes = {} }: SourceOptions): string {
  const several = variants.length > 1;
  const srcset = several
    ? srcsetText(variants, baseurl)
    : variants.map((variant) => pictureUrl(variant, baseurl)).join();
  const { media, ...others } = attributes;
  return tagHtml('source', { ...(media && { media }), type, srcset, ...(several && { sizes }), ...others });
}

function withMotion(media = ''): string {
  const queries = media.split(',').map((query) => query.trim());
  return queries.map((query) => (query === '' ? STILL_MEDIA : `${query} and ${STILL_MEDIA}`)).join(', ');
}

/** Both sides are the proportions of the `<img>`; one is a wish for any picture in its place. */
function oneSideOf({ width, height, style }: Attributes): Attributes {
  return { ...(width ? { width } : height ? { height } : {}), ...(style && { style }) };
}

/** A `<source>` knows no other sizes. */
function wholePixels({
  width = '',
  height = '',
}: {
  width?: string;
  height?: string;
}): Partial<Record<keyof Size, string>> {
  return /^\d+$/.test(width) && /^\d+$/.test(height) ? { width, height } : {};
}
