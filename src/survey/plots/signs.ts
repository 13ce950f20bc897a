import type { Markish } from '@observablehq/plot';
import type { PlotLibrary } from './plan.ts';

/** Signs that are told apart by their shape alone. */
export type Sign = keyof typeof SIGNS;

/** Symbol of each sign, and its radius in tenths of an em; a letter is written as it is. */
const SIGNS = {
  dot: { symbol: 'circle', r: 3.5 },
  ring: { symbol: 'circle', r: 4 },
  diamond: { symbol: 'diamond2', r: 4.5 },
  square: { symbol: 'square', r: 4 },
  fading: { symbol: 'square', r: 4 },
  ended: { symbol: 'times', r: 5 },
  unknown: { letter: '?' },
  none: { letter: '–' },
} as const;

export interface SignOptions {
  /** Channel of the place across: in the plot's scale, or in thousandths of its width. */
  readonly x: string;
  readonly isScaled?: boolean;
  /** Channel of a text that shows up under the pointer. */
  readonly title?: string;
}

/** The same sign at every place of a list; heights are in its `y`. */
export function signMark(
  library: PlotLibrary,
  sign: Sign,
  places: readonly unknown[],
  { x, isScaled = true, title }: SignOptions,
): Markish {
  const shape = SIGNS[sign];
  const at = { x: isScaled ? x : { value: x, scale: null }, y: 'y', className: sign, ...(title && { title }) };
  if ('letter' in shape) return library.text(places, { ...at, text: () => shape.letter });
  return library.dot(places, { ...at, ...shape });
}
