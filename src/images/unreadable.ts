import { MAX_SECONDS } from './settings.ts';

/** A file that is there but is no picture we can publish: the author's mistake, to be reported with its place. */
export class UnreadablePicture extends Error {
  override readonly name = 'UnreadablePicture';
  /** What to do about it. */
  readonly hint: string;

  /** `reason` goes after the file's name: `is empty`. */
  constructor(reason: string, hint: string, options?: ErrorOptions) {
    super(reason, options);
    this.hint = hint;
  }
}

/** Tells what an error of sharp means to an author. */
export function unreadable(error: unknown): UnreadablePicture {
  const text = error instanceof Error ? error.message : String(error);
  const [reason, hint] = explain(text);
  return new UnreadablePicture(reason, hint, { cause: error });
}

function explain(text: string): [reason: string, hint: string] {
  if (/unsupported image format/.test(text)) {
    return ['is not a picture sharp can read', 'use JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG'];
  }
  if (/^timeout/.test(text)) return [`takes more than ${MAX_SECONDS} s to make smaller`, 'scale it down'];
  if (/exceeds pixel limit/.test(text)) return ['has more than 268 million pixels', 'scale it down'];
  const detail = text.replace(/^Input buffer has corrupt header: /, '').split('\n')[0];
  return [`is cut short or damaged (${detail})`, 'save or download the picture again'];
}
