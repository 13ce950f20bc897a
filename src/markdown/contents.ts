import type { MarkdownIt, Token } from 'markdown-it';
import { CONTENTS_TOKEN } from './blocks/places.ts';
import { makeToken } from './token.ts';

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly children: readonly Token[];
  readonly entries: Entry[];
}

/** Puts a table of contents where a list is marked `{:toc}` (kramdown, converter/html.rb, generate_toc_tree). After `headings`. */
export function contents(md: MarkdownIt): void {
  md.core.ruler.push('fb_contents', (state) => {
    const index = state.tokens.findIndex(({ type }) => type === CONTENTS_TOKEN);
    const place = state.tokens[index];
    if (!place) return;
    const entries = readEntries(state.tokens, state.env.contentsLevels as ReadonlySet<number> | undefined);
    state.tokens.splice(index, 1, ...(entries.length > 0 ? new Writer(place).list(entries) : []));
  });
}

/** Headings of the levels wanted but those of class `no_toc`, each under the last one of a higher rank. */
function readEntries(tokens: readonly Token[], levels: ReadonlySet<number> | undefined): Entry[] {
  const entries: Entry[] = [];
  const open: Entry[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const level = Number(token.tag.slice(1));
    const id = token.attrGet('id');
    const isLeftOut = /\bno_toc\b/.test(String(token.attrGet('class') ?? '')) || levels?.has(level) === false;
    if (id === null || isLeftOut) return;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry = { level, id: String(id), children: tokens[index + 1]?.children ?? [], entries: [] };
    (open.at(-1)?.entries ?? entries).push(entry);
    open.push(entry);
  });
  return entries;
}

class Writer {
  private readonly place: Token;
  private readonly prefix: string;

  constructor(place: Token) {
    this.place = place;
    this.prefix = String(place.attrGet('id') ?? 'markdown-toc');
  }

  list(entries: readonly Entry[], isOuter = true): Token[] {
    const type = this.place.tag === 'ol' ? 'ordered_list' : 'bullet_list';
    const open = this.token(`${type}_open`, this.place.tag, 1);
    if (isOuter) {
      for (const [name, value] of this.place.attrs ?? []) open.attrSet(name, value);
      open.attrSet('id', this.prefix);
    }
    return [open, ...entries.flatMap((entry) => this.item(entry)), this.token(`${type}_close`, this.place.tag, -1)];
  }

  /** A link inside a link is none, and a footnote has one mark. */
  private item({ id, children, entries }: Entry): Token[] {
    const link = this.token('link_open', 'a', 1);
    link.attrs = [
      ['href', `#${id}`],
      ['id', `${this.prefix}-${id}`],
    ];
    const text = children.filter(({ type }) => !/^(?:link_open|link_close|footnote_ref)$/.test(type));
    const inline = this.token('inline', '', 0);
    inline.children = [link, ...text, this.token('link_close', 'a', -1)];
    const nested = entries.length > 0 ? this.list(entries, false) : [];
    return [this.token('list_item_open', 'li', 1), inline, ...nested, this.token('list_item_close', 'li', -1)];
  }

  private token(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = makeToken(type, tag, nesting);
    token.block = !type.startsWith('link');
    return token;
  }
}
