import type { Markish } from '@observablehq/plot';
import { longestPiece, wrapText } from './lines.ts';
import { LETTER, NARROWEST, type PlotLibrary } from './plan.ts';

/** The name of a column. */
export interface Head {
  /** Where it stands in the plot's scale. */
  readonly value: string;
  readonly label: string;
}

/** Heights in em. */
const LINE = 1.25;
const UNDER_HEADS = 0.4;

/** More upright lines than these are harder to read than turned ones. */
const MOST_LINES = 3;

/** Turned names longer than this are broken in two where the columns are wide enough, so that the heads stay low. */
const LONG_NAME = 13;

/** The names of columns: upright where they fit side by side on a phone, otherwise along the columns. Height in em. */
export function planHeads(heads: readonly Head[]): {
  readonly height: number;
  readonly marks: (library: PlotLibrary, bottom: number) => Markish[];
} {
  const upright = uprightLines(heads);
  const lines = upright ?? turnedLines(heads);
  const style = upright ? ({ lineAnchor: 'bottom' } as const) : ({ rotate: -90, textAnchor: 'start' } as const);
  const tallest = upright
    ? Math.max(...upright.map(({ length }) => length)) * LINE
    : Math.max(...lines.flat().map(({ length }) => length)) * LETTER;
  return {
    height: tallest + UNDER_HEADS * 2,
    marks: (library, bottom) => [
      library.text(heads, {
        x: 'value',
        y: () => bottom - UNDER_HEADS,
        text: (_: Head, index: number) => lines[index]?.join('\n'),
        lineHeight: LINE,
        className: 'head',
        ...style,
      }),
    ],
  };
}

/** Lines of each name; undefined where a word would not fit above its column. */
function uprightLines(heads: readonly Head[]): string[][] | undefined {
  const letters = Math.floor(NARROWEST / heads.length / LETTER) - 1;
  if (heads.some(({ label }) => longestPiece(label) > letters)) return undefined;
  const lines = heads.map(({ label }) => wrapText(label, letters));
  return lines.some(({ length }) => length > MOST_LINES) ? undefined : lines;
}

function turnedLines(heads: readonly Head[]): string[][] {
  const hasRoomForTwo = NARROWEST / heads.length >= LINE * 2;
  return heads.map(({ label }) => {
    const halves = wrapText(label, Math.max(LONG_NAME, Math.ceil(label.length * 0.6)));
    return hasRoomForTwo && halves.length === 2 ? halves : [label];
  });
}
