import type { Diagnostic } from '../../report/diagnostic.ts';
import { readData } from '../data.ts';
import { parseDataDocument } from '../data-document.ts';
import type { EntrySection } from '../model.ts';
import { readSurvey } from '../read.ts';
import { type CellEdit, setCell } from './cell.ts';

/** A data file as it is, and the post's sections that it is about. */
export interface DataFile {
  readonly file: string;
  readonly text: string;
  readonly sections: readonly EntrySection[];
}

/** A data file with cells changed. */
export interface EditedData {
  readonly text: string;
  /** Line of each changed cell, in the order of the edits; from 1. */
  readonly lines: readonly number[];
}

/**
 * The data file after some edits, or everything that a build would then complain about: nothing has been written in
 * either case. Findings name the cell instead of a place, because their lines are in no file yet.
 */
export function editData(
  { file, text, sections }: DataFile,
  edits: readonly CellEdit[],
): EditedData | readonly Diagnostic[] {
  const criteria = criteriaOf(file, text);
  const edited = edits.reduce((result, edit) => setCell(result, edit, criteria), text);
  const { at } = parseDataDocument(file, edited);
  const lines = edits.map(({ entry, criterion }) => at(['entries', entry, 'values', criterion]).line);
  const found: Diagnostic[] = [];
  const data = readData(file, edited, (diagnostic) => found.push(diagnostic));
  if (data) readSurvey(file, sections, data, (diagnostic) => found.push(diagnostic));
  if (found.length === 0) return { text: edited, lines };
  return found.map((diagnostic) => withoutPlace(diagnostic, edits[lines.indexOf(nearestAbove(diagnostic, lines))]));
}

/** The line of the edit that a finding is about. */
function nearestAbove({ at }: Diagnostic, lines: readonly number[]): number {
  return Math.max(...lines.filter((line) => line <= (at?.line ?? 0)));
}

function withoutPlace({ at, message, ...others }: Diagnostic, edit: CellEdit | undefined): Diagnostic {
  return { ...others, message: edit ? `${edit.entry}.${edit.criterion}: ${message}` : message };
}

function criteriaOf(file: string, text: string): string[] {
  return Object.keys(readData(file, text, () => {})?.data.criteria ?? {});
}
