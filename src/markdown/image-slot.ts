import { isElsewhere, type PictureReference } from '../content/picture-reference.ts';
import type { Position } from '../report/diagnostic.ts';
import type { AuthorSource, ImageSlot, SrcsetEntry } from './slots.ts';
import { type Candidate, densest, densityOf, parseSrcset } from './srcset.ts';
import type { Attributes } from './tag.ts';

/** An `<img>`, `<source>` or `<picture>` as its author typed it. */
export interface WrittenTag {
  readonly attributes: Attributes;
  /** Where a place in the value of one of its attributes stands in the file. */
  readonly placeOf: (attribute: string, offset: number) => Position;
}

/** What stands around an `<img>`. */
export interface Surroundings {
  /** Attributes of its `<picture>`, and the `<source>` elements before it. */
  readonly picture?: { readonly attributes: Attributes; readonly sources: readonly WrittenTag[] } | undefined;
  /** Whether the picture is all there is in a link. */
  readonly isLink?: boolean;
}

/** One slot for all that an author names for one picture. */
export function imageSlot(image: WrittenTag, { picture, isLink = false }: Surroundings = {}): ImageSlot {
  const { src = '', srcset: _srcset, ...attributes } = image.attributes;
  const files = filesOf(image);
  const named = referenceIn(image, { name: 'src', src, use: files.shown ? 'checked' : 'body' });
  const reference = files.shown ?? (src === '' ? files.srcset?.[0]?.reference : undefined) ?? named;
  const around = picture && sourcesOf(picture.sources, !isElsewhere(reference.src));
  const replaced = [...(files.shown && src !== '' ? [named] : []), ...files.replaced, ...(around?.replaced ?? [])];
  return {
    kind: 'image',
    reference,
    src,
    attributes,
    ...(files.density !== 1 && { density: files.density }),
    ...(files.srcset && { srcset: files.srcset }),
    ...(picture && around && { picture: { attributes: picture.attributes, sources: around.sources } }),
    ...(replaced.length > 0 && { replaced }),
    ...(isLink && { isLink }),
  };
}

/** What becomes of the files of one `srcset`. */
interface Files {
  /** The one with the most pixels, where all are on this host. */
  readonly shown?: PictureReference;
  readonly density: number;
  readonly replaced: readonly PictureReference[];
  /** All of them, where some are on other hosts. */
  readonly srcset?: readonly SrcsetEntry[];
}

function filesOf(tag: WrittenTag): Files {
  const candidates = parseSrcset(tag.attributes.srcset ?? '');
  const refer = ({ src, offset }: Candidate, use: PictureReference['use']) =>
    referenceIn(tag, { name: 'srcset', src, offset, use });
  const best = densest(candidates);
  if (!best) return { density: 1, replaced: [] };
  if (candidates.some(({ src }) => isElsewhere(src))) {
    const srcset = candidates.map((entry) => ({ reference: refer(entry, 'natural'), descriptor: entry.descriptor }));
    return { density: 1, replaced: [], srcset };
  }
  const others = candidates.filter((candidate) => candidate !== best);
  const replaced = others.map((candidate) => refer(candidate, 'checked'));
  return { shown: refer(best, 'body'), density: densityOf(best), replaced };
}

/**
 * A `<source>` with `media` may show something else, so it stays, with our files; one without is the same picture in
 * another format, of which ours take the place. So is a second one with the same `media`.
 */
function sourcesOf(
  written: readonly WrittenTag[],
  isImageOurs: boolean,
): { sources: AuthorSource[]; replaced: PictureReference[] } {
  const sources: AuthorSource[] = [];
  const replaced: PictureReference[] = [];
  const shownFor = new Set(isImageOurs ? [''] : []);
  for (const source of written) {
    const { srcset: _srcset, ...attributes } = source.attributes;
    const { media = '' } = attributes;
    const files = filesOf(source);
    replaced.push(...files.replaced);
    if (files.srcset) sources.push({ attributes, srcset: files.srcset });
    else if (files.shown && shownFor.has(media.trim())) replaced.push({ ...files.shown, use: 'checked' });
    else if (files.shown) sources.push({ attributes, reference: files.shown, density: files.density });
    if (files.shown) shownFor.add(media.trim());
  }
  return { sources, replaced };
}

interface Named {
  readonly name: string;
  readonly src: string;
  readonly offset?: number;
  readonly use: PictureReference['use'];
}

function referenceIn({ placeOf }: WrittenTag, { name, src, offset = 0, use }: Named): PictureReference {
  return { src, use, at: placeOf(name, offset) };
}
