import type { PictureSlot } from './slots.ts';

/** Where a press means something else than the picture in it, and the marks of slots (`markOf`). */
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
