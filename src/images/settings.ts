/** Where published pictures stand, below the output folder. */
export const PICTURES_DIR = 'assets/pictures';

/** The same as an address, without the site's base path. */
export const PICTURES_URL = `/${PICTURES_DIR}/`;

/** Raise by one when code here gives other bytes for the same picture: every cache entry is then made again. */
export const RECIPE_VERSION = 2;

/**
 * How pictures are made; part of every cache key, so that a change here makes them again. Scores are SSIMULACRA2
 * (90: no difference seen, 70: good), measured with sharp 0.35.5 on photos of 800 px and drawings of 1600 px.
 */
export const SETTINGS = {
  /**
   * Pixels. The column has 640 to 740 on a desk, 324 to 396 on a phone: 680 serves most desks and phones of twice the
   * density, 840 wide windows, 1200 phones of three times the density, 1600 dense desks, 400 plain phones.
   */
  widths: [400, 680, 840, 1200, 1600],
  /** Pixels, for readers without AVIF: the column, and a share card (1200). */
  fallbackWidths: [840, 1200],
  /** Pixels. A drawing keeps its own up to here: one of 20 kB at 1602 px took 61 kB when scaled to 1600. */
  maxFlatWidth: 2000,
  /** Pixels. WebP holds no longer side, AVIF one more. */
  maxSide: 16383,
  /** A file heavier than this share of the next wider one, or of the next plainer format, is not worth its place. */
  maxStepShare: 0.8,

  /** Score 73 at 163 kB for four photos. Effort 4 saves 3 % more in four times the time. */
  photoAvif: { quality: 55, effort: 3 },
  /** Beyond the widths that columns ask for: a tenth more bytes in a third of the time, which is half of a photo's. */
  widePhotoAvif: { quality: 55, effort: 1 },
  /** Pixels. */
  maxCarefulWidth: 1200,
  /** Score 75 at 225 kB for the same four. WebP at that score is no smaller, so there is none. */
  photoJpeg: { quality: 74, mozjpeg: true },
  /** For photos with transparency, which JPEG cannot hold; score 73. */
  photoWebp: { quality: 75, effort: 4 },

  /**
   * 256 colours: score 93 to 98 at half the bytes of a full PNG. Dithering would add grain, and bytes. Effort 7 takes
   * two or three times as long for 0 to 4 % fewer bytes.
   */
  palettePng: { palette: true, quality: 100, dither: 0, compressionLevel: 9, effort: 4 },
  /** For a scaled drawing, whose edges gained shades that nobody counts: score 95 and more, a quarter fewer bytes. */
  scaledPalette: { palette: true, quality: 90, dither: 0, compressionLevel: 1, effort: 4 },
  /** Made from the palette; more effort saves no bytes there. */
  flatWebp: { lossless: true, effort: 4 },
  /** Score 87: text is a little softer than in the palette. */
  flatAvif: { quality: 60, effort: 3 },
  /** AVIF must weigh less than this share of the exact WebP to take its place. */
  maxAvifShare: 0.7,
  /** A quick look before the AVIF is made: at half the width and effort 0, in a twentieth of the time. */
  flatTrial: { quality: 60, effort: 0 },
  /** The quick look must come below this share. Of 20 drawings, AVIF paid for those below 0.4 and for none above 0.5. */
  maxTrialShare: 0.5,
  /** An exact copy scaled to more than this share of the width gains so many shades that it never weighs less. */
  maxExactStep: 0.55,
  /** A photo's JPEG weighs about a third of its palette PNG, a screenshot's two thirds and more: below this, a photo. */
  maxPhotoShare: 0.5,

  /** A fifth of a filmed GIF. Effort 6 saves 8 % more in twenty times the time. */
  animatedWebp: { quality: 75, effort: 4 },
} as const;

/** Of a file, before it is read: a camera's largest JPEG has 50 MB. */
export const MAX_INPUT_BYTES = 128 * 1024 * 1024;

/** Pixels of width × height, the limit of libvips: more is taken for an attack or a mistake. */
export const MAX_INPUT_PIXELS = 0x3fff * 0x3fff;

/** Pixels of width × height × frames, which are all held at once at 4 bytes each; a longer animation stays as it is. */
export const MAX_ANIMATION_PIXELS = 64_000_000;

/**
 * On the wall, for one file of one picture, and kept while pixels are read and scaled: an encoder at its last step is not
 * stopped, and takes at most 11 s of a core, for AVIF of 1200 × 16383 pixels.
 */
export const MAX_SECONDS = 300;
