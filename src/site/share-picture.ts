import { fallbackUrl } from '../images/address.ts';
import { absoluteUrl } from './address.ts';
import type { Rendered } from './article.ts';
import type { SiteFacts } from './model.ts';
import type { SharePicture } from './page-props.ts';

/**
 * The picture that a page is shared with: made by us in a format that every network knows, or one on another host as
 * its author describes it. SVG is left out, because no network shows it.
 */
export function sharePicture({ settings }: SiteFacts, { source, pictures }: Rendered): SharePicture | undefined {
  const picture = source.cover && pictures.get(source.cover);
  const { alt, ...size } = source.coverDetails ?? {};
  if (picture?.kind === 'remote' && /^(?:https?:)?\/\//.test(picture.url)) {
    return { url: picture.url, ...size, ...(alt && { alt }) };
  }
  if (picture?.kind !== 'asset' || picture.asset.kind === 'vector') return undefined;
  const made = fallbackUrl(picture.asset, settings.baseurl);
  return { ...made, url: absoluteUrl({ ...settings, baseurl: '' }, made.url), ...(alt && { alt }) };
}
