import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CardSettings } from '../content/settings.ts';
import type { Report } from '../report/diagnostic.ts';

/** First bytes of TrueType, OpenType and WOFF files. */
const SIGNATURES = ['\0\u0001\0\0', 'true', 'OTTO', 'wOFF'];

/** The bytes of the font that `_config.yml` names; undefined without one, and with a report where it cannot be used. */
export async function readOwnFont(root: string, { font }: CardSettings, report: Report): Promise<Buffer | undefined> {
  if (!font) return undefined;
  const bytes = await readFile(join(root, font.path)).catch(() => undefined);
  const isFont = bytes && SIGNATURES.includes(bytes.toString('latin1', 0, 4));
  if (isFont) return bytes;
  const message = bytes ? `${font.path} is no font that cards can be set in` : `no file ${font.path}`;
  const hint = bytes ? 'use TrueType, OpenType or WOFF; unpack WOFF2 first' : 'paths begin at the site folder';
  report({ rule: 'card-font', severity: 'error', message, hint, at: font.at });
  return undefined;
}
