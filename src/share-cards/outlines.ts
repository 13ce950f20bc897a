import type { TextBlock } from './lines.ts';
import type { Glyph } from './typeface.ts';

/** Where a block of text goes, in pixels. */
export interface Place {
  readonly x: number;
  /** Of its first line. */
  readonly baseline: number;
  /** From line to line, in em. */
  readonly lineHeight: number;
  readonly colour: string;
}

/** Text as SVG paths, so that no machine needs the font. */
export function outlines({ lines, size }: TextBlock, { x, baseline, lineHeight, colour }: Place): string {
  const paths = lines.flatMap(({ words }, index) =>
    words.flatMap((word) =>
      word.text.glyphs.map((glyph) => {
        const y = baseline + (index * lineHeight - glyph.y) * size;
        return outline(glyph, { x: x + (word.x + glyph.x) * size, y, size });
      }),
    ),
  );
  return `<g fill="${colour}">${paths.join('')}</g>`;
}

/** A hundredth of a pixel is more than anybody sees. */
function outline({ path, scale }: Glyph, { x, y, size }: { x: number; y: number; size: number }): string {
  const factor = (scale * size).toFixed(6);
  return `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${factor} -${factor})" d="${path}"/>`;
}
