import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PictureReference } from '../content/picture-reference.ts';
import type { Post } from '../content/post.ts';
import type { Settings } from '../content/settings.ts';
import { variantName } from '../images/address.ts';
import type { Picture, Variant } from '../images/asset.ts';
import type { ImageMode } from '../images/make.ts';
import { hashOf } from '../images/store.ts';
import { inParallel } from '../parallel.ts';
import type { Report } from '../report/diagnostic.ts';
import { readOwnFont } from './own-font.ts';
import { type CardPlan, planCard } from './plan.ts';
import { reportUndrawn } from './problems.ts';
import { CARD_SIZE } from './settings.ts';
import { type CardStore, readCards, type StoredCard } from './store.ts';

/** A picture that shows what a post is, for those who share it. */
export interface ShareCard extends Variant {
  /** MIME type. */
  readonly type: string;
  /** What the card says. */
  readonly alt: string;
}

export interface LoadCardsOptions {
  /** The site folder. */
  readonly root: string;
  readonly settings: Settings;
  readonly mode: ImageMode;
  /** The site's `.cache`; cards are kept in `cards/` below it. */
  readonly cacheDir: string;
  /** Holds the pictures that the posts name. */
  readonly pictures: ReadonlyMap<PictureReference, Picture>;
  readonly report: Report;
  /** Called after each card that is not in the cache. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * The card of each post that has no picture of its own for sharing, drawn only where the cache holds none. Empty for
 * quick previews, where the author does not want cards, and in Jekyll folders unless the author does.
 */
export async function loadShareCards(
  posts: readonly Post[],
  options: LoadCardsOptions,
): Promise<ReadonlyMap<Post, ShareCard>> {
  const { root, settings, mode, report } = options;
  // A large Jekyll blog should not wait for what its author never asked for.
  const isWanted = mode === 'optimize' && (settings.cards?.isWanted ?? !settings.jekyll);
  if (!isWanted) return new Map();
  const font = await readOwnFont(root, settings.cards ?? {}, report);
  const fontHash = font ? hashOf(font) : '';
  const wanting = posts.filter((post) => !post.redirectTo && !hasOwnPicture(post, options));
  const plans = await Promise.all(
    wanting.map((post) => planCard(post, { siteTitle: settings.title, cover: coverOf(post, options), fontHash })),
  );
  const dir = join(options.cacheDir, 'cards');
  const known = await readCards(dir);
  const drawn = await drawAll(
    plans.filter(({ key }) => !known.has(key)),
    { ...options, dir, font },
  );
  const outcomes = plans.map((plan) => ({ plan, card: cardOf(plan, known, drawn) }));
  reportUndrawn(outcomes, report);
  return new Map(
    outcomes.flatMap(({ plan, card }) => ('path' in card ? [[plan.post, published(plan, card)] as const] : [])),
  );
}

/** Networks show no SVG. */
function hasOwnPicture({ shareImage }: Post, { pictures }: LoadCardsOptions): boolean {
  const own = shareImage && pictures.get(shareImage);
  return own !== undefined && !(own.kind === 'asset' && own.asset.kind === 'vector');
}

function coverOf({ cover }: Post, { pictures }: LoadCardsOptions) {
  const picture = cover && pictures.get(cover);
  return picture?.kind === 'asset' ? picture.asset : undefined;
}

interface DrawAllOptions extends LoadCardsOptions {
  readonly dir: string;
  readonly font: Buffer | undefined;
}

/** Loads the libraries only if there is something to draw: they take a tenth of a second and more. */
async function drawAll(plans: readonly CardPlan[], { dir, font, onProgress }: DrawAllOptions): Promise<CardStore> {
  const drawn = new Map<string, StoredCard>();
  if (plans.length === 0) return drawn;
  const { createDraw } = await import('./make.ts');
  const draw = createDraw({ dir, font });
  await inParallel(plans, availableParallelism(), async (plan) => {
    drawn.set(plan.key, await draw(plan));
    onProgress?.(drawn.size, plans.length);
  });
  return drawn;
}

function cardOf({ key, text }: CardPlan, ...stores: readonly CardStore[]): StoredCard {
  const found = stores.flatMap((store) => store.get(key) ?? [])[0];
  if (!found) throw new Error(`no card for ${JSON.stringify(text.title)}`);
  return found;
}

function published(
  { post, text }: CardPlan,
  { path, hash, type, bytes }: Extract<StoredCard, { path: string }>,
): ShareCard {
  const { width, height } = CARD_SIZE;
  const alt = text.site === undefined ? text.title : `${text.title} \u2013 ${text.site}`;
  return { name: variantName(post.slug, { hash, width, type }), path, width, height, bytes, type, alt };
}
