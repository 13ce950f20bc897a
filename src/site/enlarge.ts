import { pictureUrl } from '../images/address.ts';
import type { ImageAsset } from '../images/asset.ts';
import { COLUMN_WIDTH } from '../images/columns.ts';
import { intrinsicSize, shownWidth } from '../images/dimensions.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { Attributes } from '../markdown/tag.ts';
import { href } from './address.ts';
import type { SiteFacts } from './model.ts';
import type { PageProps } from './page-props.ts';

/** A picture this much wider than it shows has something more to see. */
const WORTHWHILE = 1.25;

/** A drawing of vectors narrower than this share of the column is an icon. */
const SMALL_VECTOR = 0.4;

/** How a picture stands in its text. */
export interface EnlargeOptions {
  readonly attributes: Attributes;
  /** How many of its pixels show on one of CSS's. */
  readonly density?: number | undefined;
  readonly baseurl: string;
}

/**
 * A picture in the text as a link to itself in full, where that shows more. One without alternative text is decoration,
 * and would be a link without a name.
 */
export function enlargeable(html: string, asset: ImageAsset, { attributes, density, baseurl }: EnlargeOptions): string {
  const full = asset.fallback.variants.at(-1);
  if (!full || !attributes.alt?.trim() || !hasMore(asset, shownWidth(attributes, intrinsicSize(asset, density))))
    return html;
  return `<a class="fb-enlarge" href="${escapeHtml(pictureUrl(full, baseurl))}">${html}</a>`;
}

/** What a page with such a link needs to show the picture in place. */
export function enlargeProps({ settings, enlargeLook }: SiteFacts, html: string): Pick<PageProps, 'enlarge'> {
  if (!enlargeLook || !html.includes('<a class="fb-enlarge"')) return {};
  const { loader, scriptPath, stylesheetPath } = enlargeLook;
  const [moduleUrl, stylesheetUrl] = [href(settings, scriptPath), href(settings, stylesheetPath)];
  return { enlarge: { loader, moduleUrl, stylesheetUrl } };
}

function hasMore(asset: ImageAsset, width: number): boolean {
  const shown = Math.min(width, COLUMN_WIDTH);
  if (asset.kind === 'vector') return shown >= SMALL_VECTOR * COLUMN_WIDTH;
  return asset.width >= WORTHWHILE * shown;
}
