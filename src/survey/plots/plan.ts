import type { Markish, ScaleOptions } from '@observablehq/plot';

/** The library, loaded only when there is something to draw. */
export type PlotLibrary = typeof import('@observablehq/plot');

/** The facts of a plot as text. */
export interface PlotTable {
  readonly columns: readonly string[];
  /** As long as `columns` each; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * What to draw. Heights are in lines of the plot's text (1 em), counted from the top; across, everything is a share of
 * the width, so that a plot is as wide as its place while its text keeps its size.
 */
export interface Drawing {
  readonly height: number;
  readonly x: ScaleOptions;
  /** Too many columns for a phone: it scrolls sideways there. */
  readonly isWide?: boolean;
  readonly marks: (library: PlotLibrary) => readonly Markish[];
}

/** A plot before it is drawn. */
export interface PlotPlan {
  /** Unique among the plans of a survey once draw.ts has numbered equal ones. */
  readonly id: string;
  readonly title: string;
  /** Shown under the plot: what it leaves out, and how to read it. */
  readonly caption: string;
  /** What is drawn, for people who do not see it; the facts themselves are in the table. */
  readonly description: string;
  readonly table: PlotTable;
  readonly drawing: Drawing;
}

/** So many units of the library are 1 em of a drawing. */
export const EM = 10;

/** Shares of the width are drawn in thousandths. */
export const FULL_WIDTH = 1000;

/** Width in em that a plot has on a screen of 320 px. */
export const NARROWEST = 19;

/** A letter is about so wide, in em; a little more than Inter's mean, for other faces. */
export const LETTER = 0.57;

/** The part of the narrowest plot's width, 0 to 1, that a text takes. */
export function shareOf(text: string): number {
  return (text.length * LETTER) / NARROWEST;
}
