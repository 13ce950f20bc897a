import type { SetText, Typeface } from './typeface.ts';

/** What no line ends within. */
export interface Piece {
  readonly text: SetText;
  /** Em before it, where it does not begin a line. */
  readonly gap: number;
}

/** Writing without spaces, where a line may end at any character but before a mark that closes. */
const IDEOGRAPH = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const CLOSING = '[\u3001\u3002\u30fc\uff0c\uff0e\uff01\uff1f\uff1a\uff1b)\uff09\u300d\u300f\u3011\u3009\u300b\u2026]';

/** Lines end at spaces, after hyphens, dashes and slashes, and between ideographs. */
const PIECE = new RegExp(
  `[${IDEOGRAPH}]${CLOSING}*|[^${IDEOGRAPH}/\u2010\u2013\u2014-]*[/\u2010\u2013\u2014-]+|[^${IDEOGRAPH}/\u2010\u2013\u2014-]+`,
  'gu',
);

/** Text in the pieces that lines are made of. Its words have one space between them. */
export function piecesOf(text: string, typeface: Typeface): Piece[] {
  // The space between words takes what tracking takes from it.
  const space = typeface.set('n n').width - typeface.set('nn').width;
  return text
    .split(' ')
    .flatMap((word) =>
      (word.match(PIECE) ?? []).map((piece, index) => ({ text: typeface.set(piece), gap: index === 0 ? space : 0 })),
    );
}

/** Parts of a piece that are no wider than `width` (em); the piece itself where it is not either. */
export function broken(piece: Piece, width: number): Piece[] {
  if (piece.text.width <= width) return [piece];
  const parts: Glyphs[] = [];
  for (const glyph of piece.text.glyphs) {
    const part = parts.at(-1);
    if (part && glyph.x - (part[0]?.x ?? 0) < width * 0.9) part.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((glyphs, index) => {
    const start = glyphs[0]?.x ?? 0;
    const end = parts[index + 1]?.[0]?.x ?? piece.text.width;
    const text = { width: end - start, glyphs: glyphs.map((glyph) => ({ ...glyph, x: glyph.x - start })) };
    return { text, gap: index === 0 ? piece.gap : 0 };
  });
}

type Glyphs = SetText['glyphs'][number][];
