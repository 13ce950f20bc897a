import { decodeEntities } from '../markdown/raw-html.ts';
import { oneLine } from './html.ts';

/** An entry as a feed reader knows it. */
export interface Entry {
  /** What readers remember it by; its link where it has none. */
  readonly id: string;
  readonly link: string;
  readonly title: string;
}

/** Whether a file's name may be that of a feed. */
export function mayBeFeed(path: string): boolean {
  return /\.(xml|atom|rss|rdf|json)$/i.test(path);
}

/** The entries of an Atom, RSS or JSON feed, in its order; undefined for a text that is none. */
export function readFeed(text: string): Entry[] | undefined {
  if (/^\s*\{/.test(text)) return readJsonFeed(text);
  const xml = withoutSections(text.replace(/<!--[\s\S]*?-->/g, ''));
  if (!/<(?:feed|rss|rdf:RDF)[\s>]/.test(xml)) return undefined;
  const entries = xml.matchAll(/<(entry|item)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g);
  return [...entries].map(([, , inner = '']) => xmlEntry(inner));
}

/** https://www.jsonfeed.org/version/1.1/ */
function readJsonFeed(text: string): Entry[] | undefined {
  if (!text.includes('jsonfeed.org/version')) return undefined;
  try {
    const { items } = JSON.parse(text) as { items?: unknown };
    if (!Array.isArray(items)) return undefined;
    return items.map((item: Record<string, unknown>) => {
      return entryOf({ id: plain(item.id), link: plain(item.url), title: plain(item.title) });
    });
  } catch {
    return undefined;
  }
}

/** CDATA as escaped text: an entry's HTML must not look like the feed's own elements. */
function withoutSections(xml: string): string {
  return xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
}

/** Content in the entry may hold elements of its own (`type="xhtml"`), with links and titles. */
function xmlEntry(inner: string): Entry {
  const outer = inner.replace(/<(content|summary|description|source)(?:\s[^>]*)?>[\s\S]*?<\/\1>/g, '');
  const links = [...outer.matchAll(/<link\s[^>]*>/g)].map(([tag]) => tag);
  const alternate = links.find((tag) => !/\srel\s*=/.test(tag) || /\srel\s*=\s*["']alternate["']/.test(tag));
  const href = /\shref\s*=\s*(["'])(.*?)\1/s.exec(alternate ?? '')?.[2];
  return entryOf({
    id: elementText(outer, 'id') || elementText(outer, 'guid'),
    link: href === undefined ? elementText(outer, 'link') : oneLine(decodeEntities(href)),
    title: elementText(outer, 'title'),
  });
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function entryOf({ id, link, title }: Entry): Entry {
  return { id: id || link, link, title };
}

function elementText(xml: string, name: string): string {
  const match = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml);
  return oneLine(decodeEntities(match?.[1] ?? ''));
}
