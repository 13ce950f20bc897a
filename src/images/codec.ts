import sharp from 'sharp';

// AVIF bytes change with the number of threads, whose default is the number of cores: one thread a picture gives the
// same bytes everywhere. Several pictures in flight use the cores.
sharp.concurrency(1);

/** The picture library, set up; import it from here only. */
export { sharp };

/** Names the encoders, for cache keys. */
export const CODEC_VERSIONS = `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`;
