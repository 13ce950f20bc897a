import { RequestError } from '../../network/request-error.ts';
import { inParallel } from '../../parallel.ts';
import type { Report } from '../../report/diagnostic.ts';
import { allCriteria } from '../find.ts';
import { type Lock, type LockedValue, lockKey } from '../lock.ts';
import type { Cell, CriterionType, Survey } from '../model.ts';
import { type Answer, fetchAnswer } from './answers.ts';
import { parseMark, type RefreshMark } from './mark.ts';
import type { Services } from './services.ts';

/** Requests under way at a time: quick, and nobody's server minds. */
const MAX_REQUESTS = 4;

export interface RefreshOptions {
  /** What earlier refreshes found. */
  readonly lock: Lock;
  readonly services: Services;
  /** ISO 8601: the day that counts as that of the refresh. */
  readonly today: string;
  readonly report: Report;
}

/** What a refresh came to. */
export interface Refreshed {
  /** New values; old ones where there was no new one. What is marked no more is gone. */
  readonly lock: Lock;
  readonly fetched: number;
  readonly failed: number;
}

interface MarkedCell {
  readonly key: string;
  readonly type: CriterionType;
  readonly cell: Cell;
  readonly refresh: string;
  readonly mark: RefreshMark;
}

/** Fetches the values of a survey that are marked `refresh`. Failures are reported at their cells, one by one. */
export async function refreshSurvey(survey: Survey, options: RefreshOptions): Promise<Refreshed> {
  const cells = markedCells(survey);
  const answers = await askAll(cells, options);
  const values = cells.map((marked): [string, LockedValue | undefined] => {
    const answer = answers.get(marked.refresh);
    if (answer === undefined || answer instanceof RequestError) return [marked.key, keptValue(marked, answer, options)];
    reportMove(marked, answer, options.report);
    return [marked.key, lockedValue(marked, answer, options.today)];
  });
  const failed = cells.filter(({ refresh }) => answers.get(refresh) instanceof RequestError).length;
  const lock = new Map(values.flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
  return { lock, fetched: cells.length - failed, failed };
}

function markedCells({ entries, groups }: Survey): MarkedCell[] {
  const criteria = allCriteria({ groups });
  return entries.flatMap((entry) =>
    criteria.flatMap(({ id, type }) => {
      const cell = entry.cells.get(id);
      if (cell?.refresh === undefined) return [];
      const mark = parseMark(cell.refresh, type);
      return 'kind' in mark ? [{ key: lockKey(entry.id, id), type, cell, refresh: cell.refresh, mark }] : [];
    }),
  );
}

/** Answers by mark; cells of one mark share a request. */
async function askAll(
  cells: readonly MarkedCell[],
  { services }: RefreshOptions,
): Promise<ReadonlyMap<string, Answer | RequestError>> {
  const marks = new Map(cells.map(({ refresh, mark }) => [refresh, mark]));
  const answers = new Map<string, Answer | RequestError>();
  await inParallel(marks, MAX_REQUESTS, async ([refresh, mark]) => {
    answers.set(refresh, await fetchAnswer(mark, services).catch(asRequestError));
  });
  return answers;
}

function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}

function keptValue(
  { key, refresh, cell: { at } }: MarkedCell,
  error: RequestError | undefined,
  { lock, report }: RefreshOptions,
): LockedValue | undefined {
  const kept = lock.get(key);
  const old = kept?.refresh === refresh ? kept : undefined;
  const { message = 'no answer', hint } = error ?? {};
  const stays = old ? `the value of ${old.as_of} stays` : "the data file's own value stays";
  report({
    rule: 'survey-refresh',
    severity: 'error',
    message: `${refresh}: ${message}; ${stays}`,
    ...(hint !== undefined && { hint }),
    at,
  });
  return old;
}

function reportMove({ mark, refresh, cell: { at } }: MarkedCell, { movedTo }: Answer, report: Report): void {
  if (movedTo === undefined) return;
  const message = `${refresh}: the repository is now called ${movedTo}`;
  const hint = `write "refresh: ${mark.kind}:${movedTo}"`;
  report({ rule: 'survey-refresh-moved', severity: 'warning', message, hint, at });
}

function lockedValue({ type, refresh }: MarkedCell, answer: Answer, today: string): LockedValue {
  const { source } = answer;
  if ('count' in answer) return { refresh, value: answer.count, as_of: today, source };
  const { version, day } = answer;
  if (type === 'date') return { refresh, value: day, note: version, as_of: day, source };
  return { refresh, value: version, as_of: day, source };
}
