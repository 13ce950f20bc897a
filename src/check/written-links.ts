import type { Position } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';
import { writtenTags } from './tags.ts';

/** A link in a text, as its author wrote it. */
export interface WrittenLink {
  readonly href: string;
  readonly at: Position;
}

/** Links in Markdown and HTML, in the order of the text. Those that Fieldbook makes itself are left out. */
export function writtenLinks(document: CheckedDocument): WrittenLink[] {
  const { page, tokens, lines } = document;
  if (page.format === 'html') return linksInHtml(page.body, [0, lines.length], document);
  return tokens.flatMap(({ type, map, children, content }) => {
    if (!map) return [];
    if (type === 'html_block') return linksInHtml(content, [map[0], lines.length], document);
    const places = new Places(document, map);
    return (children ?? []).flatMap((child) => {
      if (child.type === 'html_inline') return linksInHtml(child.content, map, document);
      const href = child.type === 'link_open' ? child.attrGet('href') : null;
      return href === null ? [] : [{ href: String(href), at: places.of(String(href)) }];
    });
  });
}

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function linksInHtml(html: string, range: readonly [number, number], document: CheckedDocument): WrittenLink[] {
  const places = new Places(document, range);
  return writtenTags(html).flatMap(({ name, isEnd, attributes }) => {
    const match = name === 'a' && !isEnd ? HREF.exec(attributes) : null;
    if (!match) return [];
    const href = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&');
    return [{ href, at: places.of(href) }];
  });
}

/** Finds addresses in some lines one after the other, so that the second of two equal ones is found too. */
class Places {
  readonly #document: CheckedDocument;
  readonly #range: readonly [number, number];
  #line: number;
  #column = 0;

  constructor(document: CheckedDocument, range: readonly [number, number]) {
    this.#document = document;
    this.#range = range;
    this.#line = range[0];
  }

  /** The address where it stands; else where it is defined by a reference; else the first line. */
  of(href: string): Position {
    const { lines, place } = this.#document;
    if (href === '') return this.#empty();
    for (const written of [href, decoded(href)]) {
      for (let line = this.#line; line < this.#range[1]; line++) {
        const column = (lines[line] ?? '').indexOf(written, line === this.#line ? this.#column : 0);
        if (column < 0) continue;
        [this.#line, this.#column] = [line, column + written.length];
        return place(line, written, column);
      }
      const definition = lines.findIndex((line) => /^ {0,3}\[[^\]]+\]:/.test(line) && line.includes(written));
      if (definition >= 0) return place(definition, written);
    }
    return place(this.#range[0]);
  }

  /** Where an address should stand. */
  #empty(): Position {
    const { lines, place } = this.#document;
    const [start, end] = this.#range;
    const index = lines.slice(start, end).findIndex((line) => line.includes(']()'));
    const at = place(start + Math.max(0, index), ']()');
    return index < 0 ? at : { ...at, column: at.column + 2 };
  }
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
