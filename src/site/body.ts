import { fallbackUrl } from '../images/address.ts';
import { brokenPictureHtml, pictureHtml } from '../images/markup.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { fillPictures, type PictureSlot, picturesInLinks } from '../markdown/pictures.ts';
import type { Article, Rendered } from './article.ts';
import { enlargeable } from './enlarge.ts';
import { feedHtml } from './feed-html.ts';

/**
 * A document's HTML with its pictures. The first one loads at once, unless a cover above it does: a browser should
 * fetch one picture early, not several.
 */
export function bodyHtml(rendered: Rendered, { baseurl, hasCover }: { baseurl: string; hasCover: boolean }): string {
  const { markdown, pictures } = rendered;
  const inLinks = picturesInLinks(markdown);
  return fillPictures(markdown.html, markdown.pictures, (slot, index) => {
    const { reference, attributes } = slot;
    const picture = pictures.get(reference);
    if (picture?.kind === 'asset') {
      const loading = index === 0 && !hasCover ? 'eager' : 'lazy';
      const html = pictureHtml(picture.asset, { baseurl, attributes, loading, dataSrc: reference.src });
      return inLinks.has(index) ? html : enlargeable(html, picture.asset, { attributes, baseurl });
    }
    if (picture?.kind === 'remote') return remoteImage(picture.url, attributes);
    return brokenPictureHtml(picture?.reason ?? 'missing', attributes.alt ?? '');
  });
}

/** The same for feed readers: one plain, widely readable `<img>` per picture, absolute addresses, no decoration. */
export function feedBodyHtml(
  { markdown, pictures }: Article,
  { baseurl, pageUrl }: { baseurl: string; pageUrl: string },
): string {
  const html = fillPictures(markdown.html, markdown.pictures, (slot) => feedImage(slot, { pictures, baseurl }));
  return feedHtml(html, pageUrl);
}

function feedImage(
  { reference, attributes }: PictureSlot,
  { pictures, baseurl }: Pick<Rendered, 'pictures'> & { baseurl: string },
): string {
  const picture = pictures.get(reference);
  if (picture?.kind === 'remote') return remoteImage(picture.url, attributes);
  if (picture?.kind !== 'asset') return escapeHtml(attributes.alt ?? '');
  const { url, width, height } = fallbackUrl(picture.asset, baseurl);
  return `<img src="${escapeHtml(url)}" width="${width}" height="${height}" alt="${escapeHtml(attributes.alt ?? '')}">`;
}

/** A picture that stays where it is, with what the author wrote; browsers fetch it when it comes near. */
function remoteImage(url: string, attributes: PictureSlot['attributes']): string {
  const all = { src: url, loading: 'lazy', decoding: 'async', ...attributes };
  return `<img${Object.entries(all)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')}>`;
}
