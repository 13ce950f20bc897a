import { encodePath } from '../permalink.ts';
import type { World } from './world.ts';

const ABSOLUTE = /^[A-Za-z][A-Za-z\d+.-]*:/;

/** The path below the site's base path, percent-encoded once; an address with a scheme stays as it is. */
export function relativeUrl(path: string, { settings }: Pick<World, 'settings'>): string {
  if (ABSOLUTE.test(path)) return path;
  const slashed = path === '' || path.startsWith('/') ? path : `/${path}`;
  return normalizeUrl(settings.baseurl + slashed);
}

/** The path with the site's address in front; without one, as `relativeUrl`. */
export function absoluteUrl(path: string, world: Pick<World, 'settings'>): string {
  if (ABSOLUTE.test(path)) return path;
  return settingsUrl(world) + relativeUrl(path, world);
}

function settingsUrl({ settings }: Pick<World, 'settings'>): string {
  return settings.url;
}

/** As Addressable normalizes: what is encoded stays, what must be is, dot segments go; query and fragment are kept. */
function normalizeUrl(url: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)([\s\S]*)$/.exec(url) ?? [];
  return encodeOnce(withoutDots(path)) + encodeOnce(rest, (text) => encodeURI(text));
}

function encodeOnce(text: string, encode = encodePath): string {
  return text
    .split(/(%[\dA-Fa-f]{2})/)
    .map((part, index) => (index % 2 ? decodeUnreserved(part) : encode(part)))
    .join('');
}

function decodeUnreserved(encoded: string): string {
  const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
}

function withoutDots(path: string): string {
  if (!/(?:^|\/)\.\.?(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part === '..' && kept.length > 1) kept.pop();
    if (part !== '.' && part !== '..') kept.push(part);
    else if (isLast) kept.push('');
  }
  return kept.join('/');
}
