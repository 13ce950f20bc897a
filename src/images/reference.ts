import { posix } from 'node:path';
import type { PictureReference } from '../content/picture-reference.ts';

/** Where covers are looked up first. */
const COVER_DIR = 'assets/img';

/** What a reference says, before any look at the disk. */
export type Target =
  | { readonly kind: 'remote' | 'data'; readonly url: string }
  | {
      readonly kind: 'local';
      /** The decoded path, as the author meant it; empty where nothing is named. */
      readonly path: string;
      /** Paths below the site folder to look for, with `/`, in this order. */
      readonly candidates: readonly string[];
      /** The path to name where none is there. */
      readonly wanted: string;
      /** True where `..` leads out of the site folder. */
      readonly isLeaving: boolean;
    };

/**
 * Reads a reference by the rules of "Where a reference points": covers below `assets/img/` first, then beside the post,
 * then from the site folder, where `..` stops at the top as in a browser. Style sheets have browsers' rules alone.
 */
export function parseReference({ src, use, at }: PictureReference, baseurl: string): Target {
  const url = src.trim();
  if (/^data:/i.test(url)) return { kind: 'data', url };
  const address = url.replaceAll('\\', '/');
  if (/^(https?:)?\/\//i.test(address)) return { kind: 'remote', url };

  const path = withoutBaseurl(decodePath(address.replace(/[?#].*$/s, '')), decodePath(baseurl));
  if (path === '') return { kind: 'local', path, candidates: [], wanted: '', isLeaving: false };
  const cover = posix.join(COVER_DIR, path);
  const fromPost = posix.join(path.startsWith('/') ? '.' : posix.dirname(at.file), path);
  const fromTop = posix.join('/', path).slice(1);
  const places = { cover: [cover, fromPost, fromTop], style: [fromPost] }[use as string] ?? [fromPost, fromTop];
  return {
    kind: 'local',
    path,
    candidates: [...new Set(places)].filter(isInside),
    wanted: use === 'cover' && isInside(cover) ? cover : use === 'style' ? fromPost : fromTop,
    isLeaving: !isInside(fromPost),
  };
}

/** Whether a relative path stays below where it starts. */
export function isInside(path: string): boolean {
  return !/^\.\.(\/|$)/.test(path);
}

function withoutBaseurl(path: string, baseurl: string): string {
  const base = baseurl.replace(/\/+$/, '');
  return base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

/** A stray `%` means that the author did not encode at all. A NUL byte, which no file name has, stays encoded. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '%00');
  } catch {
    return path;
  }
}
