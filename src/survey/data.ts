import * as v from 'valibot';
import { isMapping } from '../content/mapping.ts';
import type { Report } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import { type DataDocument, type DataPath, parseDataDocument } from './data-document.ts';
import { impossibleDates } from './dates.ts';
import type { Lock } from './lock.ts';
import { DATA_SCHEMA, type SurveyData } from './schema.ts';
import { aliasProblem, yamlProblems } from './yaml-problems.ts';

/** A data file of the right shape, and where its parts stand. */
export interface ReadData extends Pick<DataDocument, 'at' | 'valueAt'> {
  readonly data: SurveyData;
  /** What was fetched for values that are marked `refresh`. */
  readonly lock?: Lock;
}

/** Reads the text of a data file. Mistakes of shape are reported, all at once; undefined when there are any. */
export function readData(file: string, text: string, report: Report): ReadData | undefined {
  const document = parseDocument(file, text, report);
  if (!document) return undefined;
  const { value, at, valueAt } = document;
  const wrong = ({ path, message, hint }: Omit<Mistake, 'kind'>, place = at) =>
    report({ rule: 'survey-data', severity: 'error', message, ...(hint && { hint }), at: place(path) });
  if (!isMapping(value ?? {})) {
    wrong({ path: [], message: 'expected "key: value" lines' });
    return undefined;
  }
  const result = v.safeParse(DATA_SCHEMA, value ?? {});
  if (!result.success) {
    for (const mistake of mistakesIn(result.issues)) wrong(mistake);
    return undefined;
  }
  for (const { path, date } of impossibleDates(result.output)) {
    wrong({ path, message: `"${path.at(-1)}" must be a day that the calendar has, found "${date}"` }, valueAt);
  }
  return { data: result.output, at, valueAt };
}

function parseDocument(file: string, text: string, report: Report): DataDocument | undefined {
  try {
    const document = parseDataDocument(file, text);
    for (const problem of yamlProblems(document.problems, text)) report(problem);
    return document.problems.length > 0 ? undefined : document;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    report(aliasProblem(file, text, error));
    return undefined;
  }
}

interface Mistake {
  readonly path: DataPath;
  readonly kind: 'missing' | 'unknown' | 'wrong';
  readonly message: string;
  readonly hint?: string;
}

/** Every mistake once; not those that another one explains. */
function mistakesIn(issues: readonly v.BaseIssue<unknown>[]): Mistake[] {
  const mistakes = issues.flatMap((issue) => mistakesOf(issue));
  const distinct = new Map(mistakes.map((mistake) => [[...mistake.path, mistake.message].join('\0'), mistake]));
  return [...distinct.values()].filter((mistake) => !isTypo(mistake, mistakes));
}

/** Of a choice of shapes, the mistakes within the one that the author meant: a mapping where a mapping stands. */
function mistakesOf(issue: v.BaseIssue<unknown>, above: DataPath = []): Mistake[] {
  const keys = issue.path ?? [];
  const path = [...above, ...keys.map(({ key }) => key as string | number)];
  // To valibot a list is a mapping of numbers.
  const listAt = keys.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
  if (listAt >= 0) {
    const place = path.slice(0, above.length + listAt);
    return [{ path: place, kind: 'wrong', message: `"${place.at(-1)}" must be "key: value" lines, not a list` }];
  }
  if (issue.input === null) return [nothingAt(path)];
  const inner = (issue.issues ?? []).filter(({ path: innerPath }) => innerPath !== undefined);
  if (issue.type === 'union' && inner.length > 0) return inner.flatMap((sub) => mistakesOf(sub, path));
  const [message = '', hint] = issue.message.split('\n');
  const kind = issue.expected === 'never' ? 'unknown' : issue.path ? 'missing' : 'wrong';
  if (issue.type === 'strict_object' && issue.input === undefined) return [{ path, kind, message }];
  if (issue.type === 'strict_object' && kind === 'unknown') return [{ path, kind, message, ...(hint && { hint }) }];
  const expected = issue.type === 'strict_object' ? 'must be "key: value" lines' : message;
  const meant = issue.type === 'picklist' ? nearest(String(issue.input), wordsIn(issue.expected)) : undefined;
  return [
    {
      path,
      kind: 'wrong',
      message: `"${path.at(-1)}" ${expected}, found ${JSON.stringify(issue.input)}`,
      ...(meant && { hint: `did you mean "${meant}"?` }),
    },
  ];
}

function nothingAt(path: DataPath): Mistake {
  const isCell = path[0] === 'entries' && path.length === 4;
  const hint = isCell ? 'write a value or "unknown", or take the line away' : 'fill it in, or take the line away';
  return { path, kind: 'wrong', message: `nothing stands behind "${path.at(-1)}"`, hint };
}

/** The words of `("log" | "linear")`. */
function wordsIn(expected: string | null): string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
}

/** A key that is missing because it is misspelled is one mistake, not two. */
function isTypo({ kind, path }: Mistake, mistakes: readonly Mistake[]): boolean {
  const isBeside = (other: Mistake) => other.path.slice(0, -1).join('\0') === path.slice(0, -1).join('\0');
  const key = String(path.at(-1));
  return (
    kind === 'missing' &&
    mistakes.some((other) => other.kind === 'unknown' && isBeside(other) && nearest(String(other.path.at(-1)), [key]))
  );
}
