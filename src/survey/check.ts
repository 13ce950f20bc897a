import type { Section } from '../markdown/sections.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { allCriteria, statusOf } from './find.ts';
import type { Cell, Criterion, Entry, Survey } from './model.ts';

export interface CheckOptions {
  /** Sections of the post, where its text should be looked at too. */
  readonly sections?: readonly Section[];
  /** What ages are counted from. */
  readonly now: Date;
}

/**
 * What an author may want to look at again in a survey that builds: gaps in the post, values that nobody could verify,
 * old ones, and questions left open. Never errors.
 */
export function checkSurvey(survey: Survey, { sections = [], now }: CheckOptions): Diagnostic[] {
  const criteria = allCriteria(survey);
  const limit = staleLimit(survey, now);
  const entries = survey.entries.flatMap((entry) => [
    ...checkText(
      entry,
      sections.find(({ id }) => id === entry.headingId),
    ),
    ...checkGaps(entry, criteria),
    // What is over changes no more, and its sources may be as old as they are.
    ...criteria.flatMap((criterion) =>
      checkCell(
        criterion,
        entry.cells.get(criterion.id),
        statusOf(entry, criteria)?.tone === 'ended' ? undefined : limit,
      ),
    ),
  ]);
  return [...entries, ...sections.flatMap((section) => checkItems(survey, section))];
}

function checkText({ name, homepage, at }: Entry, section: Section | undefined): Diagnostic[] {
  if (section?.isEmpty) {
    const message = `the section on ${name} is empty`;
    return [{ rule: 'survey-empty-section', severity: 'warning', message, hint: 'write what you found out', at }];
  }
  if (homepage !== undefined) return [];
  const hint = 'begin it with a link, or give the entry a "homepage" in the data file';
  return [
    { rule: 'survey-no-link', severity: 'note', message: `the section on ${name} does not link to it`, hint, at },
  ];
}

function checkItems({ file }: Survey, { strayItems }: Section): Diagnostic[] {
  return strayItems.map((line) => ({
    rule: 'survey-stray-item',
    severity: 'warning',
    message: 'a list item with nothing beside its bullet',
    hint: 'take the bullet away, or put what belongs to it on its line',
    at: { file, line, column: 1 },
  }));
}

function checkGaps({ id, name, cells, at }: Entry, criteria: readonly Criterion[]): Diagnostic[] {
  const open = criteria.filter((criterion) => !cells.has(criterion.id)).map((criterion) => criterion.id);
  if (open.length === 0) return [];
  const message = `${name} has no value for ${open.join(', ')}`;
  const hint = `write a value, or "unknown": fieldbook survey set ${id}.${open[0]} unknown`;
  return [{ rule: 'survey-gap', severity: 'note', message, hint, at }];
}

function checkCell({ label }: Criterion, cell: Cell | undefined, limit: string | undefined): Diagnostic[] {
  if (cell?.state !== 'known') return [];
  const { source, confidence, asOf, refresh, at } = cell;
  const found: Diagnostic[] = [];
  if (source === undefined && confidence !== 'judgement') {
    const message = `"${label}" has no source`;
    const hint = 'add "source", or "confidence: judgement" where it is your own';
    found.push({ rule: 'survey-no-source', severity: 'warning', message, hint, at });
  }
  // What is refreshed bears the day of the release, however often it is looked up.
  const isOld = asOf !== undefined && limit !== undefined && refresh === undefined && lastDayOf(asOf) < limit;
  if (isOld) {
    const message = `"${label}" is of ${asOf}, which is older than "stale_after" allows`;
    const hint = 'look it up again and move "as_of"';
    found.push({ rule: 'survey-stale', severity: 'note', message, hint, at });
  }
  return found;
}

/** The last day that is still fresh enough; undefined where ages do not matter. */
function staleLimit({ staleAfterMonths }: Survey, now: Date): string | undefined {
  if (staleAfterMonths === undefined) return undefined;
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth() - staleAfterMonths, now.getUTCDate()];
  // A day that the month does not have is its last, so that no month is skipped.
  const daysOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, daysOfMonth))).toISOString().slice(0, 10);
}

/** A date to the month or year may mean any day of it; the last is the fairest. As text, 30 February is fine. */
function lastDayOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
