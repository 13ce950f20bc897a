import type { Position } from '../report/diagnostic.ts';

/** A picture named by an author. A cover is front matter's `img`, which is looked up below `assets/img/`. */
export interface PictureReference {
  readonly src: string;
  readonly use: 'body' | 'cover';
  readonly at: Position;
}
