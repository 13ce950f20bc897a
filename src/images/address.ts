import type { ImageAsset, Variant } from './asset.ts';
import { PICTURES_URL } from './settings.ts';

/** File-name endings by MIME type. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/webp': 'webp',
};

/** Keeps a name with hash, width and ending below the 255 bytes a file system takes, in any script. */
const MAX_STEM_LENGTH = 48;

/** Ending of the files of a MIME type, without dot. Throws for a type that pictures do not have. */
export function extensionOf(type: string): string {
  const extension = EXTENSIONS[type];
  if (!extension) throw new Error(`no file ending for ${JSON.stringify(type)}`);
  return extension;
}

/** `edge-tpu-1f2e3d4c-800.webp`: readable, and another name for other content, so that it may be cached for ever. */
export function variantName(
  stem: string,
  { hash, width, type }: { hash: string; width: number; type: string },
): string {
  return `${slugOf(stem)}-${hash}-${width}.${extensionOf(type)}`;
}

/** Path-absolute address of a published file, percent-encoded. */
export function pictureUrl({ name }: Variant, baseurl: string): string {
  return baseurl.replace(/\/+$/, '') + PICTURES_URL + encodeURIComponent(name);
}

/** Path-absolute address of an author's own file, safe in any attribute and in `url()`. `name` is its path below the site folder. */
export function fileUrl(name: string, baseurl: string): string {
  return `${baseurl.replace(/\/+$/, '')}/${escapeMarks(encodeURIComponent(name).replaceAll('%2F', '/'))}`;
}

/** The query and fragment of a reference, as safe. */
export function suffixOf(src: string): string {
  return escapeMarks(/[?#].*$/s.exec(src.trim())?.[0] ?? '');
}

function escapeMarks(address: string): string {
  return address.replace(
    /[\s"'()<>\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** The fragment of a reference to a drawing, which may name a part of it; pictures of pixels have none. */
export function fragmentOf(src: string, { kind }: Pick<ImageAsset, 'kind'>): string {
  return kind === 'vector' ? suffixOf(src).replace(/^[^#]*/, '') : '';
}

/** The one file of an asset with all its pixels that every reader knows, where it is lighter than the author's. */
export function naturalVariant({ fallback, width, originalBytes }: ImageAsset): Variant | undefined {
  return fallback.variants.find((variant) => variant.width === width && variant.bytes < originalBytes);
}

/** An address with what feeds and share cards ask about it. */
export interface PictureAddress {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** A file that every reader can show: the narrowest at least `targetWidth` wide, else the widest. 1200 is a share card. */
export function fallbackUrl(asset: ImageAsset, baseurl: string, targetWidth = 1200): PictureAddress {
  const variant = fallbackVariant(asset, targetWidth);
  return { url: pictureUrl(variant, baseurl), type: asset.fallback.type, width: variant.width, height: variant.height };
}

/** The file itself. */
export function fallbackVariant({ fallback }: ImageAsset, targetWidth = 1200): Variant {
  const variant = fallback.variants.find(({ width }) => width >= targetWidth) ?? fallback.variants.at(-1);
  if (!variant) throw new Error('an asset has at least one fallback variant');
  return variant;
}

function slugOf(stem: string): string {
  const words = stem
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['picture'];
  return [...words.join('-')].slice(0, MAX_STEM_LENGTH).join('').replace(/-$/, '');
}
