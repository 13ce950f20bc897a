import type { FindLinked } from '../content/relative-links.ts';
import { fileLinkOf } from '../markdown/document-links.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import type { CheckedDocument } from './document.ts';
import type { PublishedSite } from './published.ts';
import { type WrittenLink, writtenLinks } from './written-links.ts';

export interface LinkOptions {
  readonly site: PublishedSite;
  /** Path below which the host serves the site: empty, or begins with a slash. */
  readonly baseurl: string;
  /** What links between files lead to. */
  readonly findLinked?: FindLinked | undefined;
}

/** Any host does: only what stays on it is looked at. */
const ORIGIN = 'https://site.invalid';

/** Links within the site that lead to no page, or to no place on it. Full addresses are other sites' business. */
export function deadLinks(document: CheckedDocument, options: LinkOptions): Diagnostic[] {
  return writtenLinks(document).flatMap((link) => judge(link, document, options) ?? []);
}

function judge(link: WrittenLink, { page }: CheckedDocument, options: LinkOptions): Diagnostic | undefined {
  const { site, baseurl } = options;
  const { at } = link;
  if (link.href === '') return dead({ message: 'a link without an address', hint: 'say where it leads', at });
  const named = fileLinkOf(link.href);
  const address = named ? options.findLinked?.(page.file, named.path) : undefined;
  // That a Markdown file is not there is said by a rule of its own.
  if (named && options.findLinked && address === undefined) return undefined;
  const href = address === undefined ? link.href : address + (named?.rest ?? '');
  const url = readUrl(href, ORIGIN + baseurl + page.url);
  if (url?.origin !== ORIGIN) return undefined;
  const path = decoded(url.pathname);
  if (baseurl !== '' && !`${path}/`.startsWith(`${baseurl}/`)) return outsideBase(path, at, options);
  const target = path.slice(baseurl.length);
  const file = site.fileAt(target);
  if (file === undefined)
    return dead({ message: `the site has no ${target}`, ...hintFor(link.href, target, options), at });
  return judgeFragment(decoded(url.hash.slice(1)), file, at, site);
}

/** Beside the site's folder the host may have other sites. */
function outsideBase(path: string, at: WrittenLink['at'], { site, baseurl }: LinkOptions): Diagnostic | undefined {
  if (site.fileAt(path) === undefined) return undefined;
  const message = `${path} leads out of the site, which is served below ${baseurl}`;
  return dead({ message, hint: `write ${baseurl}${path}, or {{ "${path}" | relative_url }}`, at });
}

function judgeFragment(
  fragment: string,
  file: string,
  at: WrittenLink['at'],
  { idsOf }: PublishedSite,
): Diagnostic | undefined {
  const ids = idsOf(file);
  // `#top` leads to the top everywhere; `#/…`, `#!…` and `#:~:…` are for scripts and browsers.
  if (!ids || fragment === '' || fragment.toLowerCase() === 'top' || /^[/!:]/.test(fragment) || ids.has(fragment))
    return undefined;
  const meant = nearest(fragment, ids);
  const message = `nothing on /${file.replace(/(^|\/)index\.html$/, '$1')} has the id "${fragment}"`;
  const hint = meant ? `did you mean #${meant}?` : 'ids of headings are their words in lower case, joined by hyphens';
  return { rule: 'link-fragment', severity: 'warning', message, hint, at };
}

function dead(problem: Pick<Diagnostic, 'message' | 'hint' | 'at'>): Diagnostic {
  return { rule: 'link-dead', severity: 'warning', ...problem };
}

/** What people take for a full address. */
const HOST = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov)(?:[/?#]|$))/i;

/** Paths much longer or shorter are not meant. */
const MAX_DIFFERENCE = 3;

function hintFor(href: string, path: string, { site, baseurl }: LinkOptions): { readonly hint?: string } {
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(href)) return { hint: `write mailto:${href}` };
  if (HOST.test(href)) return { hint: `begin the address of another site with https://` };
  const isNear = (known: string) => Math.abs(known.length - path.length) <= MAX_DIFFERENCE;
  const meant = nearest(path, site.paths.filter(isNear));
  return meant ? { hint: `did you mean ${baseurl}${meant}?` } : {};
}

function readUrl(href: string, base: string): URL | undefined {
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
