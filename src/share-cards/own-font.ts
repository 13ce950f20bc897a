import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CardSettings } from '../content/settings.ts';
import type { Report } from '../report/diagnostic.ts';
import { unpackWoff } from './woff.ts';

/** First bytes of TrueType and OpenType files. */
const SIGNATURES = ['\0\u0001\0\0', 'true', 'OTTO'];

/** Where outlines are kept; a font without any of them holds pictures, as those of emoji do. */
const OUTLINES = ['glyf', 'CFF ', 'CFF2'];

/** The font that `_config.yml` names, unpacked; undefined without one, and with a report where it cannot be used. */
export async function readOwnFont(root: string, { font }: CardSettings, report: Report): Promise<Buffer | undefined> {
  if (!font) return undefined;
  const file = await readFile(join(root, font.path)).catch(() => undefined);
  const unpacked = file && unpack(file);
  if (unpacked && hasOutlines(unpacked)) return unpacked;
  const message = file ? `${font.path} is no font that cards can be set in` : `no file ${font.path}`;
  const hint = file
    ? 'use a TrueType, OpenType or WOFF file with outlines; unpack WOFF2 first'
    : 'paths begin at the site folder';
  report({ rule: 'card-font', severity: 'error', message, hint, at: font.at });
  return undefined;
}

/** Undefined for a file that is damaged. */
function unpack(file: Buffer): Buffer | undefined {
  try {
    return unpackWoff(file);
  } catch {
    return undefined;
  }
}

function hasOutlines(font: Buffer): boolean {
  if (font.length < 12 || !SIGNATURES.includes(font.toString('latin1', 0, 4))) return false;
  const count = Math.min(font.readUInt16BE(4), Math.floor((font.length - 12) / 16));
  const tags = Array.from({ length: count }, (_, index) => font.toString('latin1', 12 + 16 * index, 16 + 16 * index));
  return tags.includes('cmap') && OUTLINES.some((tag) => tags.includes(tag));
}
