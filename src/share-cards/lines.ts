import { broken, type Piece, piecesOf } from './pieces.ts';
import type { SetText, Typeface } from './typeface.ts';

/** Words in one line, each with the place where it begins. */
export interface Line {
  readonly words: readonly { readonly x: number; readonly text: SetText }[];
  /** Em, as is `x`. */
  readonly width: number;
}

/** Text in lines, of one size. */
export interface TextBlock {
  readonly lines: readonly Line[];
  /** Pixels. */
  readonly size: number;
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels, largest first; the first at which everything fits is taken, the last cuts what is too much. */
  readonly sizes: readonly number[];
  /** From line to line, in em. */
  readonly lineHeight: number;
}

const ELLIPSIS = '\u2026';

/** Sets text as large as there is room for, in lines of about the same width. */
export function fitText(text: string, typeface: Typeface, room: Room): TextBlock {
  const pieces = piecesOf(text, typeface);
  for (const size of room.sizes) {
    const width = room.width / size;
    const lines = wrap(pieces, width);
    const isFitting = lines.length <= maxLines(room, size) && lines.every((line) => line.width <= width);
    if (isFitting) return { lines: balance(pieces, lines, width), size };
  }
  const size = room.sizes.at(-1) ?? 0;
  const width = room.width / size;
  return {
    size,
    lines: cut(
      wrap(
        pieces.flatMap((piece) => broken(piece, width)),
        width,
      ),
      { typeface, width, count: maxLines(room, size) },
    ),
  };
}

function maxLines({ height, lineHeight }: Room, size: number): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)));
}

function wrap(pieces: readonly Piece[], width: number): Line[] {
  const lines: Line[] = [];
  for (const { text, gap } of pieces) {
    const line = lines.at(-1);
    const x = line ? line.width + gap : 0;
    if (line && x + text.width <= width)
      lines[lines.length - 1] = { words: [...line.words, { x, text }], width: x + text.width };
    else lines.push({ words: [{ x: 0, text }], width: text.width });
  }
  return lines;
}

/** Narrows the lines as far as there come to be no more of them. */
function balance(pieces: readonly Piece[], lines: readonly Line[], width: number): readonly Line[] {
  let [low, high] = [width / 2, width];
  let best = lines;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = wrap(pieces, middle);
    const isGood = tried.length === lines.length && tried.every((line) => line.width <= middle);
    if (isGood) best = tried;
    if (isGood) high = middle;
    else low = middle;
  }
  return best;
}

/** At most `count` lines; an ellipsis ends the last where words are left out. */
function cut(
  lines: readonly Line[],
  { typeface, width, count }: { typeface: Typeface; width: number; count: number },
): readonly Line[] {
  const last = lines[count - 1];
  if (!last || lines.length <= count) return lines;
  const mark = typeface.set(ELLIPSIS);
  const words = last.words.filter(({ x, text }, index) => index === 0 || x + text.width + mark.width <= width);
  const end = words.at(-1);
  const x = end ? end.x + end.text.width : 0;
  return [...lines.slice(0, count - 1), { words: [...words, { x, text: mark }], width: x + mark.width }];
}
