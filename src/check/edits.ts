import type { Edit, Place } from '../report/diagnostic.ts';

const MARK = '\uFEFF';

/** A text with edits made, those that overlap an earlier one left out. Its byte order mark and line ends stay. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith(MARK) ? MARK : '';
  const body = text.slice(mark.length);
  const lineEnd = body.includes('\r\n') ? '\r\n' : '\n';
  const offsetOf = offsets(body);
  let result = mark;
  let done = 0;
  for (const { start, end, text: put } of distinct(edits)) {
    const from = offsetOf(start);
    if (from < done) continue;
    result += body.slice(done, from) + put.replaceAll('\n', lineEnd);
    done = offsetOf(end);
  }
  return result + body.slice(done);
}

function distinct(edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
  return [...new Map(sorted.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function offsets(text: string): (place: Place) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
}
