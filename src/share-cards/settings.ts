/** Pixels: what the networks ask for, 1.91 to 1. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Pixels from the left edge: the cover goes from here to the other edges. */
export const PICTURE_LEFT = 740;

/** Raise by one when code here draws another card for the same post: every card is then drawn again. */
export const CARD_VERSION = 1;

/** The light colours of assets/css/tokens.css by their names there. */
export const COLOURS = {
  paper: '#f9faf7',
  rule: '#d8ded7',
  picture: '#ffffff',
  'margin-line': '#eeb398',
  ink: '#19201c',
  soft: '#454e49',
  signal: '#d9541e',
} as const;

/** Scripts that are written from right to left, which we do not set: Hebrew to Arabic and their like. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
