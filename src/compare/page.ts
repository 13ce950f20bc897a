import { addressIn, addressOf, type Place, targetOf } from './address.ts';
import { attribute, descendants, type Element, find, hasClass, oneLine, textOf } from './html.ts';

/** What a page says of itself and where its links lead. */
export interface Page {
  readonly file: string;
  readonly address: string;
  /** `<title>`, on one line. */
  readonly headTitle: string;
  /** The document's own title: its `h1`, ours marked as `p-name`. Empty where there is none. */
  readonly title: string;
  /** As written: an ISO date or time. */
  readonly date?: string;
  /** Target of `<link rel="canonical">`. */
  readonly canonical?: string;
  /** Target of a page that only sends the reader on. */
  readonly redirect?: string;
  /** Addresses within the site that links, pictures and scripts of the page name. */
  readonly links: readonly string[];
}

/** Reads what a page says. `root` is its root element. */
export function readPage(root: Element, file: string, place: Place): Page {
  const address = addressOf(file);
  const elements = [...descendants(root)];
  const target = (link: string | undefined) => (link ? targetOf(link, address, place) : undefined);
  const canonical = target(attribute(elements.find(isCanonical), 'href'));
  const redirect = target(refreshOf(elements));
  const date = dateOf(elements);
  return {
    file,
    address,
    headTitle: oneLine(headTitleText(elements)),
    title: oneLine(titleText(elements)),
    ...(date && { date }),
    ...(canonical !== undefined && { canonical }),
    ...(redirect !== undefined && { redirect }),
    links: linksIn(elements, (link) => targetOf(link, address, place)),
  };
}

/** The author's text in a page of ours; undefined for a list, a redirect and other pages that layouts make. */
export function ownContent(root: Element): Element | undefined {
  return find(root, (element) => hasClass(element, 'e-content'));
}

function titleText(elements: readonly Element[]): string {
  const headings = elements.filter(({ tagName }) => tagName === 'h1');
  const heading = headings.find((candidate) => hasClass(candidate, 'p-name')) ?? headings[0];
  return heading ? textOf(heading) : '';
}

/** Pictures in the page may have titles too. */
function headTitleText(elements: readonly Element[]): string {
  const element = elements.find(({ tagName, parentNode }) => tagName === 'title' && parentNode?.nodeName === 'head');
  return element ? textOf(element) : '';
}

function isCanonical(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical';
}

/** The address in `<meta http-equiv="refresh" content="0; url=…">`. */
function refreshOf(elements: readonly Element[]): string | undefined {
  const meta = elements.find((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh');
  const match = /^\s*\d*\s*[;,]\s*url\s*=\s*(['"]?)(.*)\1\s*$/is.exec(attribute(meta, 'content') ?? '');
  return match?.[2]?.trim() || undefined;
}

/** The day of publication: `article:published_time`, else a `time` that says so, else the first `time` of the article. */
function dateOf(elements: readonly Element[]): string | undefined {
  const meta = elements.find((element) => attribute(element, 'property') === 'article:published_time');
  const published = attribute(meta, 'content');
  if (published) return published.trim();
  const article = elements.find(({ tagName }) => tagName === 'article' || tagName === 'main');
  const inArticle = article ? [...descendants(article)] : [];
  const time = elements.find(isPublished) ?? inArticle.find((element) => isTime(element));
  return attribute(time, 'datetime')?.trim();
}

function isTime(element: Element): boolean {
  return element.tagName === 'time' && Boolean(attribute(element, 'datetime'));
}

function isPublished(element: Element): boolean {
  return isTime(element) && (attribute(element, 'itemprop') === 'datePublished' || hasClass(element, 'dt-published'));
}

/** Attributes by which a page fetches or leads to something. */
const LINKS = ['href', 'src', 'data', 'poster'];

function linksIn(elements: readonly Element[], target: (link: string) => string): string[] {
  const links = elements
    .filter((element) => !isCanonical(element))
    .flatMap((element) => LINKS.map((name) => attribute(element, name)));
  return [...new Set(links.flatMap((link) => (link ? (addressIn(target(link)) ?? []) : [])))];
}
