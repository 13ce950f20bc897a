import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp, { type Sharp } from 'sharp';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture as a camera sees it: soft light, grain, no two pixels alike. The same for the same size and grain. */
export function photo({ width, height }: Size, grain = 16): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < data.length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const x = Math.floor(at / 3) % width;
    const y = Math.floor(at / 3 / width);
    const light = 128 + 70 * Math.sin(x / 40 + (at % 3)) + 40 * Math.cos(y / 25);
    data[at] = Math.max(0, Math.min(255, light + ((seed >> 16) % grain) - grain / 2));
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A photo in a JPEG file. */
export function photoJpeg(size: Size): Promise<Buffer> {
  return photo(size).jpeg({ quality: 90 }).toBuffer();
}

/** Boxes and lines in few colours, as SVG; without a background the rest is transparent. */
export function diagramSvg({ width, height }: Size, background = '#ffffff'): string {
  const boxes = Array.from({ length: 8 }, (_, i) => {
    const x = Math.round((width * i) / 8);
    return `<rect x="${x + 3}" y="${10 + i * 3}" width="${Math.round(width / 10)}" height="${Math.round(height / 3)}" rx="4"
      fill="hsl(${i * 40} 60% 60%)" stroke="#222"/><path d="M${x} ${height - 5}L${x + 30} ${height / 2}" stroke="#456"/>`;
  });
  const ground = background && `<rect width="100%" height="100%" fill="${background}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${boxes.join('')}</svg>`;
}

/** A drawing in a PNG file. */
export function diagramPng(size: Size, background?: string): Promise<Buffer> {
  return sharp(Buffer.from(diagramSvg(size, background)))
    .png()
    .toBuffer();
}

/** One colour; the cheapest picture where only its size matters. */
export function plain({ width, height }: Size, background = '#c83214'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A bar that moves across 6 frames over grain, which WebP packs better than GIF. */
export async function animatedGif({ width, height }: Size): Promise<Buffer> {
  const frames = await Promise.all(
    Array.from({ length: 6 }, async (_, i) => {
      const bar = await plain({ width: 6, height }, '#ffffff').png().toBuffer();
      return photo({ width, height })
        .composite([{ input: bar, left: i * 8, top: 0 }])
        .removeAlpha()
        .raw()
        .toBuffer();
    }),
  );
  const raw = { width, height: height * frames.length, channels: 3, pageHeight: height } as const;
  const delay = [100, 200, 300, 100, 100, 100];
  return sharp(Buffer.concat(frames), { raw }).gif({ delay, loop: 3, effort: 1 }).toBuffer();
}

/** A colour of Display P3 with 16 bits a channel, tagged with its profile; in sRGB it is #c83214. */
export async function deepWideGamutPng(size: Size): Promise<Buffer> {
  const p3 = [184, 63, 36];
  const data = Uint16Array.from({ length: size.width * size.height * 3 }, (_, i) => (p3[i % 3] ?? 0) * 257);
  return sharp(data, { raw: { ...size, channels: 3 } })
    .toColourspace('rgb16')
    .withMetadata({ icc: 'p3' })
    .png()
    .toBuffer();
}

/** The first part of a file, as a broken download leaves it. */
export function truncated(bytes: Buffer, share = 0.6): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

/** A site folder in the temporary folder, gone after the test. Keys are paths below it. */
export async function makeSite(test: TestContext, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'fieldbook-images-'));
  test.after(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}
