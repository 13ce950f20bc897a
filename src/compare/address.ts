/** Where a site stands on the web; what links of its own begin with. */
export interface Place {
  /** `https://example.org`; empty when unknown. */
  readonly url: string;
  /** Empty, or begins with a slash and ends without one. */
  readonly baseurl: string;
}

/** Stands in for the origin of a site that names none. */
const NOWHERE = 'http://site.invalid';

/** Whether a file is a page, which people link to and search engines know. */
export function isPageFile(file: string): boolean {
  return /\.x?html?$/i.test(file);
}

/** The address of a file: `x/index.html` is `/x/`; all others are named as they are. Not percent-encoded. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The files that hosts serve for an address, the best first: `/x` may be `x`, `x.html` or `x/index.html`. */
export function filesAt(address: string): string[] {
  const path = address.replace(/^\//, '');
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return /\.\w+$/.test(path) ? [path, `${path}.html`] : [path, `${path}.html`, `${path}/index.html`];
}

/**
 * Where a link leads, in one form for both sites: an address within the site (`/x/#top`, base path taken off, decoded)
 * or a full one elsewhere. `from` is the address of the page that holds it.
 */
export function targetOf(link: string, from: string, place: Place): string {
  const base =
    NOWHERE +
    encodeURI(place.baseurl + from)
      .replaceAll('?', '%3F')
      .replaceAll('#', '%23');
  const trimmed = link.trim();
  if (!URL.canParse(trimmed, base)) return decode(trimmed);
  const { origin, pathname, search, hash, href } = new URL(trimmed, base);
  if (!isHere(origin, place)) return decode(href);
  return decode(withoutBase(pathname, place.baseurl) + search + hash).replace(/(^|\/)index\.html(?=$|[?#])/, '$1');
}

/** A target without query and fragment; undefined for one that is elsewhere. */
export function addressIn(target: string): string | undefined {
  return target.startsWith('/') ? target.replace(/[?#].*$/s, '') : undefined;
}

/** The author's word for a picture, in one form for both sites; not resolved, because each site resolves it its way. */
export function pictureNameOf(src: string, place: Place): string {
  const name = decode(src.trim());
  const origin = place.url && name.startsWith(`${place.url}/`) ? name.slice(place.url.length) : name;
  return (origin.startsWith('/') ? withoutBase(origin, place.baseurl) : origin).replace(/^\.?\//, '');
}

/** `http:` and `https:` are one place. */
function isHere(origin: string, { url }: Place): boolean {
  const host = (address: string) => address.replace(/^https?:\/\//, '').toLowerCase();
  return origin === NOWHERE || (url !== '' && host(origin) === host(url));
}

function withoutBase(path: string, baseurl: string): string {
  if (baseurl === '' || !(path === baseurl || path.startsWith(`${baseurl}/`))) return path;
  return path.slice(baseurl.length) || '/';
}

/** Percent-encoding taken off where it is well-formed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
