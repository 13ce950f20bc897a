import type { Emitter } from 'liquidjs';
import { printValue } from './print.ts';

/** Collects what a template prints, and where each line of it comes from. */
export class LineEmitter implements Emitter {
  buffer = '';
  /** By line of `buffer`. */
  readonly sourceLines: number[] = [0];
  /** Where the next thing printed comes from, as far as is known: right after the last text. */
  #line = 0;
  /** Known without a look at `buffer`, which is costly while it grows. */
  #isLineStart = true;

  // biome-ignore lint/suspicious/noExplicitAny: the type that liquidjs asks for
  write(value: any): void {
    const text = printValue(value);
    this.#add(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.sourceLines.push(this.#line);
  }

  /** Prints text of the document itself, each of whose lines is known; `line` counts from 1. */
  writeText(text: string, line: number): void {
    this.#line = line - 1;
    if (this.#isLineStart) this.sourceLines[this.sourceLines.length - 1] = this.#line;
    this.#add(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.sourceLines.push(++this.#line);
  }

  #add(text: string): void {
    this.buffer += text;
    if (text !== '') this.#isLineStart = text.endsWith('\n');
  }
}
