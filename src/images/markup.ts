import { escapeHtml } from '../markdown/escape.ts';
import { type Attributes, tagHtml } from '../markdown/tag.ts';
import { pictureUrl } from './address.ts';
import type { ImageAsset } from './asset.ts';
import { columnSizes } from './columns.ts';
import { intrinsicSize, type Size, shownWidth, sizeAttributes } from './dimensions.ts';
import { sourceElements, srcsetText } from './sources.ts';

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
  /** How many of its pixels show on one of CSS's; 1 unless it is here. */
  readonly density?: number | undefined;
  /** Goes behind each address of the `<img>`. */
  readonly fragment?: string | undefined;
  /** Takes the place of all widths and formats of ours but `src`. */
  readonly srcset?: string | undefined;
  /** The author's own `<picture>`. */
  readonly around?: Around | undefined;
}

/** A `<picture>` and what is in it before our own. */
export interface Around {
  readonly attributes: Attributes;
  /** HTML of `<source>` elements. */
  readonly sources: readonly string[];
}

/** A picture with all its widths: `<picture>`, or a plain `<img>` where one format is all there is. */
export function pictureHtml(asset: ImageAsset, options: PictureOptions): string {
  const { baseurl, density, srcset, around = { attributes: {}, sources: [] } } = options;
  const size = intrinsicSize(asset, density);
  const sizes = sizesText(asset, size, options);
  const own = srcset === undefined ? sourceElements(asset, { baseurl, sizes }) : [];
  return pictureElement(imgHtml(asset, { ...options, size, sizes }), {
    ...around,
    sources: [...around.sources, ...own],
  });
}

/** `<picture>` where there is anything to say by it. */
export function pictureElement(img: string, { attributes, sources }: Around): string {
  if (sources.length === 0 && Object.keys(attributes).length === 0) return img;
  return `${tagHtml('picture', attributes)}${sources.join('')}${img}</picture>`;
}

/** Stands in the page where a picture could not be made; says so to every reader. */
export function brokenPictureHtml(reason: string, alt: string): string {
  const text = escapeHtml(alt ? `Picture missing: ${alt} (${reason})` : `Picture missing (${reason})`);
  return `<span class="fb-missing" role="img" aria-label="${text}">${text}</span>`;
}

interface ImgOptions extends PictureOptions {
  readonly size: Size;
  readonly sizes: string;
}

function imgHtml(asset: ImageAsset, options: ImgOptions): string {
  const { baseurl, attributes, dataSrc, size, sizes, srcset, fragment = '' } = options;
  const { variants } = asset.fallback;
  const [narrowest] = variants;
  if (!narrowest) throw new Error('an asset has at least one fallback variant');
  const { src: _src, srcset: _srcset, sizes: ownSizes, width: _width, height: _height, ...others } = attributes;
  return tagHtml('img', {
    src: pictureUrl(narrowest, baseurl) + fragment,
    ...(variants.length > 1 && srcset === undefined && { srcset: srcsetText(variants, baseurl), sizes }),
    ...(srcset !== undefined && { srcset, ...(ownSizes && { sizes: ownSizes }) }),
    ...sizeAttributes(attributes, size),
    ...others,
    ...loadingAttributes(options),
    ...(asset.colour !== undefined && { 'data-c': asset.colour }),
    ...(asset.ground !== undefined && { 'data-ground': asset.ground }),
    ...(dataSrc !== undefined && { 'data-src': dataSrc }),
  });
}

/**
 * `auto` lets the browser use the laid-out width of a lazy picture. The standard wants it on the `<img>` as well
 * (https://html.spec.whatwg.org/#allows-auto-sizes), and validators reject it with a second `<source>`.
 */
function sizesText(asset: ImageAsset, size: Size, options: PictureOptions): string {
  const { attributes, around } = options;
  if (attributes.sizes) return attributes.sizes;
  const sizes = options.sizes ?? columnSizes(shownWidth(attributes, size));
  const count = asset.sources.length + (around?.sources.length ?? 0);
  const mayBeAuto = isLazy(options) && count <= 1 && asset.fallback.variants.length > 1;
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
