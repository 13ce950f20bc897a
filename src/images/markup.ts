import { escapeHtml } from '../markdown/escape.ts';
import { pictureUrl } from './address.ts';
import type { ImageAsset, ImageSource } from './asset.ts';
import { columnSizes } from './columns.ts';
import { type Attributes, shownWidth, sizeAttributes } from './dimensions.ts';

/** How one picture is printed. */
export interface PictureOptions {
  readonly baseurl: string;
  /** The author's; all are kept but `src` and `srcset`. `alt` is printed only if it is here. */
  readonly attributes: Attributes;
  /** `eager` for the first picture of a page, which is what the reader waits for. An author's own `loading` wins. */
  readonly loading: 'eager' | 'lazy';
  /** Replaces the width of the text column, where the picture shows in another place. Without `auto`. */
  readonly sizes?: string | undefined;
  /** The author's reference, printed as `data-src`. */
  readonly dataSrc?: string | undefined;
}

/** Asks for a picture that stands still (WCAG 2.2.2). */
const STILL_MEDIA = '(prefers-reduced-motion: reduce)';

/** A picture with all its widths: `<picture>`, or a plain `<img>` where one format is all there is. */
export function pictureHtml(asset: ImageAsset, options: PictureOptions): string {
  const sizes = sizesText(asset, options);
  const sources = [
    ...(asset.still ? [sourceHtml(asset.still, options.baseurl, sizes, STILL_MEDIA)] : []),
    ...asset.sources.map((source) => sourceHtml(source, options.baseurl, sizes)),
  ];
  const img = imgHtml(asset, options, sizes);
  return sources.length > 0 ? `<picture>${sources.join('')}${img}</picture>` : img;
}

/** Stands in the page where a picture could not be made; says so to every reader. */
export function brokenPictureHtml(reason: string, alt: string): string {
  const text = escapeHtml(alt ? `Picture missing: ${alt} (${reason})` : `Picture missing (${reason})`);
  return `<span class="fb-missing" role="img" aria-label="${text}">${text}</span>`;
}

function sourceHtml({ type, variants }: ImageSource, baseurl: string, sizes: string, media?: string): string {
  const several = variants.length > 1;
  const srcset = several
    ? srcsetText(variants, baseurl)
    : variants.map((variant) => pictureUrl(variant, baseurl)).join();
  return `<source${attributesText({ ...(media && { media }), type, srcset, ...(several && { sizes }) })}>`;
}

function imgHtml(asset: ImageAsset, options: PictureOptions, sizes: string): string {
  const { baseurl, attributes, dataSrc } = options;
  const { variants } = asset.fallback;
  const [narrowest] = variants;
  if (!narrowest) throw new Error('an asset has at least one fallback variant');
  const { src: _src, srcset: _srcset, sizes: _sizes, width: _width, height: _height, ...others } = attributes;
  return `<img${attributesText({
    src: pictureUrl(narrowest, baseurl),
    ...(variants.length > 1 && { srcset: srcsetText(variants, baseurl), sizes }),
    ...sizeAttributes(attributes, asset),
    ...others,
    ...loadingAttributes(options),
    ...(asset.colour !== undefined && { 'data-c': asset.colour }),
    ...(asset.ground !== undefined && { 'data-ground': asset.ground }),
    ...(dataSrc !== undefined && { 'data-src': dataSrc }),
  })}>`;
}

/**
 * `auto` lets the browser use the laid-out width of a lazy picture. The standard wants it on the `<img>` as well
 * (https://html.spec.whatwg.org/#allows-auto-sizes), and validators reject it with a second `<source>`.
 */
function sizesText(asset: ImageAsset, options: PictureOptions): string {
  const { attributes } = options;
  if (attributes.sizes) return attributes.sizes;
  const sizes = options.sizes ?? columnSizes(shownWidth(attributes, asset));
  const mayBeAuto = isLazy(options) && asset.sources.length <= 1 && asset.fallback.variants.length > 1;
  return mayBeAuto ? `auto, ${sizes}` : sizes;
}

/** An author's own `loading="eager"` says nothing of priority: only the page's first picture has it. */
function loadingAttributes(options: PictureOptions): Attributes {
  const { decoding = 'async', fetchpriority = 'high' } = options.attributes;
  if (isLazy(options)) return { loading: 'lazy', decoding };
  return options.loading === 'eager' ? { fetchpriority } : {};
}

function isLazy({ attributes, loading }: PictureOptions): boolean {
  const own = attributes.loading?.toLowerCase();
  return (own === 'lazy' || own === 'eager' ? own : loading) === 'lazy';
}

function srcsetText(variants: ImageSource['variants'], baseurl: string): string {
  return variants.map((variant) => `${pictureUrl(variant, baseurl)} ${variant.width}w`).join(', ');
}

/** Names that HTML cannot hold are left out: they come from the author's raw HTML. */
function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([name]) => /^[^\s"'<>/=]+$/.test(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}
