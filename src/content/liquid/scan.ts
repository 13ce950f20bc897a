/** A stretch of a template. Lines and columns count from 1 in the text scanned. */
export interface Piece {
  readonly kind: 'text' | 'tag' | 'output';
  /** Of a tag; empty for others. */
  readonly name: string;
  /** The text, what follows a tag's name, or what stands between `{{` and `}}`. */
  readonly content: string;
  readonly line: number;
  readonly column: number;
}

/** What cannot be read at all: a tag never closed. */
export interface ScanMistake {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Ruby Liquid's own cut (lib/liquid.rb, TemplateParser): quotes do not protect a closing brace. */
const TOKENS = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}?|\{%|\{\{/g;
const TAG = /^\{%(-?)\s*(#|\w+)\s*([\s\S]*?)(-?)%\}$/;
const OUTPUT = /^\{\{(-?)([\s\S]*?)(-?)\}\}$/;

/**
 * Cuts a template into text, tags and outputs by Ruby Liquid's rules: `raw` is text, comments are gone, and white space
 * beside `{%-` and `-%}` too. Scanning goes on after a mistake where that makes sense.
 */
export function scanLiquid(text: string): { pieces: Piece[]; mistakes: ScanMistake[] } {
  const scan = new Scan(text);
  return { pieces: scan.pieces, mistakes: scan.mistakes };
}

class Scan {
  readonly pieces: Piece[] = [];
  readonly mistakes: ScanMistake[] = [];
  readonly #text: string;
  readonly #lineStarts: number[] = [0];
  /** A `-%}` came last: the next text loses its leading white space. */
  #isTrimming = false;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
    let end = 0;
    TOKENS.lastIndex = 0;
    for (let match = TOKENS.exec(text); match; match = TOKENS.exec(text)) {
      this.#addText(end, match.index);
      end = this.#addToken(match[0], match.index);
      TOKENS.lastIndex = end;
    }
    this.#addText(end, text.length);
  }

  /** Gives where scanning goes on. */
  #addToken(token: string, start: number): number {
    const end = start + token.length;
    const tag = TAG.exec(token);
    const match = tag ?? OUTPUT.exec(token);
    if (!match) return this.#fail(token, start);
    const [, left, first = '', rest = ''] = match;
    if (left) this.#trimLast();
    this.#isTrimming = token.at(-3) === '-';
    if (tag && first === 'raw') return this.#addRaw(start, end);
    if (tag && first === 'comment') return this.#skipComment(start, end);
    const [name, content] = tag ? [first, rest.trim()] : ['', first];
    this.pieces.push({ kind: tag ? 'tag' : 'output', name, content, ...this.#place(start) });
    return end;
  }

  #addText(start: number, end: number): void {
    if (start === end) return;
    const text = this.#text.slice(start, end);
    const content = this.#isTrimming ? text.trimStart() : text;
    this.#isTrimming = false;
    if (content === '') return;
    this.pieces.push({ kind: 'text', name: '', content, ...this.#place(end - content.length) });
  }

  #addRaw(start: number, end: number): number {
    const close = /\{%-?\s*endraw\s*-?%\}/g;
    close.lastIndex = end;
    const match = close.exec(this.#text);
    if (!match) return this.#fail('{% raw %}', start);
    const content = this.#text.slice(end, match.index);
    if (content) this.pieces.push({ kind: 'text', name: '', content, ...this.#place(end) });
    this.#isTrimming = match[0].at(-3) === '-';
    return match.index + match[0].length;
  }

  #skipComment(start: number, end: number): number {
    const bound = /\{%-?\s*(end)?comment\b[\s\S]*?%\}|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g;
    bound.lastIndex = end;
    let depth = 1;
    for (let match = bound.exec(this.#text); match; match = bound.exec(this.#text)) {
      if (/^\{%-?\s*raw/.test(match[0])) continue;
      depth += match[1] ? -1 : 1;
      if (depth > 0) continue;
      this.#isTrimming = match[0].at(-3) === '-';
      return bound.lastIndex;
    }
    return this.#fail('{% comment %}', start);
  }

  #trimLast(): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'text') this.pieces[this.pieces.length - 1] = { ...last, content: last.content.trimEnd() };
  }

  /** What never closes swallows the rest; what is badly closed, only itself. */
  #fail(token: string, start: number): number {
    const isOpen = token.length === 2 || /^\{% (?:raw|comment)/.test(token);
    const what = isOpen ? 'is never closed' : `is not closed by ${token.startsWith('{%') ? '"%}"' : '"}}"'}`;
    const shown = JSON.stringify(token.length > 60 ? `${token.slice(0, 60)}…` : token);
    const message = TAG.test(token) || isOpen || !token.startsWith('{%') ? `${shown} ${what}` : `${shown} names no tag`;
    this.mistakes.push({ message, ...this.#place(start) });
    return isOpen ? this.#text.length : start + token.length;
  }

  #place(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}
