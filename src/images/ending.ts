/** What pictures of a MIME type are called, and the endings that their names may have, the usual one first. */
const FORMATS: Readonly<Record<string, readonly [name: string, usual: string, ...others: string[]]>> = {
  'image/jpeg': ['a JPEG picture', 'jpg', 'jpeg', 'jfif', 'jpe'],
  'image/png': ['a PNG picture', 'png', 'apng'],
  'image/gif': ['a GIF picture', 'gif'],
  'image/webp': ['a WebP picture', 'webp'],
  'image/avif': ['an AVIF picture', 'avif'],
  'image/tiff': ['a TIFF picture', 'tif', 'tiff'],
  'image/svg+xml': ['an SVG drawing', 'svg'],
};

/**
 * What a picture is, as a person calls it, and the ending that it should have; undefined where its name says so already.
 * `type` is the MIME type of what is in it.
 */
export function wrongEnding(ending: string, type: string): { name: string; usual: string } | undefined {
  const [name, usual, ...others] = FORMATS[type] ?? [];
  if (name === undefined || usual === undefined) return undefined;
  return [usual, ...others].includes(ending.toLowerCase()) ? undefined : { name, usual };
}
