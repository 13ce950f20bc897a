import type { Markish, ScaleOptions } from '@observablehq/plot';
import { type PlotLibrary, shareOf } from './plan.ts';

/** An axis of numbers, and its name. */
export interface NumberAxis {
  readonly x: ScaleOptions;
  /** Values at which to write a number; a count where the library may choose them. */
  readonly ticks: readonly number[] | number;
  readonly label: string;
}

/** So many numbers fit side by side on a phone. */
const MOST_TICKS = 5;

/** From zero to a round number above the largest value, or down to one below it. */
export function linearAxis(values: readonly number[], unit = ''): NumberAxis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return {
    x: { type: 'linear', domain: [low, high === low ? low + 1 : high], nice: MOST_TICKS },
    ticks: MOST_TICKS,
    label: unit,
  };
}

/** Whole powers of ten around the values, which must be above zero: ten times as much is the same way everywhere. */
export function logAxis(values: readonly number[], unit = ''): NumberAxis {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    x: { type: 'log', domain: [10 ** low, 10 ** high] },
    ticks: logTicks(low, high),
    label: unit === '' ? 'logarithmic' : `${unit}, logarithmic`,
  };
}

function logTicks(low: number, high: number): number[] {
  const step = Math.ceil((high - low) / MOST_TICKS);
  const powers = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  if (high - low === 1) return [1, 2, 5, 10].map((factor) => factor * 10 ** low);
  return powers.filter((power) => (power - low) % step === 0).map((power) => 10 ** power);
}

/** Heights in em: of the axis with its numbers, the room under those, and what its label adds. */
const NUMBERS_HEIGHT = 1.4;
const UNDER_NUMBERS = 0.3;
const LABEL_HEIGHT = 1.25;

/** Height in em of what stands above the first row. */
export function axisHeight(label: string): number {
  return label === '' ? NUMBERS_HEIGHT : NUMBERS_HEIGHT + LABEL_HEIGHT;
}

export interface AxisOptions {
  readonly label: string;
  readonly ticks: readonly number[] | number;
  readonly tickText: (value: number) => string;
  /** Heights in em: of all that stands above the axis, and of the end of its lines. */
  readonly top?: number;
  readonly bottom: number;
}

/** Numbers along the top, with lines down to the last row. */
export function axisMarks(library: PlotLibrary, { label, ticks, tickText, top = 0, bottom }: AxisOptions): Markish[] {
  const start = top + axisHeight(label);
  const choice = typeof ticks === 'number' ? { ticks } : { ticks: [...ticks] };
  return [
    library.gridX({ ...choice, y1: start, y2: bottom, className: 'grid' }),
    library.axisX({
      ...choice,
      anchor: 'top',
      tickSize: 0,
      tickPadding: 0,
      y: start - UNDER_NUMBERS,
      label: null,
      tickFormat: tickText,
      className: 'tick',
    }),
    label === ''
      ? undefined
      : library.text([label], {
          y: () => start - NUMBERS_HEIGHT,
          text: String,
          frameAnchor: 'left',
          lineAnchor: 'bottom',
          className: 'unit',
        }),
  ];
}

/** Where on the axis each value stands, 0 to 1. */
export function placeOn({ x }: Pick<NumberAxis, 'x'>, library: PlotLibrary): (value: number) => number {
  const scale = library.scale({ x: { ...x, range: [0, 1] } });
  return (value) => scale.apply(value);
}

/** On which side of a mark at `x`, 0 to 1, a text has room. */
export function sideOf(text: string, x: number): 'before' | 'after' {
  return 1 - x >= shareOf(`${text}  `) || x <= 0.5 ? 'after' : 'before';
}
