import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellEdit } from '../../survey/edit/cell.ts';
import { EditError } from '../../survey/edit/place.ts';
import { type EditedData, editData } from '../../survey/edit/set.ts';
import { cellText, dateValue, parseValue } from '../../survey/edit/value.ts';
import { replaceFile } from '../../survey/edit/write.ts';
import { allCriteria } from '../../survey/find.ts';
import type { Cell } from '../../survey/model.ts';
import { printFindings } from '../findings.ts';
import { UsageError } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { areSound, type OpenedSurveys, openOne, type SurveyFiles } from './files.ts';

/** The evidence flags of `fieldbook survey set`. */
export interface EvidenceFlags {
  readonly source?: string;
  readonly asOf?: string;
  readonly note?: string;
  readonly scope?: string;
  readonly since?: string;
  readonly confidence?: string;
}

export interface SetOptions {
  readonly root: string;
  /** `entry.criterion`. */
  readonly target: string;
  readonly value: string;
  /** Needed where several posts have data files. */
  readonly post?: string;
  readonly evidence: EvidenceFlags;
  readonly now: Date;
}

/** Changes one value of a data file. False, with the reasons and the file as it was, when a build would refuse it. */
export async function setValue(options: SetOptions, terminal: Terminal): Promise<boolean> {
  const { root, now, post } = options;
  const { entry, criterion } = splitTarget(options.target);
  const opened = await openOne({ root, now, ...(post !== undefined && { post }) });
  if (!areSound(opened, root, terminal)) return false;
  const { survey } = opened.file;
  const known = allCriteria(survey).find(({ id }) => id === criterion);
  const edit: CellEdit = {
    ...{ entry, criterion, value: parseValue(options.value, known) },
    evidence: evidenceOf(options.evidence),
  };
  const edited = writeEdits({ root, opened, edits: [edit] }, terminal);
  if (!edited) return false;
  const old = survey.entries.find(({ id }) => id === entry)?.cells.get(criterion);
  const was = old ? ` (was ${cellText(old)})` : '';
  terminal.out(`${opened.file.dataFile}:${edited.lines[0]}: ${entry}.${criterion} is ${options.value.trim()}${was}\n`);
  if (old) terminal.err(remarks(old, options));
  return true;
}

export interface WriteOptions {
  readonly root: string;
  readonly opened: OpenedSurveys & { readonly file: SurveyFiles };
  readonly edits: readonly CellEdit[];
}

/** Writes edits to a data file; undefined, with the reasons and the file as it was, when a build would refuse them. */
export function writeEdits({ root, opened, edits }: WriteOptions, terminal: Terminal): EditedData | undefined {
  const { dataFile, survey } = opened.file;
  const path = join(root, dataFile);
  try {
    const edited = editData({ file: dataFile, text: readFileSync(path, 'utf8'), sections: survey.entries }, edits);
    if ('text' in edited) {
      replaceFile(path, edited.text);
      return edited;
    }
    printFindings(edited, root, terminal);
    terminal.err('\nNothing was written.\n');
    return undefined;
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`${dataFile}: ${error.message}`, { cause: error });
  }
}

/** Ids of entries hold no dot, those of criteria may. */
function splitTarget(target: string): { entry: string; criterion: string } {
  const [, entry, criterion] = /^([^.]+)\.(.+)$/.exec(target) ?? [];
  if (entry !== undefined && criterion !== undefined) return { entry, criterion };
  throw new UsageError(`expected an entry and a criterion such as k3s.licence, found ${JSON.stringify(target)}`);
}

function evidenceOf({ asOf, since, ...others }: EvidenceFlags): CellEdit['evidence'] {
  return {
    ...others,
    ...(since !== undefined && { since: dateValue(since) }),
    ...(asOf !== undefined && { as_of: dateValue(asOf) }),
  };
}

/** What somebody who sets a value may overlook. */
function remarks(old: Cell, { evidence, value, target }: SetOptions): string {
  const isOther = cellText(old) !== value.trim();
  const lines: string[] = [];
  if (isOther && old.source && evidence.source === undefined) {
    lines.push(`The source stays "${old.source.title}"; if the new value comes from elsewhere, give --source too.`);
  }
  if (old.refresh !== undefined) {
    lines.push(
      `Pages show what was last fetched from ${old.refresh}; take "refresh" away from ${target} to show this.`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}
