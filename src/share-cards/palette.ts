import { COLOURS } from './settings.ts';

type Colour = readonly [red: number, green: number, blue: number];

/**
 * The 16 colours of a card without a cover: paper, and shades on the way from it to ink and to the station mark's
 * orange. A palette found from the pixels would lose the orange to a long title.
 */
const PALETTE: readonly Colour[] = [
  ...Array.from({ length: 10 }, (_, step) => mixed(COLOURS.ink, step / 9)),
  ...Array.from({ length: 4 }, (_, step) => mixed(COLOURS.signal, (step + 1) / 4)),
  channelsOf(COLOURS.soft),
  channelsOf(COLOURS['margin-line']),
];

/** How many colours there are. */
export const PALETTE_SIZE = PALETTE.length;

/** The nearest colour, three bytes each, by the upper 5 bits of each channel. */
const NEAREST = Uint8Array.from(
  Array.from({ length: 1 << 15 }, (_, cell) =>
    nearest([10, 5, 0].map((shift) => ((cell >> shift) & 31) * 8 + 4)),
  ).flat(),
);

/** Replaces each colour by the nearest in the palette, in place. Three bytes a pixel. */
export function reduceColours(pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const cell = 3 * (((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3));
    pixels[at] = NEAREST[cell] ?? 0;
    pixels[at + 1] = NEAREST[cell + 1] ?? 0;
    pixels[at + 2] = NEAREST[cell + 2] ?? 0;
  }
}

function nearest(wanted: readonly number[]): Colour {
  const distances = PALETTE.map((colour) =>
    colour.reduce((sum, value, index) => sum + (value - (wanted[index] ?? 0)) ** 2, 0),
  );
  return PALETTE[distances.indexOf(Math.min(...distances))] ?? [0, 0, 0];
}

/** `share` is 0 for paper, 1 for the colour itself. */
function mixed(colour: string, share: number): Colour {
  const [paper, other] = [channelsOf(COLOURS.paper), channelsOf(colour)];
  const mix = (index: 0 | 1 | 2) => Math.round(paper[index] + (other[index] - paper[index]) * share);
  return [mix(0), mix(1), mix(2)];
}

function channelsOf(colour: string): Colour {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
