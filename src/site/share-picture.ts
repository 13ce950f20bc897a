import type { PictureReference } from '../content/picture-reference.ts';
import { fallbackUrl, pictureUrl } from '../images/address.ts';
import type { ShareCard } from '../share-cards/load.ts';
import { absoluteUrl } from './address.ts';
import type { Rendered } from './article.ts';
import type { SiteFacts } from './model.ts';
import type { SharePicture } from './page-props.ts';

/** The picture that a page is shared with: its author's choice, else the card drawn for it, else its cover. */
export function sharePicture(facts: SiteFacts, rendered: Rendered): SharePicture | undefined {
  const { card, source } = rendered;
  const { cover, shareImage } = source;
  return (
    authorsPicture(facts, rendered, shareImage) ??
    (card ? cardPicture(facts, card) : authorsPicture(facts, rendered, cover))
  );
}

/**
 * Made by us in a format that every network knows, or one on another host as its author describes it. SVG is left out,
 * because no network shows it.
 */
function authorsPicture(
  { settings }: SiteFacts,
  { source, pictures }: Rendered,
  reference: PictureReference | undefined,
): SharePicture | undefined {
  const picture = reference && pictures.get(reference);
  const { alt, ...size } = source.coverDetails ?? {};
  if (picture?.kind === 'remote' && /^(?:https?:)?\/\//.test(picture.url)) {
    return { url: picture.url, ...size, ...(alt && { alt }) };
  }
  if (picture?.kind !== 'asset' || picture.asset.kind === 'vector') return undefined;
  const made = fallbackUrl(picture.asset, settings.baseurl);
  return { ...made, url: absoluteUrl({ ...settings, baseurl: '' }, made.url), ...(alt && { alt }) };
}

function cardPicture({ settings }: SiteFacts, card: ShareCard): SharePicture {
  const { type, width, height, alt } = card;
  return {
    url: absoluteUrl({ ...settings, baseurl: '' }, pictureUrl(card, settings.baseurl)),
    type,
    width,
    height,
    alt,
  };
}
