import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { attribute, type Element, elementsOf, named } from '../layouts/html.ts';
import { listFiles } from './folder.ts';

/** A page of a built site, parsed. */
export interface BuiltPage {
  /** Path that a browser asks for: `/about/`, `/404.html`. */
  readonly url: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

/** An address that a page names. */
export interface Reference {
  readonly element: Element;
  readonly name: string;
  readonly url: string;
  /** Of a `srcset` entry such as `800w`. */
  readonly width?: number;
}

/** Every HTML page of a built site, by its address. */
export function readPages(outDir: string): ReadonlyMap<string, BuiltPage> {
  const files = listFiles(outDir).filter((path) => path.endsWith('.html'));
  return new Map(
    files.map((file) => {
      const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const html = readFileSync(join(outDir, file), 'utf8');
      return [url, { url, html, elements: elementsOf(html) }];
    }),
  );
}

/** The file that a host serves for a path; undefined where there is none of exactly this name. */
export function fileAt(outDir: string, path: string): string | undefined {
  const decoded = decodeURIComponent(path);
  const file = join(outDir, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Every address that the elements name: links, pictures with each `srcset` entry, style sheets, share pictures. */
export function referencesIn(elements: readonly Element[]): Reference[] {
  return elements.flatMap((element) => [
    ...['href', 'src', 'poster'].flatMap((name) => single(element, name)),
    ...srcset(element),
    ...(attribute(element, 'property') === 'og:image' ? single(element, 'content') : []),
    ...(element.tagName === 'data' ? single(element, 'value') : []),
  ]);
}

function single(element: Element, name: string): Reference[] {
  const url = attribute(element, name);
  return url === undefined ? [] : [{ element, name, url }];
}

function srcset(element: Element): Reference[] {
  const entries = attribute(element, 'srcset')?.split(', ') ?? [];
  return entries.map((entry) => {
    const [url = '', descriptor = ''] = entry.split(' ');
    return {
      element,
      name: 'srcset',
      url,
      ...(/^\d+w$/.test(descriptor) && { width: Number.parseInt(descriptor, 10) }),
    };
  });
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
};

/** MIME type by what is in a picture file, and its size; fails where the name says otherwise. */
export async function pictureFacts(file: string): Promise<{ type: string; width: number; height: number }> {
  const { format, width, height } = await sharp(file).metadata();
  const type = { heif: 'image/avif', svg: 'image/svg+xml' }[format as string] ?? `image/${format}`;
  assert.equal(PICTURE_TYPES[extname(file)], type, `${file} holds ${type}`);
  return { type, width, height };
}

/** Fails where an `<img>` or `<source>` promises another size or type than the file has. */
export async function assertPictureHolds({ element, width }: Reference, file: string): Promise<void> {
  const facts = await pictureFacts(file);
  const type = attribute(element, 'type');
  if (type && element.tagName === 'source') assert.equal(facts.type, type, file);
  if (width !== undefined) assert.equal(facts.width, width, `${file} is ${facts.width} wide, not ${width}`);
  if (element.tagName !== 'img') return;
  const [shownWidth, shownHeight] = ['width', 'height'].map((name) => Number(attribute(element, name)));
  assert.ok(shownWidth && shownHeight, `${file} is shown without width and height`);
  const height = (facts.width * shownHeight) / shownWidth;
  assert.ok(
    // Shown smaller, a whole pixel there is several of the file's.
    Math.abs(height - facts.height) <= Math.max(1, facts.width / shownWidth),
    `${file} is ${facts.width} × ${facts.height}, shown as ${shownWidth} × ${shownHeight}`,
  );
}

/** Ids of a page, which fragments may name. */
export function idsOf(elements: readonly Element[]): Set<string> {
  return new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
}

/** Where a built site is looked at. */
export interface Place {
  readonly outDir: string;
  readonly origin: string;
  /** Path below which the host serves the folder. */
  readonly baseurl?: string;
}

/**
 * Fails for the first address in the pages that leads nowhere within the site, or to a file of another kind. Returns
 * how many there are.
 */
export async function assertReferencesResolve(pages: ReadonlyMap<string, BuiltPage>, place: Place): Promise<number> {
  const { outDir, origin, baseurl = '' } = place;
  let count = 0;
  for (const { url: pageUrl, elements } of pages.values()) {
    for (const reference of referencesIn(elements)) {
      const target = new URL(reference.url, origin + baseurl + pageUrl);
      if (target.origin !== origin) continue;
      const found = `<${reference.element.tagName} ${reference.name}="${reference.url}"> on ${pageUrl}`;
      assert.ok(target.pathname.startsWith(`${baseurl}/`), `${found} leaves the site`);
      const path = target.pathname.slice(baseurl.length);
      const file = fileAt(outDir, path);
      assert.ok(file, `${found} leads nowhere`);
      await assertRightKind(reference, file, found);
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (fragment) assert.ok(hasId(pages.get(decodeURI(path)), fragment), `${found} names no id`);
      count++;
    }
  }
  return count;
}

function hasId(page: BuiltPage | undefined, id: string): boolean {
  return page !== undefined && idsOf(page.elements).has(id);
}

/** Endings of what a `<link>` may lead to. */
const LINK_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  stylesheet: ['.css'],
  icon: ['.svg'],
  alternate: ['.xml', '.json', '.md'],
};

async function assertRightKind(reference: Reference, file: string, found: string): Promise<void> {
  const { element } = reference;
  if (element.tagName === 'a') return;
  if (element.tagName === 'link') {
    const endings = LINK_ENDINGS[attribute(element, 'rel') ?? ''] ?? ['.html'];
    assert.ok(endings.includes(extname(file)), `${found} leads to ${file}`);
  } else if (element.tagName === 'script') assert.equal(extname(file), '.js', found);
  else await assertPictureHolds(reference, file);
}

/** Value of a `<meta>` by its name or property. */
export function metaOf({ elements }: BuiltPage, name: string): string | undefined {
  const metas = named(elements, 'meta').filter(
    (meta) => attribute(meta, 'name') === name || attribute(meta, 'property') === name,
  );
  assert.ok(metas.length < 2, `${name} is there ${metas.length} times`);
  return attribute(metas[0], 'content');
}

/** `href` of a `<link>` by its relation. */
export function linkOf({ elements }: BuiltPage, rel: string): string | undefined {
  return attribute(
    named(elements, 'link').find((link) => attribute(link, 'rel') === rel),
    'href',
  );
}

/** Where a redirect page leads, as `<meta http-equiv="refresh">` says it. */
export function metaRefresh({ elements }: BuiltPage): string | undefined {
  const refresh = named(elements, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'refresh');
  return attribute(refresh, 'content');
}
