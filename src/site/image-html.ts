import { fragmentOf } from '../images/address.ts';
import { brokenPictureHtml, pictureElement, pictureHtml } from '../images/markup.ts';
import { artDirected } from '../images/sources.ts';
import type { AuthorSource, ImageSlot, SrcsetEntry } from '../markdown/slots.ts';
import { type Attributes, tagHtml } from '../markdown/tag.ts';
import { type AddressContext, pictureAddress } from './picture-address.ts';

/** A picture of a text with the `<picture>` around it, or the words that stand for a missing one. */
export function imageHtml(slot: ImageSlot, loading: 'eager' | 'lazy', context: AddressContext): string {
  const { reference, src, attributes, density } = slot;
  const picture = context.pictures.get(reference);
  const around = {
    attributes: slot.picture?.attributes ?? {},
    sources: (slot.picture?.sources ?? []).flatMap((source) => sourcesHtml(source, attributes, context)),
  };
  const srcset = slot.srcset && srcsetHtml(slot.srcset, context);
  if (picture?.kind === 'asset') {
    const { baseurl } = context;
    const fragment = fragmentOf(reference.src, picture.asset);
    const options = { baseurl, attributes, loading, density, fragment, around, dataSrc: src || reference.src };
    return pictureHtml(picture.asset, { ...options, ...(srcset && { srcset }) });
  }
  if (picture?.kind === 'remote') return pictureElement(remoteImage(src || picture.url, attributes, srcset), around);
  return brokenPictureHtml(picture?.kind === 'broken' ? picture.reason : 'missing', attributes.alt ?? '');
}

/** A picture that stays where it is, with what the author wrote; browsers fetch it when it comes near. */
function remoteImage(src: string, attributes: Attributes, srcset = ''): string {
  return tagHtml('img', { src, ...(srcset && { srcset }), loading: 'lazy', decoding: 'async', ...attributes });
}

/** Nothing for a source that is missing. */
function sourcesHtml(source: AuthorSource, image: Attributes, context: AddressContext): string[] {
  const { attributes } = source;
  if ('srcset' in source) {
    const srcset = srcsetHtml(source.srcset, context);
    return srcset === '' ? [] : [tagHtml('source', { ...attributes, srcset })];
  }
  const picture = context.pictures.get(source.reference);
  if (picture?.kind !== 'asset') return [];
  return artDirected(picture.asset, { baseurl: context.baseurl, attributes, image, density: source.density });
}

function srcsetHtml(entries: readonly SrcsetEntry[], context: AddressContext): string {
  return entries
    .flatMap(({ reference, descriptor }) => {
      const address = pictureAddress(reference, context);
      return address === undefined ? [] : [descriptor === '' ? address : `${address} ${descriptor}`];
    })
    .join(', ');
}
