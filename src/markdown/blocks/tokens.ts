import { HEADING_IN_HTML } from '../headings.ts';
import type { Block } from './node.ts';
import { CONTENTS_TOKEN, FOOTNOTES_TOKEN } from './places.ts';
import { trim } from './spaces.ts';
import { addAttributes, type TokenStream } from './token-stream.ts';

const PLACES = [
  ['toc', CONTENTS_TOKEN],
  ['footnotes', FOOTNOTES_TOKEN],
] as const;

const TAGS = {
  quote: ['blockquote', 'blockquote'],
  ul: ['bullet_list', 'ul'],
  ol: ['ordered_list', 'ol'],
  li: ['list_item', 'li'],
  dl: ['dl', 'dl'],
  dt: ['dt', 'dt'],
  dd: ['dd', 'dd'],
  thead: ['thead', 'thead'],
  tbody: ['tbody', 'tbody'],
  tfoot: ['tfoot', 'tfoot'],
  tr: ['tr', 'tr'],
} as const;

/** Turns blocks into the tokens that markdown-it and its extensions go on with. */
export class TokenWriter {
  private readonly stream: TokenStream;
  private htmlDepth = 0;
  private readonly places = new Set<string>();
  /** HTML that is not yet a token: an element with nothing but HTML in it is one. */
  private html = '';
  private htmlLine = 0;
  /** Line on which more of it would stand, if it were next to it in the file. */
  private nextLine = 0;

  constructor(stream: TokenStream) {
    this.stream = stream;
  }

  writeAll(blocks: readonly Block[]): void {
    for (const block of blocks) this.write(block);
    this.flush();
  }

  /** A footnote's text, which stands elsewhere. */
  writeFootnote(block: Block): void {
    this.htmlDepth++;
    this.stream.push('footnote_reference_open', '', 1).meta = { label: block.name };
    this.writeAll(block.children);
    this.stream.push('footnote_reference_close', '', -1);
    this.htmlDepth--;
  }

  private write(block: Block, isInRaw = false): void {
    if (block.type === 'blank' || block.type === 'eob') return;
    if (block.type === 'html' || block.type === 'raw') this.writeHtml(block, isInRaw);
    else {
      this.flush();
      this.writeBlock(block);
    }
  }

  private writeBlock(block: Block): void {
    const { type } = block;
    if (type === 'paragraph') this.writeParagraph(block);
    else if (type === 'heading') this.writeHeading(block);
    else if (type === 'rule') this.stream.open('hr', 'hr', block, 0);
    else if (type === 'code') this.writeCode(block);
    else if (type === 'math') this.writeMath(block);
    else if (type === 'table') this.writeTable(block);
    else if (type === 'span') this.stream.inline(block.text, block);
    else if (type === 'dt') this.stream.around(block, 'dt', 'dt', () => this.stream.inline(trim(block.text), block));
    else if (type in TAGS) {
      const [name, tag] = TAGS[type as keyof typeof TAGS];
      const place = tag === 'ul' || tag === 'ol' ? this.placeOf(block) : undefined;
      if (place) this.stream.open(place, tag, block, 0);
      else this.stream.around(block, name, tag, () => this.writeAll(block.children));
    }
  }

  /** What a list stands for: only the first one marked so does. */
  private placeOf({ list }: Block): string | undefined {
    for (const [reference, type] of PLACES) {
      if (this.places.has(type) || !list?.references.includes(reference)) continue;
      this.places.add(type);
      return type;
    }
    return undefined;
  }

  private writeParagraph(block: Block): void {
    const open = this.stream.open('paragraph_open', 'p', block, 1);
    this.stream.inline(block.text, block);
    const close = this.stream.push('paragraph_close', 'p', -1);
    open.hidden = close.hidden = block.isBare;
  }

  private writeHeading(block: Block): void {
    const tag = `h${block.level}`;
    const open = this.stream.open('heading_open', tag, block, 1);
    if (block.name !== '') open.meta = { ownId: block.name };
    if (this.htmlDepth > 0) open.info = HEADING_IN_HTML;
    this.stream.inline(block.text, block);
    this.stream.push('heading_close', tag, -1);
  }

  private writeCode(block: Block): void {
    const token = this.stream.open(block.level === 1 ? 'fence' : 'code_block', 'code', block, 0);
    token.content = block.text;
    token.info = block.name;
  }

  /** A formula has no element of its own that attributes could go on. */
  private writeMath(block: Block): void {
    if (this.stream.attributesOf(block.list).length > 0)
      this.stream.around(block, 'div', 'div', () => this.writeMath({ ...block, list: undefined }));
    else this.stream.open('math_block', 'math', block, 0).content = block.text;
  }

  private writeTable(block: Block): void {
    this.stream.around(block, 'table', 'table', () => {
      for (const group of block.children) {
        const tag = group.type === 'thead' ? 'th' : 'td';
        this.stream.around(group, group.type, group.type, () => {
          for (const row of group.children) {
            this.stream.around(row, 'tr', 'tr', () => {
              row.children.forEach((cell, column) => {
                this.writeCell(cell, tag, block.alignment?.[column] ?? '');
              });
            });
          }
        });
      }
    });
  }

  private writeCell(cell: Block, tag: string, alignment: string): void {
    const open = this.stream.open(`${tag}_open`, tag, cell, 1);
    if (alignment !== '') open.attrSet('style', `text-align:${alignment}`);
    this.stream.inline(cell.text === '' ? '\u00A0' : cell.text, cell);
    this.stream.push(`${tag}_close`, tag, -1);
  }

  private writeHtml(block: Block, isInRaw = false): void {
    // Blank lines between blocks are in no token: each token's lines are those of the file.
    if (!isInRaw && block.line !== this.nextLine) this.flush();
    if (this.html === '') this.htmlLine = this.nextLine = block.line;
    if (!block.html) {
      this.addHtml(isInRaw || block.text.endsWith('\n') ? block.text : `${block.text}\n`);
      return;
    }
    this.addHtml(addAttributes(block.html.open, this.stream.attributesOf(block.list)));
    this.htmlDepth++;
    if (block.html.model === 'block') this.addHtml('\n');
    const isRaw = block.html.model !== 'block';
    for (const child of block.children) this.write(child, isRaw);
    if (this.html === '') this.htmlLine = this.nextLine = block.endLine - 1;
    this.htmlDepth--;
    this.addHtml(block.html.close);
    if (!isInRaw) this.addHtml('\n');
  }

  private addHtml(html: string): void {
    this.html += html;
    for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', at + 1)) this.nextLine++;
  }

  private flush(): void {
    if (this.html === '') return;
    const space = this.stream.isAfterBareText ? '\n' : '';
    const token = this.stream.push('html_block', '', 0);
    token.content = space + this.html;
    const line = this.htmlLine - space.length;
    token.map = [line, line + 1];
    this.html = '';
  }
}
