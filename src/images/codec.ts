import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { MAX_INPUT_PIXELS, MAX_SECONDS } from './settings.ts';

// AVIF bytes change with the number of threads, whose default is the number of cores: one thread a picture gives the
// same bytes everywhere. Several pictures in flight use the cores.
sharp.concurrency(1);

// Remembered operations are of no use where each picture is made once: they would only hold memory.
sharp.cache(false);

/** The picture library, set up; import it from here only. */
export { type Sharp, sharp };

/** svgo's, which is not asked for it: loading it takes a tenth of a second. */
export const SVGO_VERSION = '4.1.0';

/** Names the encoders, for cache keys. */
export const CODEC_VERSIONS = `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}, svgo ${SVGO_VERSION}`;

/**
 * Opens a file, or pixels, within the limits. `error` rather than sharp's default: a JPEG with a harmless warning is
 * fine, a truncated one is not.
 */
export function open(bytes: Buffer, options: SharpOptions = {}): Sharp {
  const limits = { failOn: 'error', limitInputPixels: MAX_INPUT_PIXELS } as const;
  return sharp(bytes, { ...limits, ...options }).timeout({ seconds: MAX_SECONDS });
}
