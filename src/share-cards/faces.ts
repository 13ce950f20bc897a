import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CardFaces } from './card.ts';
import { openTypeface, type Typeface } from './typeface.ts';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

/** The files of Inter, by the scripts that they hold, commonest first. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'cyrillic-ext', 'greek-ext'];

/** Large letters stand closer, as in assets/css/base.css. */
const TITLE_TRACKING = -0.025;

/** The weights of cards: the author's own font, and Inter for what it lacks. */
export function openFaces(ownFont?: Buffer): CardFaces {
  const own = ownFont && (() => ownFont);
  const open = (weight: number, tracking: number): Typeface => {
    const files = [...(own ? [own] : []), ...SCRIPTS.map((script) => () => readInter(script, weight))];
    return openTypeface({ files, weight, tracking: own ? 0 : tracking });
  };
  return { bold: open(700, TITLE_TRACKING), plain: open(500, 0) };
}

function readInter(script: string, weight: number): Buffer {
  return unpackWoff(readFileSync(resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`)));
}
