import type { RuleId } from '../report/rules.ts';

/** One file made from a picture. */
export interface Variant {
  /** File name below the site's picture folder; holds a hash of the content. */
  readonly name: string;
  /** Absolute path of the bytes, in the cache or, for a copy, the author's file. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** The same picture in one format, narrowest variant first; never empty. */
export interface ImageSource {
  /** MIME type, such as `image/avif`. */
  readonly type: string;
  readonly variants: readonly Variant[];
}

/** How a picture is best shown, as its pixels tell. */
export interface Traits {
  /** `#rrggbb`, shown while the picture loads; absent where something shows through it. */
  readonly colour?: string;
  /** What a picture must stand on to be seen where something shows through it; absent where nothing does. */
  readonly ground?: 'light' | 'dark';
}

/** Something about a file that its author should know; the page has the picture all the same. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: 'warning' | 'note';
  /** Goes after the file's name: `holds a script, which was left out`. */
  readonly message: string;
  readonly hint: string;
}

/** A picture ready to print: every file that the page may ask for, and its size in CSS pixels. */
export interface ImageAsset extends Traits {
  readonly kind: 'photo' | 'flat' | 'vector' | 'animated';
  /** Of the original after EXIF orientation, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Formats for `<source>`, best first; empty where the fallback is all there is. */
  readonly sources: readonly ImageSource[];
  /** What `<img>`, feeds and share cards use: a format every reader knows. */
  readonly fallback: ImageSource;
  /** The first frame of an animation, for readers who ask for less motion. */
  readonly still?: ImageSource;
  /** Size of the author's file. */
  readonly originalBytes: number;
  /** MIME type of the author's file by its content, whatever its name says. */
  readonly originalType: string;
  /** Hexadecimal SHA-256 of the author's file: equal for one picture under two names. */
  readonly contentHash: string;
  readonly findings?: readonly Finding[];
  /** Folder in the cache that is this picture's, for `pruneImages`. */
  readonly cacheEntry: string;
}

/** What a reference turned out to be. Remote pictures and data URLs are printed as they stand. */
export type Picture =
  | { readonly kind: 'asset'; readonly asset: ImageAsset }
  /** The author's own file: its path below the site folder, with `/`, and where it is. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'remote'; readonly url: string }
  | { readonly kind: 'broken'; readonly reason: string };
