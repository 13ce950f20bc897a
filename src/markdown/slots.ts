import type { PictureReference } from '../content/picture-reference.ts';
import type { Attributes } from './tag.ts';

/** A place in the HTML that is filled once pictures are made. */
export type PictureSlot = ImageSlot | AddressSlot;

/** A picture: `![]()`, or an `<img>` with the `<picture>` around it. */
export interface ImageSlot {
  readonly kind: 'image';
  /** What we show: the `src`, or the densest file of a `srcset` on this host. */
  readonly reference: PictureReference;
  /** The author's `src`. */
  readonly src: string;
  /** The author's other attributes; `alt` is absent only where a raw `<img>` has none. */
  readonly attributes: Attributes;
  /** How many of its pixels show on one of CSS's, where not 1. */
  readonly density?: number;
  /** A `srcset` with files on other hosts, which stays. */
  readonly srcset?: readonly SrcsetEntry[];
  /** The author's `<picture>`. */
  readonly picture?: AuthorPicture;
  /** Files that ours take the place of. */
  readonly replaced?: readonly PictureReference[];
  /** Whether it is all there is in a link, and so should say where that leads. */
  readonly isLink?: boolean;
}

export interface SrcsetEntry {
  readonly reference: PictureReference;
  readonly descriptor: string;
}

/** A `<picture>` as an author typed it. */
export interface AuthorPicture {
  readonly attributes: Attributes;
  /** Those that show something else than the `<img>`. */
  readonly sources: readonly AuthorSource[];
}

/** A `<source>`: one picture in formats and widths of ours, or a `srcset` that stays. */
export type AuthorSource = { readonly attributes: Attributes } & (
  | { readonly reference: PictureReference; readonly density: number }
  | { readonly srcset: readonly SrcsetEntry[] }
);

/** An address of a picture in an attribute or in CSS. */
export interface AddressSlot {
  readonly kind: 'address';
  readonly reference: PictureReference;
  /** Name of an attribute that goes where there is no picture; the slot is all of it. */
  readonly attribute?: string;
  /** Whether it stands in a `url()`. */
  readonly isCss?: boolean;
}

/**
 * Pictures are made after all Markdown is rendered, so each slot leaves a mark in the HTML. The mark holds NUL, which
 * markdown-it turns into U+FFFD in every input: no author can write one.
 */
export function markOf(index: number): string {
  return `\0picture ${index}\0`;
}

const MARKS = /\0picture (\d+)\0/g;

/** The HTML with each mark replaced by what `print` says of its slot, in which there may be marks again. */
export function fillPictures(
  html: string,
  slots: readonly PictureSlot[],
  print: (slot: PictureSlot, index: number) => string,
): string {
  if (slots.length === 0) return html;
  return html.replace(MARKS, (_, digits: string) => {
    const index = Number(digits);
    const slot = slots[index];
    if (!slot) throw new RangeError(`no picture slot ${index} among ${slots.length}`);
    const printed = print(slot, index);
    return printed.includes('\0') ? fillPictures(printed, slots, print) : printed;
  });
}

/** What a press means something else on than on the picture in it. */
const PRESSABLE = /<(\/?)(?:a|button|label|summary)(?=[\s/>])|\0picture (\d+)\0/gi;

/** The indices of the slots that stand within a link or another thing to press. */
export function picturesInLinks({
  html,
  pictures,
}: {
  readonly html: string;
  readonly pictures: readonly PictureSlot[];
}): ReadonlySet<number> {
  const inside = new Set<number>();
  if (pictures.length === 0) return inside;
  let depth = 0;
  for (const [, slash, index] of html.matchAll(PRESSABLE)) {
    if (index === undefined) depth = Math.max(0, depth + (slash ? -1 : 1));
    else if (depth > 0) inside.add(Number(index));
  }
  return inside;
}

/** Every reference of a slot; the one that is shown first. */
export function referencesOf(slot: PictureSlot): PictureReference[] {
  if (slot.kind === 'address') return [slot.reference];
  const { reference, srcset = [], picture, replaced = [] } = slot;
  const inSources = (picture?.sources ?? []).flatMap((source) =>
    'srcset' in source ? source.srcset.map((entry) => entry.reference) : [source.reference],
  );
  return [reference, ...srcset.map((entry) => entry.reference), ...inSources, ...replaced];
}
