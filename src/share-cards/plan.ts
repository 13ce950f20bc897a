import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { longDate } from '../content/dates.ts';
import type { Post } from '../content/post.ts';
import type { ImageAsset } from '../images/asset.ts';
import { hashOf } from '../images/store.ts';
import { plainTitle } from '../markdown/text.ts';
import type { CardText } from './card.ts';
import type { CardPicture } from './draw.ts';
import { CARD_SIZE, CARD_VERSION } from './settings.ts';

/** All that a card is made from. */
export interface CardPlan {
  readonly post: Post;
  readonly text: CardText;
  readonly picture?: CardPicture;
  /** Changes with everything that changes the card. */
  readonly key: string;
}

export interface PlanOptions {
  readonly siteTitle: string;
  readonly cover: ImageAsset | undefined;
  /** Hash of the author's own font; empty without one. */
  readonly fontHash: string;
}

/** Exact versions, as package.json pins them: asking the libraries themselves would load them. */
const { dependencies } = createRequire(import.meta.url)('../../package.json') as {
  dependencies: Readonly<Record<string, string>>;
};
const VERSIONS = ['sharp', 'harfbuzzjs', '@fontsource/inter'].map((name) => `${name} ${dependencies[name]}`);

/** Says what the card of a post is to look like. */
export async function planCard(post: Post, { siteTitle, cover, fontHash }: PlanOptions): Promise<CardPlan> {
  const text = cardText(post, siteTitle);
  const picture = cover && (await cardPicture(cover));
  const { path: _path, ...rest } = picture ?? { path: '' };
  const name = cover && picture && cover.fallback.variants.at(-1)?.name;
  const key = hashOf(JSON.stringify([CARD_VERSION, VERSIONS, CARD_SIZE, text, rest, name, fontHash]));
  return { post, text, key, ...(picture && { picture }) };
}

/** Marks that only say how their neighbours are shown, and that no font draws. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu;

function cardText({ title, date, isDateShown, authors }: Post, siteTitle: string): CardText {
  const plain = (text: string) => plainTitle(text).normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const site = plain(siteTitle);
  const others = authors.map(plain).filter((author) => author !== '' && author !== site);
  return {
    title: plain(title),
    ...(site && { site }),
    ...(isDateShown && { date: longDate(date) }),
    ...(others.length > 0 && { authors: others.join(', ') }),
  };
}

/** Pixels: what is smaller would look coarse where it has to fill its place. */
const LARGE = { width: 300, height: 300 } as const;

/** A drawing with text in it would look otherwise on another machine, with other fonts: it is left out. */
async function cardPicture({ kind, fallback, width, height, ground }: ImageAsset): Promise<CardPicture | undefined> {
  const path = fallback.variants.at(-1)?.path;
  if (path === undefined) return undefined;
  if (kind === 'vector' && /<(?:\w+:)?(?:text|foreignObject|image)\b/.test(await readFile(path, 'utf8')))
    return undefined;
  const isLarge = kind === 'vector' || (width >= LARGE.width && height >= LARGE.height);
  return { path, kind: kind === 'photo' ? 'photo' : 'drawing', isLarge, ...(ground && { ground }) };
}
