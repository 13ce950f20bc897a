import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readData } from '../../survey/data.ts';
import { differingCells, sourceTexts } from '../../survey/edit/differences.ts';
import { parseSurveyCsv } from '../../survey/export/csv-read.ts';
import { printFindings } from '../findings.ts';
import { UsageError } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { areSound, openOne } from './files.ts';
import { writeEdits } from './set.ts';

export interface ImportOptions {
  readonly root: string;
  readonly post: string;
  /** Of the table, from the working folder. */
  readonly file: string;
  readonly now: Date;
}

/** Writes what a survey.csv says otherwise into the data file. False, with the reasons, when nothing was written. */
export async function importCsv({ root, post, file, now }: ImportOptions, terminal: Terminal): Promise<boolean> {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`there is no file ${file}`);
  const opened = await openOne({ root, now, post });
  if (!areSound(opened, root, terminal)) return false;
  const { survey, dataFile } = opened.file;
  const table = { file: relative(root, path).split(sep).join('/'), survey };
  const { rows, problems } = parseSurveyCsv(readFileSync(path, 'utf8'), table);
  if (problems.length > 0) {
    printFindings(problems, root, terminal);
    terminal.err(`\nNothing was written: mend ${file} first.\n`);
    return false;
  }
  const data = readData(dataFile, readFileSync(join(root, dataFile), 'utf8'), () => {});
  const edits = data ? differingCells(survey, rows, sourceTexts(data)) : [];
  const edited = writeEdits({ root, opened, edits }, terminal);
  if (!edited) return false;
  for (const [index, { entry, criterion }] of edits.entries()) {
    terminal.out(`${dataFile}:${edited.lines[index]}: ${entry}.${criterion}\n`);
  }
  terminal.out(`${dataFile}: ${edits.length} of ${rows.length} values changed\n`);
  return true;
}
