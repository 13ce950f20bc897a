/** A length as CSS writes it; `%` is of the reader's own text size. */
export interface Length {
  readonly value: number;
  readonly unit: 'rem' | 'em' | 'vw' | '%';
}

/**
 * How wide the places are in which pictures stand: for `sizes`, below, and for the style sheets, which name these as
 * `env(--column)`.
 */
export const COLUMNS = {
  /** The text column at its widest. */
  '--column': { value: 40, unit: 'rem' },
  /** On either side of the text in a narrow window. */
  '--column-gutter': { value: 5, unit: 'vw' },
  /** The root's text size is the sum of these two in windows so wide that this is more than 100 %. */
  '--root-size': { value: 70, unit: '%' },
  '--root-growth': { value: 0.375, unit: 'vw' },
  /** A card's cover stands beside its text in windows at least this wide, else above it. */
  '--card-break': { value: 36, unit: 'em' },
  '--card-cover': { value: 10, unit: 'rem' },
  /** The author's portrait. */
  '--portrait': { value: 6, unit: 'rem' },
} as const satisfies Readonly<Record<`--${string}`, Length>>;

/** Pixels of a rem at the usual text size. */
const REM = 16;

const MEASURE = COLUMNS['--column'].value;
const TEXT_SHARE = 1 - (2 * COLUMNS['--column-gutter'].value) / 100;

/** Pixels of the text column: narrower pictures show at their own width. */
export const COLUMN_WIDTH = MEASURE * REM;

/** How wide a picture shows for which no column is wide enough; `100vw` is the window's width. */
const NARROW = css(TEXT_SHARE * 100, 'vw');

/** `sizes` of a picture that fills the text column. */
const COLUMN_SIZES = [
  `(min-width: ${css(growthStart(), 'rem')}) calc(${grownMeasure()})`,
  `(min-width: ${css(MEASURE / TEXT_SHARE, 'rem')}) ${css(MEASURE, 'rem')}`,
  NARROW,
].join(', ');

/** `sizes` of a picture so many pixels wide in the text column. */
export function columnSizes(widthPx: number): string {
  if (widthPx >= COLUMN_WIDTH) return COLUMN_SIZES;
  return `(min-width: ${Math.ceil(widthPx / TEXT_SHARE)}px) ${widthPx}px, ${NARROW}`;
}

/** `sizes` of the cover in a card. */
export const CARD_COVER_SIZES = `(min-width: ${text('--card-break')}) ${text('--card-cover')}, ${NARROW}`;

/** `sizes` of the author's portrait. */
export const PORTRAIT_SIZES = text('--portrait');

/** The window's width at which the root begins to grow. */
function growthStart(): number {
  return (100 - COLUMNS['--root-size'].value) / COLUMNS['--root-growth'].value;
}

function grownMeasure(): string {
  const base = css((MEASURE * COLUMNS['--root-size'].value) / 100, 'rem');
  return `${base} + ${css(MEASURE * COLUMNS['--root-growth'].value, 'vw')}`;
}

function text(name: keyof typeof COLUMNS): string {
  const { value, unit } = COLUMNS[name];
  return css(value, unit);
}

/** Cut to hundredths: `44.44rem`. */
function css(value: number, unit: Length['unit']): string {
  return `${Math.round(value * 100) / 100}${unit}`;
}
