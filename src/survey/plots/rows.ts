import type { Markish } from '@observablehq/plot';
import { wrapText } from './lines.ts';
import type { PlotLibrary } from './plan.ts';

/** What stands at the left of a row, or above it on a phone. */
export interface RowLabel {
  readonly name: string;
  /** Set apart from the name, on lines of its own. */
  readonly detail?: string;
}

/** A row that has its place. Heights in em from the top of the plot. */
export interface Row<Item> {
  readonly item: Item;
  readonly name: readonly string[];
  readonly detail: readonly string[];
  /** Baseline of the last line of the name. */
  readonly nameY: number;
  /** Baseline of the last line of the detail, or of the name where there is none. */
  readonly detailY: number;
  /** Where the row's marks stand. */
  readonly y: number;
}

export interface StackOptions<Item> {
  readonly top: number;
  readonly labelOf: (item: Item) => RowLabel;
  /** Room under the marks of a row for what is written there. */
  readonly below?: (item: Item) => number;
}

/** As many letters fit into the column of names (plots.css: 14 em). */
const NAME_LETTERS = 26;

/** Heights in em. */
const LINE = 1.25;
const NAME_TO_MARKS = 0.95;
const UNDER_MARKS = 0.8;

/** Rows one under the other, each as high as its name asks for, and where the last one ends. */
export function stackRows<Item>(
  items: readonly Item[],
  { top, labelOf, below = () => 0 }: StackOptions<Item>,
): { readonly rows: readonly Row<Item>[]; readonly bottom: number } {
  let bottom = top;
  const rows = items.map((item) => {
    const label = labelOf(item);
    const name = wrapText(label.name, NAME_LETTERS);
    const detail = wrapText(label.detail ?? '', NAME_LETTERS);
    const nameY = bottom + name.length * LINE;
    const detailY = nameY + detail.length * LINE;
    const y = detailY + NAME_TO_MARKS;
    bottom = y + UNDER_MARKS + below(item);
    return { item, name, detail, nameY, detailY, y };
  });
  return { rows, bottom };
}

/** The names of rows, and a fine line along which the eye finds each row's marks. */
export function rowMarks(library: PlotLibrary, rows: readonly Row<unknown>[]): Markish[] {
  const single = rows.filter((row) => linesOf(row) === 1);
  const taller = rows.filter((row) => linesOf(row) > 1);
  return [
    library.ruleY(rows, { y: 'y', className: 'guide' }),
    labelMark(library, single, { y: 'nameY', text: 'name', className: 'name' }),
    labelMark(library, taller, { y: 'nameY', text: 'name', className: 'name tall' }),
    labelMark(library, taller, { y: 'detailY', text: 'detail', className: 'detail tall' }),
  ];
}

function linesOf({ name, detail }: Row<unknown>): number {
  return name.length + detail.length;
}

interface LabelOptions {
  readonly y: 'nameY' | 'detailY';
  readonly text: 'name' | 'detail';
  readonly className: string;
}

function labelMark(
  library: PlotLibrary,
  rows: readonly Row<unknown>[],
  { y, text, className }: LabelOptions,
): Markish | undefined {
  const written = rows.filter((row) => row[text].length > 0);
  if (written.length === 0) return undefined;
  return library.text(written, {
    y,
    text: (row: Row<unknown>) => row[text].join('\n'),
    frameAnchor: 'left',
    lineAnchor: 'bottom',
    lineHeight: LINE,
    className,
  });
}
