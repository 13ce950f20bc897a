import type { PictureReference } from '../content/picture-reference.ts';
import { fallbackUrl, fileUrl, fragmentOf, naturalVariant, pictureUrl, suffixOf } from '../images/address.ts';
import type { Picture } from '../images/asset.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { AddressSlot } from '../markdown/slots.ts';

/** What addresses of pictures depend on. */
export interface AddressContext {
  readonly pictures: ReadonlyMap<PictureReference, Picture>;
  readonly baseurl: string;
  /** Path of the page, below `baseurl`, as browsers see it. */
  readonly path: string;
}

/** One address for a picture; undefined where there is none. */
export function pictureAddress(reference: PictureReference, context: AddressContext): string | undefined {
  const { baseurl } = context;
  const picture = context.pictures.get(reference);
  if (picture?.kind === 'remote') return picture.url;
  if (picture?.kind === 'file') return fileAddress(picture.name, reference.src, context);
  if (picture?.kind !== 'asset') return undefined;
  const { asset } = picture;
  const natural = reference.use === 'natural' ? naturalVariant(asset) : undefined;
  const url = natural ? pictureUrl(natural, baseurl) : fallbackUrl(asset, baseurl).url;
  return url + fragmentOf(reference.src, asset);
}

/** What stands in place of the mark of an address. Without a picture a link stays as it was, and the rest goes. */
export function addressHtml({ reference, attribute, isCss }: AddressSlot, context: AddressContext): string {
  const address = pictureAddress(reference, context);
  if (attribute !== undefined) return address === undefined ? '' : ` ${attribute}="${escapeHtml(address)}"`;
  // CSS's own word for an address that leads nowhere (https://www.w3.org/TR/css-values-4/#url-empty).
  return address ?? (isCss ? 'about:invalid' : reference.src);
}

/** An address that already leads to the file stays as its author wrote it. */
function fileAddress(name: string, src: string, { baseurl, path }: AddressContext): string {
  const address = fileUrl(name, baseurl) + suffixOf(src);
  const page = new URL(baseurl + path, 'https://site.invalid');
  const written = src.trim();
  const isSame = URL.canParse(written, page) && leadsTo(new URL(written, page), new URL(address, page));
  return isSame ? written : address;
}

/** Servers refuse a path that cannot be decoded. */
function leadsTo(written: URL, file: URL): boolean {
  return written.host === file.host && decoded(written.pathname) === decoded(file.pathname);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
