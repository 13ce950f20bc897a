import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import type { Report } from '../report/diagnostic.ts';
import { readData } from './data.ts';
import { lockFileOf, readLock } from './lock.ts';
import type { EntrySection, Survey } from './model.ts';
import { readSurvey } from './read.ts';

export interface ReadSurveyFilesOptions {
  readonly root: string;
  /** The post's file. */
  readonly file: string;
  readonly dataFile: string;
  readonly entries: readonly EntrySection[];
  readonly report: Report;
}

/** A survey with what its data file and its lock file say; undefined, with a report, where the data file cannot be used. */
export function readSurveyFiles(options: ReadSurveyFilesOptions): Survey | undefined {
  const { root, file, dataFile, entries, report } = options;
  const data = readData(dataFile, readFileSync(join(root, dataFile), 'utf8'), report);
  if (!data) return undefined;
  const lock = readLock(root, lockFileOf(dataFile), report);
  return readSurvey(file, entries, lock ? { ...data, lock } : data, report);
}
