import type { Markish } from '@observablehq/plot';
import { wrapText } from './lines.ts';
import { EM, FULL_WIDTH, LETTER, NARROWEST, type PlotLibrary } from './plan.ts';
import { type Sign, signMark } from './signs.ts';

/** What a sign means, in words. */
export interface LegendItem {
  readonly sign: Sign;
  readonly text: string;
}

/** Heights in em: of a line, of the room between items, and of the room under all. */
const LINE = 1.25;
const BETWEEN = 0.25;
const UNDER_LEGEND = 0.8;

/** By so much, in em, words stand under the top of their line, to be level with their sign. */
const TEXT_DROP = 0.1;

/** Room in em of the sign before its words. */
const SIGN_ROOM = 1.1;

/** The legend in one or two columns, for a phone, and how high it is in em. */
export function planLegend(items: readonly LegendItem[]): {
  readonly height: number;
  readonly marks: (library: PlotLibrary) => Markish[];
} {
  const columns = items.length > 2 && items.every(fitsHalf) ? 2 : 1;
  const placed = placeItems(items, columns);
  return {
    height: Math.max(0, ...placed.map(({ bottom }) => bottom + UNDER_LEGEND)),
    marks: (library) => [
      ...placed.map((item) => signMark(library, item.sign, [item], { x: 'left', isScaled: false })),
      library.text(placed, {
        x: { value: 'left', scale: null },
        y: 'textY',
        text: ({ lines }: PlacedItem) => lines.join('\n'),
        textAnchor: 'start',
        lineAnchor: 'top',
        lineHeight: LINE,
        dx: SIGN_ROOM * EM,
        className: 'legend',
      }),
    ],
  };
}

interface PlacedItem {
  readonly sign: Sign;
  readonly lines: readonly string[];
  readonly left: number;
  /** Heights in em: of the sign, of the top of the words, and of the end of the item. */
  readonly y: number;
  readonly textY: number;
  readonly bottom: number;
}

/** Down the first column, then down the second. */
function placeItems(items: readonly LegendItem[], columns: number): PlacedItem[] {
  const perColumn = Math.ceil(items.length / columns);
  let bottom = 0;
  return items.map(({ sign, text }, index) => {
    const top = index % perColumn === 0 ? 0 : bottom + BETWEEN;
    const lines = wrapText(text, LETTERS);
    bottom = top + lines.length * LINE;
    const left = (Math.floor(index / perColumn) * FULL_WIDTH) / columns;
    return { sign, lines, left, y: top + LINE / 2, textY: top + TEXT_DROP, bottom };
  });
}

/** So many letters fit beside a sign. */
const LETTERS = Math.floor((NARROWEST - SIGN_ROOM) / LETTER);

function fitsHalf({ text }: LegendItem): boolean {
  return SIGN_ROOM + text.length * LETTER < NARROWEST / 2;
}
