import * as v from 'valibot';
import { isMapping } from '../content/mapping.ts';
import type { Report } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import { type DataDocument, type DataPath, parseDataDocument } from './data-document.ts';
import { DATA_SCHEMA, type SurveyData } from './schema.ts';

/** A data file of the right shape, and where its parts stand. */
export interface ReadData extends Pick<DataDocument, 'at' | 'valueAt'> {
  readonly data: SurveyData;
}

/** Reads the text of a data file. Mistakes of shape are reported, all at once; undefined when there are any. */
export function readData(file: string, text: string, report: Report): ReadData | undefined {
  const { value, problems, at, valueAt } = parseDataDocument(file, text);
  for (const problem of problems) report(problem);
  if (problems.length > 0) return undefined;
  if (!isMapping(value ?? {})) {
    report({ rule: 'survey-data', severity: 'error', message: 'expected "key: value" lines', at: at([]) });
    return undefined;
  }
  const result = v.safeParse(DATA_SCHEMA, value ?? {});
  if (result.success) return { data: result.output, at, valueAt };
  const mistakes = result.issues.flatMap((issue) => mistakesOf(issue));
  for (const { path, message, hint } of mistakes.filter((mistake) => !isTypo(mistake, mistakes))) {
    report({ rule: 'survey-data', severity: 'error', message, ...(hint && { hint }), at: at(path) });
  }
  return undefined;
}

interface Mistake {
  readonly path: DataPath;
  readonly kind: 'missing' | 'unknown' | 'wrong';
  readonly message: string;
  readonly hint?: string;
}

/** Of a choice of shapes, the mistakes within the one that the author meant: a mapping where a mapping stands. */
function mistakesOf(issue: v.BaseIssue<unknown>, above: DataPath = []): Mistake[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const inner = (issue.issues ?? []).filter(({ path: innerPath }) => innerPath !== undefined);
  if (issue.type === 'union' && inner.length > 0) return inner.flatMap((sub) => mistakesOf(sub, path));
  const [message = '', hint] = issue.message.split('\n');
  if (issue.type !== 'strict_object') {
    return [{ path, kind: 'wrong', message: `"${path.at(-1)}" ${message}, found ${JSON.stringify(issue.input)}` }];
  }
  const kind = issue.expected === 'never' ? 'unknown' : issue.path ? 'missing' : 'wrong';
  return [{ path, kind, message, ...(hint && { hint }) }];
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
