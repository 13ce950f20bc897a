import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../content/inside.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { unifiedDiff } from './diff.ts';
import { applyEdits } from './edits.ts';

/** A file with what can be put right in it put right; nothing is written yet. */
export interface FixedFile {
  /** Below the site folder. */
  readonly file: string;
  readonly text: string;
  /** As a unified diff. */
  readonly diff: string;
  /** How many findings it puts right. */
  readonly count: number;
}

/** The files that corrections of findings change, by path. Files that a link leads out of the site for are left alone. */
export function fixedFiles(findings: readonly Diagnostic[], root: string): FixedFile[] {
  const files = [...new Set(findings.flatMap(({ at, fix }) => (at && fix ? [at.file] : [])))].sort();
  return files
    .filter((file) => isInside(root, '.', file))
    .map((file) => {
      const edits = findings.flatMap(({ at, fix }) => (fix && at?.file === file ? [fix] : []));
      const before = readFileSync(join(root, file), 'utf8');
      const text = applyEdits(before, edits);
      return { file, text, diff: unifiedDiff(file, before, text), count: edits.length };
    });
}

/** Writes corrected files in place of the old ones. */
export function writeFixes(files: readonly FixedFile[], root: string): void {
  for (const { file, text } of files) writeFileSync(join(root, file), text);
}
