/** One file of a `srcset`. */
export interface Candidate {
  readonly src: string;
  /** `2x`, `800w`; empty for `1x`. */
  readonly descriptor: string;
  /** Where `src` begins. */
  readonly offset: number;
}

const CANDIDATES = /([^\s,](?:\S*[^\s,])?)(?:\s+([^\s,][^,]*))?\s*(?:,|$)/g;

/** The files of a `srcset`, in order (https://html.spec.whatwg.org/#parsing-a-srcset-attribute). */
export function parseSrcset(text: string): Candidate[] {
  return [...text.matchAll(CANDIDATES)].map(({ 1: src = '', 2: descriptor = '', index }) => {
    return { src, descriptor: descriptor.trim(), offset: index };
  });
}

/** The candidate with the most pixels, the first of equals. */
export function densest<C extends Pick<Candidate, 'descriptor'>>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (best, candidate) => (best && weightOf(best) >= weightOf(candidate) ? best : candidate),
    undefined,
  );
}

/** How many of its pixels a candidate shows on one of CSS's: 2 for `2x`, 1 for all that has no density. */
export function densityOf({ descriptor }: Pick<Candidate, 'descriptor'>): number {
  const density = Number(/^([\d.]+)x$/.exec(descriptor)?.[1] ?? 1);
  return density > 0 ? density : 1;
}

function weightOf({ descriptor }: Pick<Candidate, 'descriptor'>): number {
  return Number.parseFloat(descriptor) || 1;
}
