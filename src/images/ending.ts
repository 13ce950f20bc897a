import { extensionOf } from './address.ts';

/** What pictures of a MIME type are called, and the endings that their names may have besides the usual one. */
const FORMATS: Readonly<Record<string, readonly [name: string, ...others: string[]]>> = {
  'image/jpeg': ['a JPEG picture', 'jpeg', 'jfif', 'jpe'],
  'image/png': ['a PNG picture', 'apng'],
  'image/gif': ['a GIF picture'],
  'image/webp': ['a WebP picture'],
  'image/avif': ['an AVIF picture'],
  'image/tiff': ['a TIFF picture', 'tiff'],
  'image/svg+xml': ['an SVG drawing'],
};

/**
 * What a picture is, as a person calls it, and the ending that it should have; undefined where its name says so already.
 * `type` is the MIME type of what is in it.
 */
export function wrongEnding(ending: string, type: string): { name: string; usual: string } | undefined {
  const [name, ...others] = FORMATS[type] ?? [];
  if (name === undefined) return undefined;
  const usual = extensionOf(type);
  return [usual, ...others].includes(ending.toLowerCase()) ? undefined : { name, usual };
}
