/**
 * Lines that are read one after the other: a whole text, or what a quote or an item holds, without its markers. Each
 * line knows its number in the whole text.
 */
export class Source {
  /** Without line ends. The part of a line that was read already is gone. */
  readonly lines: string[];
  readonly numbers: readonly number[];
  index = 0;
  /** Fence marker -> line from which on no line closes such a fence. */
  readonly unclosed = new Map<string, number>();
  private joined: { readonly text: string; readonly starts: readonly number[] } | undefined;

  constructor(lines: string[], numbers: readonly number[]) {
    this.lines = lines;
    this.numbers = numbers;
  }

  get isAtEnd(): boolean {
    return this.index >= this.lines.length;
  }

  /** The current line, or one after it; undefined at the end. */
  line(ahead = 0): string | undefined {
    return this.lines[this.index + ahead];
  }

  /** Number of a line in the whole text. */
  number(index = this.index): number {
    return this.numbers[index] ?? (this.numbers.at(-1) ?? -1) + 1;
  }

  /** A source of lines taken from this one, the first of which was at `start`. */
  slice(lines: string[], start: number): Source {
    return new Source(lines, this.numbers.slice(start, start + lines.length));
  }

  /** All lines, each with its end, for what does not keep to lines: HTML. */
  get text(): string {
    return this.join().text;
  }

  /** Where in `text` the unread part of the current line begins. */
  get offset(): number {
    const { text, starts } = this.join();
    const end = starts[this.index + 1] ?? text.length;
    return this.isAtEnd ? text.length : end - 1 - (this.lines[this.index] ?? '').length;
  }

  /** Goes on reading at an offset of `text`, not before the current one. */
  set offset(offset: number) {
    const { text, starts } = this.join();
    while ((starts[this.index + 1] ?? text.length) <= offset && !this.isAtEnd) this.index++;
    if (!this.isAtEnd) this.lines[this.index] = text.slice(offset, (starts[this.index + 1] ?? text.length) - 1);
  }

  private join(): { readonly text: string; readonly starts: readonly number[] } {
    if (this.joined) return this.joined;
    const starts: number[] = [];
    let length = 0;
    for (const line of this.lines) {
      starts.push(length);
      length += line.length + 1;
    }
    this.joined = { text: `${this.lines.join('\n')}\n`, starts };
    return this.joined;
  }
}
