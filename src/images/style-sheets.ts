import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureReference } from '../content/picture-reference.ts';
import { lineStarts, placeAt } from '../markdown/origins.ts';
import { markUrls } from '../markdown/picture-tags.ts';
import { fillPictures, type PictureSlot } from '../markdown/slots.ts';

/** A style sheet of an author's own that names pictures. */
export interface StyleSheet {
  /** Path below the site folder. */
  readonly file: string;
  /** Has marks where addresses of pictures go. */
  readonly css: string;
  readonly slots: readonly PictureSlot[];
}

/** The style sheets among a site's files in which there is a picture. */
export function readStyleSheets(root: string, files: readonly string[]): StyleSheet[] {
  return files
    .filter((file) => /\.css$/i.test(file))
    .map((file) => styleSheetOf(file, readFileSync(join(root, file), 'utf8')))
    .filter(({ slots }) => slots.length > 0);
}

/** A style sheet with the addresses that `addressOf` gives; undefined where it may stay as it is. */
export function rewriteStyleSheet(
  { css, slots }: StyleSheet,
  addressOf: (reference: PictureReference) => string | undefined,
): string | undefined {
  const isRight = ({ reference }: PictureSlot) => (addressOf(reference) ?? reference.src) === reference.src;
  if (slots.every(isRight)) return undefined;
  return fillPictures(css, slots, ({ reference }) => addressOf(reference) ?? reference.src);
}

function styleSheetOf(file: string, source: string): StyleSheet {
  const text = source.replaceAll('\0', '\uFFFD');
  const slots: PictureSlot[] = [];
  const origin = { text, firstLine: 0, margins: [], starts: lineStarts(text), start: 0, end: text.length };
  const placeOf = (offset: number) => {
    const { line, column } = placeAt(origin, offset);
    return { file, line: line + 1, column };
  };
  const css = markUrls(text, { file, firstLine: 1, slots }, { placeOf, decode: (address) => address, use: 'style' });
  return { file, css, slots };
}
