/** Where published pictures stand, below the output folder. */
export const PICTURES_DIR = 'assets/pictures';

/** The same as an address, without the site's base path. */
export const PICTURES_URL = `/${PICTURES_DIR}/`;

/** Raise by one when code here gives other bytes for the same picture: every cache entry is then made again. */
export const RECIPE_VERSION = 1;

/**
 * How pictures are made. Part of every cache key, so a change here makes them again.
 * Figures: four real photos and three drawings, bytes at equal SSIMULACRA2, CPU seconds per megapixel.
 */
export const SETTINGS = {
  /** Pixels: 42rem is 672 to 756 px wide, so 800 serves it at 1×, 1600 at 2×; 400 and 640 are phones. */
  widths: [400, 640, 800, 1200, 1600],
  /** JPEG fallback: one column at 1×, and one wide enough for a share card (1200). */
  fallbackWidths: [800, 1200],
  /** A drawing or screenshot up to this width keeps its own pixels: scaled from 1602 to 1600 px one grew from 20 to 61 kB. */
  maxFlatWidth: 2000,
  /** WebP cannot hold a side above 16383 px, AVIF above 16384. */
  maxSide: 16383,
  /** A narrower variant must weigh at most this share of the next wider one, or it is dropped. */
  maxStepShare: 0.8,

  /** Score 73 at 72 % of the bytes of mozjpeg q74; effort 4 costs four times the time for 3 % fewer bytes. */
  photoAvif: { quality: 55, effort: 3 },
  /** The score of the AVIF above. WebP at that score is no smaller on photos, so there is none. */
  photoJpeg: { quality: 74, mozjpeg: true },
  /** Fallback for photos with transparency, which JPEG cannot hold. */
  photoWebp: { quality: 75, effort: 4 },

  /** 256 colours at full quality score 95 to 98; dithering would only spoil the compression. */
  palettePng: { palette: true, quality: 100, dither: 0, compressionLevel: 9 },
  /** Of the palette picture; effort 6 takes eight times as long for a few percent. */
  flatWebp: { lossless: true, effort: 4 },
  flatAvif: { quality: 60, effort: 3 },
  /** AVIF blurs text a little, so it replaces the exact WebP only below this share of its bytes. */
  maxAvifShare: 0.7,
  /** Below this share of the palette PNG the lossy fallback wins and the picture counts as a photo: photos give 0.3, screenshots from 0.65. */
  maxPhotoShare: 0.5,

  /** A quarter of a filmed GIF; effort 6 takes 20 times as long for 8 %. */
  animatedWebp: { quality: 75, effort: 4 },
} as const;

/** Pixels of width × height × frames, the limit of libvips: more is taken for an attack or a mistake. */
export const MAX_INPUT_PIXELS = 0x3fff * 0x3fff;

/** The text column of the pages, as `assets/css` sets it; the one place where `sizes` takes it from. */
export const COLUMN = { widthRem: 42, marginRem: 2, pxPerRem: 16 } as const;
