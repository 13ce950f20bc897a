import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharp } from '../../../src/images/codec.ts';
import { randomFrom } from '../corpus.ts';

/** Debian packages of photos under free licences. */
const PACKAGES = ['lomiri-wallpapers-16.04', 'lomiri-wallpapers-20.04'];

/** Megapixels, from a camera's to what is left after a crop. */
const SIZES = [12, 8, 6, 4, 3, 2, 1.5, 1];

/** One of a row of photos in JPEG: parts of real ones where `sources` has any, in many sizes, else drawn ones. */
export async function photoJpegOf(index: number, sources: readonly string[]): Promise<Buffer> {
  const pixels = (SIZES[index % SIZES.length] ?? 1) * 1e6;
  const isTall = index % 5 === 3;
  const [long, short] = [Math.round(Math.sqrt(pixels * 1.5)), Math.round(Math.sqrt(pixels / 1.5))];
  const [width, height] = isTall ? [short, long] : [long, short];
  const source = sources[index % sources.length];
  const position = index < sources.length ? 'centre' : 'left top';
  const picture = source
    ? sharp(source, { autoOrient: true }).resize(width, height, { fit: 'cover', position })
    : sharp(drawnPhoto(index, 1200), { raw: { width: 1200, height: 800, channels: 3 } }).resize(width, height, {
        fit: 'fill',
      });
  return picture.jpeg({ quality: 92 }).toBuffer();
}

/** Paths of real photos, fetched once into `folder`; none where there is no Debian or no network. */
export function realPhotos(folder: string): string[] {
  const unpacked = join(folder, 'files');
  if (!existsSync(unpacked)) fetchPackages(folder, unpacked);
  const photos = join(unpacked, 'usr/share/backgrounds');
  if (!existsSync(photos)) return [];
  const names = readdirSync(photos).filter((name) => name.endsWith('.jpg'));
  return names.sort().map((name) => join(photos, name));
}

function fetchPackages(folder: string, unpacked: string): void {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('apt-get', ['download', ...PACKAGES], { cwd: folder, stdio: 'ignore' });
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
      execFileSync('dpkg', ['-x', name, unpacked], { cwd: folder, stdio: 'ignore' });
    }
  } catch {
    console.log('no packages to be had: photos are drawn');
  }
}

/** Light, shade and texture at several scales, with a little grain. */
function drawnPhoto(index: number, width: number): Buffer {
  const height = (width * 2) / 3;
  const random = randomFrom(0xf070 + index * 104_729);
  const waves = Array.from({ length: 18 }, (_, wave) => ({
    x: (random() - 0.5) * 0.004 * 1.35 ** wave,
    y: (random() - 0.5) * 0.004 * 1.35 ** wave,
    phase: random() * 6.28,
    size: 50 / 1.16 ** wave,
    tint: random(),
  }));
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at++) {
    const [x, y, channel] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width), at % 3];
    let light = 128 + (random() - 0.5) * 10;
    for (const wave of waves)
      light += wave.size * Math.sin(wave.x * x + wave.y * y + wave.phase + channel * wave.tint) * 0.5;
    data[at] = Math.max(0, Math.min(255, light));
  }
  return data;
}
