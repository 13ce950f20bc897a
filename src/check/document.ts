import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SourceLines, sourceLine } from '../content/liquid/lines.ts';
import type { Page } from '../content/page.ts';
import type { Token } from '../markdown/parse.ts';
import type { Position } from '../report/diagnostic.ts';

/** A document as rules look at it. */
export interface CheckedDocument {
  readonly page: Page & SourceLines;
  /** Of the text after Liquid, which `tokens` count from 0. */
  readonly lines: readonly string[];
  /** None where the text is HTML. */
  readonly tokens: readonly Token[];
  /** Lines of the author's file, front matter and all. */
  readonly source: readonly string[];
  /** Lines of the author's file on which Liquid printed several: what is wrong with them was written elsewhere. */
  readonly printedLines: ReadonlySet<number>;
  /** The place in the author's file of something on a line of the text after Liquid, from 0. */
  readonly place: (line: number, what?: string, from?: number) => Position;
}

/** Reads a document anew, so that findings can point into what its author wrote. */
export function openDocument(
  page: Page & SourceLines,
  { root, parse }: { readonly root: string; readonly parse: (page: Page) => readonly Token[] },
): CheckedDocument {
  const source = sourceLines(root, page.file);
  return {
    page,
    source,
    lines: page.body.split('\n'),
    printedLines: printedLines(page),
    tokens: page.format === 'markdown' ? parse(page) : [],
    place: (index, what = '', from = 0) => {
      const line = sourceLine(page, page.bodyLine + index);
      const column = what === '' ? 0 : (source[line - 1]?.indexOf(what, from) ?? -1);
      return { file: page.file, line, column: Math.max(0, column) + 1 };
    },
  };
}

function printedLines(page: Page & SourceLines): ReadonlySet<number> {
  const { sourceLines = [], bodyLine } = page;
  return new Set(sourceLines.filter((line, index) => line === sourceLines[index - 1]).map((line) => line + bodyLine));
}

/** The lines of a file of the site as findings count them. */
export function sourceLines(root: string, file: string): readonly string[] {
  return readFileSync(join(root, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
}
