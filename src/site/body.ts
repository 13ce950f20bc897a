import type { Page } from '../content/page.ts';
import { fallbackUrl } from '../images/address.ts';
import { intrinsicSize } from '../images/dimensions.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { picturesInLinks } from '../markdown/pressable.ts';
import { fillPictures, type ImageSlot } from '../markdown/slots.ts';
import { tagHtml } from '../markdown/tag.ts';
import type { Article, Rendered } from './article.ts';
import { enlargeable } from './enlarge.ts';
import { feedHtml } from './feed-html.ts';
import { imageHtml } from './image-html.ts';
import { type AddressContext, addressHtml } from './picture-address.ts';

/**
 * A document's HTML with its pictures. The first one loads at once, unless a cover above it does: a browser should
 * fetch one picture early, not several.
 */
export function bodyHtml(rendered: Rendered, { baseurl, hasCover }: { baseurl: string; hasCover: boolean }): string {
  const { markdown } = rendered;
  const inLinks = picturesInLinks(markdown);
  const context = contextOf(rendered, baseurl);
  const first = hasCover ? undefined : markdown.pictures.find(({ kind }) => kind === 'image');
  return fillPictures(markdown.html, markdown.pictures, (slot, index) => {
    if (slot.kind === 'address') return addressHtml(slot, context);
    const html = imageHtml(slot, slot === first ? 'eager' : 'lazy', context);
    const picture = context.pictures.get(slot.reference);
    if (picture?.kind !== 'asset' || inLinks.has(index)) return html;
    return enlargeable(html, picture.asset, { attributes: slot.attributes, density: slot.density, baseurl });
  });
}

/** The same for feed readers: one plain, widely readable `<img>` per picture, absolute addresses, no decoration. */
export function feedBodyHtml(article: Article, { baseurl, pageUrl }: { baseurl: string; pageUrl: string }): string {
  const { markdown } = article;
  const context = contextOf(article, baseurl);
  const html = fillPictures(markdown.html, markdown.pictures, (slot) =>
    slot.kind === 'address' ? addressHtml(slot, context) : feedImage(slot, context),
  );
  return feedHtml(html, pageUrl);
}

function contextOf({ source, pictures }: Rendered<Page>, baseurl: string): AddressContext {
  return { pictures, baseurl, path: source.url };
}

function feedImage({ reference, src, attributes, density }: ImageSlot, { pictures, baseurl }: AddressContext): string {
  const picture = pictures.get(reference);
  const { alt = '' } = attributes;
  if (picture?.kind === 'remote') return tagHtml('img', { src: src || picture.url, ...attributes });
  if (picture?.kind !== 'asset') return escapeHtml(alt);
  const { url, width, height } = fallbackUrl(picture.asset, baseurl);
  const shown = intrinsicSize({ width, height }, density);
  return tagHtml('img', { src: url, width: `${shown.width}`, height: `${shown.height}`, alt });
}
