import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isMapping } from '../content/mapping.ts';
import type { Report } from '../report/diagnostic.ts';
import { ADDRESS } from './address.ts';
import type { Criterion } from './model.ts';
import type { CellInput } from './schema.ts';

/** What was last fetched for a value that is marked `refresh`. */
export type LockedValue = v.InferOutput<typeof LOCKED_VALUE>;

/** Fetched values by `entry.criterion`. */
export type Lock = ReadonlyMap<string, LockedValue>;

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const LOCKED_VALUE = v.strictObject({
  refresh: v.string(),
  value: v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]),
  note: v.optional(v.string()),
  as_of: isoDay,
  source: v.pipe(v.string(), v.regex(ADDRESS)),
});

const LOCK = v.record(v.string(), LOCKED_VALUE);

/** Where the lock of a data file is, or would be: `….survey.yaml` has `….survey.lock.json`. */
export function lockFileOf(dataFile: string): string {
  return dataFile.replace(/\.yaml$/, '.lock.json');
}

/** The key of a cell in a lock. */
export function lockKey(entry: string, criterion: string): string {
  return `${entry}.${criterion}`;
}

/** The lock at a path below the site folder, empty where there is none; undefined, with a report, when it is unreadable. */
export function readLock(root: string, file: string, report: Report): Lock | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return new Map();
  const problem = (message: string) => {
    const hint = 'delete it and run "fieldbook survey refresh", which fetches its values again';
    report({ rule: 'survey-lock', severity: 'error', message, hint, at: { file, line: 1, column: 1 } });
    return undefined;
  };
  const value = parseJson(readFileSync(path, 'utf8'));
  if (value === undefined) return problem('the lock is not JSON; two branches may have changed it');
  // To valibot a list is a mapping too.
  if (!isMapping(value)) return problem('the lock holds no values');
  const result = v.safeParse(LOCK, value);
  if (result.success) return new Map(Object.entries(result.output));
  const place = v.getDotPath(result.issues[0]);
  return problem(`the lock's "${place}" is not what a refresh writes`);
}

/** A lock as the text of its file: sorted, so that a refresh changes the lines of new values alone. */
export function printLock(lock: Lock): string {
  const sorted = [...lock].sort(([a], [b]) => (a < b ? -1 : 1));
  const values = sorted.map(([key, { refresh, value, note, as_of, source }]) => {
    return [key, { refresh, value, ...(note !== undefined && { note }), as_of, source }];
  });
  return `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`;
}

/**
 * A cell with what was fetched for it. As it was where nothing was, where what was is the answer to another `refresh`,
 * or where the criterion has become one of another type.
 */
export function withLocked(input: CellInput, locked: LockedValue | undefined, type: Criterion['type']): CellInput {
  if (!locked || typeof input !== 'object' || Array.isArray(input) || input.refresh !== locked.refresh) return input;
  const { refresh, ...found } = locked;
  return fits(found.value, type) ? { ...input, ...found } : input;
}

function fits(value: LockedValue['value'], type: Criterion['type']): boolean {
  if (type === 'date') return v.is(isoDay, value);
  return type === 'number' ? typeof value === 'number' : type === 'text';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
