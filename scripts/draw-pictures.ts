/**
 * Draws the pictures of the posts: `npm run pictures`, after editing an SVG below scripts/pictures/.
 * An SVG rendered to `.png` is a drawing; one rendered to `.jpg` gets the blur and grain of a photo.
 * Same SVG, same bytes: the grain is seeded, and another font than Inter stops the script.
 */
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';

const SOURCES = new URL('pictures/', import.meta.url);
const OUTPUTS = new URL('../assets/img/posts/', import.meta.url);

const PICTURES = [
  ['logo.svg', '20220724/logo.png'],
  ['edge-tpu.svg', '20220724/Edge_TPU.png'],
  ['aws-iot-greengrass.svg', '20220724/product-page-diagram_AWS-IoT-Greengrass.png'],
  ['kubeedge.svg', '20220724/kubeedge_arch.png'],
  ['azure-iot-edge.svg', '20220724/Azure_runtime.png'],
  ['link-iot-edge.svg', '20220724/Link IoT Edge.png'],
  ['field-at-dusk.svg', 'pictures/field-at-dusk.jpg'],
] as const;

/** Any number does; another one moves the grains. */
const GRAIN_SEED = 20220724;
/** Half the range of a grain in grey levels: seen in the sky at full size, gone in a thumbnail. */
const GRAIN_STRENGTH = 72;

const font = fontFor('Inter');
if (font === 'Inter') await drawPictures();
else {
  const found = JSON.stringify(font);
  console.error(
    `fc-match Inter must answer "Inter", found ${found}; install it (Debian: apt-get install fonts-inter fontconfig).`,
  );
  process.exitCode = 1;
}

async function drawPictures(): Promise<void> {
  for (const [source, output] of PICTURES) {
    const file = fileURLToPath(new URL(output, OUTPUTS));
    await mkdir(dirname(file), { recursive: true });
    const drawing = sharp(fileURLToPath(new URL(source, SOURCES))).removeAlpha();
    const picture = extname(file) === '.jpg' ? await photo(drawing) : drawing.png({ palette: true, effort: 10 });
    const { width, height, size } = await picture.toFile(file);
    console.log(`${source} -> ${output}: ${width} x ${height}, ${Math.round(size / 1000)} kB`);
  }
}

/** Family that fontconfig would use in place of the one asked for; empty where fontconfig is missing. */
function fontFor(family: string): string {
  try {
    return execFileSync('fc-match', ['--format=%{family[0]}', family], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function photo(drawing: Sharp): Promise<Sharp> {
  const { data, info } = await drawing.blur(0.9).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const grain = await sharp(greyNoise(width * height), { raw: { width, height, channels: 1 } })
    .blur(0.7)
    .toColourspace('srgb')
    .png()
    .toBuffer();
  return sharp(data, { raw: { width, height, channels } })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 88, mozjpeg: true });
}

/** Bytes round middle grey, the same in every run. */
function greyNoise(length: number): Uint8Array {
  const random = seededRandom(GRAIN_SEED);
  return Uint8Array.from({ length }, () => 128 + (random() + random() - 1) * GRAIN_STRENGTH);
}

/** Mulberry32: numbers from 0 to 1 that depend on the seed alone. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
