import type { Markish } from '@observablehq/plot';
import { groupBy } from '../groups.ts';
import { numberText } from '../words.ts';
import { axisHeight, axisMarks, type NumberAxis, placeOn, sideOf } from './axis.ts';
import { type Drawing, EM, type PlotLibrary } from './plan.ts';
import { type Row, type RowLabel, rowMarks, stackRows } from './rows.ts';
import { tickText } from './words.ts';

/** A number to draw as a dot. */
export interface DotRow extends RowLabel {
  readonly value: number;
  /** Ends of its spread; the value itself where none is known. */
  readonly low: number;
  readonly high: number;
}

/** Numbers that may be compared with each other. */
export interface DotPanel {
  /** Empty where there is but one panel. */
  readonly label: string;
  readonly rows: readonly DotRow[];
}

/** Heights in em of a panel's heading: the room above it, and all of it. */
const HEADING_GAP = 1.6;
const HEADING_HEIGHT = 2;

/** A dot for each row, panel under panel along one axis, with the number beside it. */
export function drawDotRows(panels: readonly DotPanel[], axis: NumberAxis): Drawing {
  const headings: { readonly label: string; readonly y: number }[] = [];
  const rows: Row<DotRow>[] = [];
  let bottom = axisHeight(axis.label);
  for (const { label, rows: items } of panels) {
    if (label !== '') {
      headings.push({ label, y: bottom + HEADING_GAP });
      bottom += HEADING_HEIGHT;
    }
    const stacked = stackRows(items, { top: bottom, labelOf: (item) => item, below: roomUnder });
    rows.push(...stacked.rows);
    bottom = stacked.bottom;
  }
  return {
    height: bottom,
    x: axis.x,
    marks: (library) => [
      ...axisMarks(library, { ...axis, tickText, bottom }),
      library.text(headings, { y: 'y', text: 'label', frameAnchor: 'left', lineAnchor: 'bottom', className: 'panel' }),
      ...rowMarks(library, rows),
      ...dotMarks(library, rows, axis),
    ],
  };
}

function dotMarks(library: PlotLibrary, rows: readonly Row<DotRow>[], axis: NumberAxis): Markish[] {
  const place = placeOn(axis, library);
  const spread = rows.filter(({ item }) => hasSpread(item));
  const sides = groupBy(
    rows.filter(({ item }) => !hasSpread(item)),
    ({ item: { value } }) => sideOf(numberText(value), place(value)),
  );
  return [
    library.ruleY(spread, { y: 'y', x1: lowOf, x2: highOf, className: 'spread' }),
    library.dot(rows, { x: middleOf, y: 'y', r: 3.5, className: 'dot' }),
    library.text(sides.get('after') ?? [], { ...NUMBER, textAnchor: 'start', dx: 8 }),
    library.text(sides.get('before') ?? [], { ...NUMBER, textAnchor: 'end', dx: -8 }),
    library.text(spread, { ...NUMBER, dy: NUMBER_DROP * EM }),
  ];
}

/** A number stands beside its dot, or under it where a spread takes that place: room and place for it, in em. */
const NUMBER_ROOM = 0.9;
const NUMBER_DROP = 1.2;

function roomUnder(item: DotRow): number {
  return hasSpread(item) ? NUMBER_ROOM : 0;
}

function hasSpread({ low, high }: DotRow): boolean {
  return low < high;
}

const lowOf = ({ item }: Row<DotRow>): number => item.low;
const highOf = ({ item }: Row<DotRow>): number => item.high;
const middleOf = ({ item }: Row<DotRow>): number => item.value;

const NUMBER = {
  x: middleOf,
  y: 'y',
  text: ({ item }: Row<DotRow>) => numberText(item.value),
  className: 'number',
} as const;
