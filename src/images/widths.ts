import { SETTINGS } from './settings.ts';

/**
 * The widths to try, ascending: `widest` and the listed ones below it. None is wider, and none so close to the next
 * that its pixels alone show it cannot save enough bytes.
 */
export function widthSteps(listed: readonly number[], widest: number): number[] {
  const steps = [widest];
  for (const width of listed.toSorted((a, b) => b - a)) {
    const next = steps[0] ?? widest;
    if (width < next && width ** 2 <= SETTINGS.maxStepShare * next ** 2) steps.unshift(width);
  }
  return steps;
}

/**
 * Drops what is not worth its place: from the widest down, a variant stays if it is enough lighter than the last that
 * stayed. A scaled-down drawing can weigh more than the original.
 */
export function dropHeavySteps<V extends { readonly data: Buffer }>(ascending: readonly V[]): V[] {
  const kept: V[] = [];
  for (const variant of ascending.toReversed()) {
    const next = kept[0];
    if (!next || isWorthwhile(variant.data, next.data)) kept.unshift(variant);
  }
  return kept;
}

/** Whether a file is enough lighter than another that could be shown in its place. */
export function isWorthwhile(data: Buffer, other: Buffer): boolean {
  return data.length <= SETTINGS.maxStepShare * other.length;
}
