import type { Position } from '../report/diagnostic.ts';

/**
 * A picture named by an author. What it is for decides what is published:
 * - `body`: shown in the text, in whatever size and format is best;
 * - `cover`: the same for front matter's `img`, which is looked up below `assets/img/`;
 * - `natural`: shown in its own number of pixels, as in style sheets;
 * - `file`: opened, not shown, as by a link: the author's own file;
 * - `logo`: the same for the site's logo;
 * - `style`: the same for an author's own style sheet, whose addresses browsers resolve;
 * - `checked`: has to be there, but something else of ours takes its place.
 */
export interface PictureReference {
  readonly src: string;
  readonly use: 'body' | 'cover' | 'natural' | 'file' | 'logo' | 'style' | 'checked';
  readonly at: Position;
}

/** Whether readers see the picture, and not only open or style something with it. */
export function isShown({ use }: PictureReference): boolean {
  return use === 'body' || use === 'cover' || use === 'natural';
}

/** Endings by which an address that may lead to anything is known to lead to a picture. */
const PICTURE_NAME = /\.(?:apng|avif|bmp|gif|ico|jfif|jpe?g|png|svg|tiff?|webp)$/i;

/** Whether an address leads to another host, or holds its content itself: `https://…`, `//…`, `data:…`. */
export function isElsewhere(address: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address);
}

/** Whether an address names a picture file of the site's. */
export function namesPicture(address: string): boolean {
  return PICTURE_NAME.test(address.trim().replace(/[?#].*$/s, '')) && !isElsewhere(address);
}
