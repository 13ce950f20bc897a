import type { Report } from '../../report/diagnostic.ts';
import type { Page } from '../page.ts';

/** A document whose body is the text after Liquid. */
export interface SourceLines {
  /**
   * By line of the body, from 0: the line of the file's body, from 0, that it comes from. Absent where Liquid left
   * every line in its place.
   */
  readonly sourceLines?: readonly number[];
}

/**
 * The line of the file that a line of the rendered body comes from; both count as positions of findings do, so that of
 * a body on which Liquid did nothing is itself. Exact for the author's own text; what a tag printed lies on the line
 * where the author's text before it ended.
 */
export function sourceLine({ bodyLine, sourceLines }: Pick<Page, 'bodyLine'> & SourceLines, line: number): number {
  if (!sourceLines || line < bodyLine) return line;
  return bodyLine + (sourceLines[Math.min(line - bodyLine, sourceLines.length - 1)] ?? line - bodyLine);
}

/** A report for findings in rendered bodies: hands them on with the lines of the files. */
export function reportSourceLines(
  documents: readonly (Pick<Page, 'file' | 'bodyLine'> & SourceLines)[],
  report: Report,
): Report {
  const moved = new Map(
    documents.filter(({ sourceLines }) => sourceLines).map((document) => [document.file, document]),
  );
  if (moved.size === 0) return report;
  return (diagnostic) => {
    const document = diagnostic.at && moved.get(diagnostic.at.file);
    if (!diagnostic.at || !document) return report(diagnostic);
    const line = sourceLine(document, diagnostic.at.line);
    return report({ ...diagnostic, at: { ...diagnostic.at, line } });
  };
}

/** What `sourceLines` of a rendered body are: none where every line is in its place. */
export function movedLines(
  body: string,
  { buffer, sourceLines }: { readonly buffer: string; readonly sourceLines: readonly number[] },
): SourceLines {
  const isInPlace = sourceLines.every((line, index) => line === index);
  return isInPlace && body.split('\n').length === buffer.split('\n').length ? {} : { sourceLines };
}
