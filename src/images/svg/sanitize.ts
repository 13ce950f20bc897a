import type { Config } from 'svgo';
import type { Finding } from '../asset.ts';
import { UnreadablePicture } from '../unreadable.ts';
import { cleaner, type Removed } from './clean.ts';
import { findingsOf } from './findings.ts';
import { looksSame } from './look.ts';
import { keepSpaces, restoreSpaces } from './spaces.ts';
import { readSvgText } from './text.ts';

/** An SVG fit to be published. */
export interface CleanSvg {
  readonly data: Buffer;
  readonly findings: readonly Finding[];
}

type Plugins = NonNullable<Config['plugins']>;

/** What tells of the author and of programs. */
const STRIP: Plugins = ['removeDoctype', 'removeComments', 'removeMetadata', 'removeEditorsNSData', 'removeUnusedNS'];

/** What makes a file smaller without a change to what is drawn; ids, classes, titles and the view box stay. */
const SHORTEN: Plugins = [
  'cleanupAttrs',
  'cleanupNumericValues',
  'convertColors',
  'convertPathData',
  'convertTransform',
  'removeEmptyAttrs',
  'sortAttrs',
];

/** Beyond this, in characters, a file is only made safe: shortening it and looking whether it shows takes 4 s a megabyte. */
const MAX_OPTIMIZED = 1_000_000;

/**
 * Removes what runs, what would be loaded from elsewhere and what tells of the author, then makes the file smaller
 * where it still looks the same. Throws `UnreadablePicture`.
 */
export async function sanitizeSvg(bytes: Buffer): Promise<CleanSvg> {
  const removed: Removed = { scripts: 0, handlers: 0, links: 0, outside: 0 };
  const clean = await optimized(keepSpaces(readSvgText(bytes)), [cleaner(removed), ...STRIP]);
  const small = clean.length > MAX_OPTIMIZED ? clean : await optimized(clean, SHORTEN);
  const [safe, best] = [clean, small].map((svg) => Buffer.from(restoreSpaces(svg))) as [Buffer, Buffer];
  const data = best.length < safe.length && (await looksSame(safe, best)) ? best : safe;
  return { data, findings: findingsOf(removed) };
}

/** svgo is loaded for the first SVG only, as it takes a tenth of a second. */
async function optimized(text: string, plugins: Plugins): Promise<string> {
  const { optimize } = await import('svgo');
  try {
    return optimize(text, { plugins }).data;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UnreadablePicture(`is cut short or damaged (${reason})`, 'save it as plain SVG', { cause: error });
  }
}
