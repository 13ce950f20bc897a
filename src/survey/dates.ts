import type { DataPath } from './data-document.ts';
import type { SurveyData } from './schema.ts';

/** ISO 8601 to the day, the month or the year, by form alone: schemas for editors know no calendar. */
export const PARTIAL_DATE_FORM = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const PARTIAL_DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** Whether a text is a year, a month or a day that the calendar has: 30 February is none. */
export function isPartialDate(text: string): boolean {
  const { year, month = '01', day = '01' } = PARTIAL_DATE.exec(text)?.groups ?? {};
  if (year === undefined) return false;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Some days roll over instead of failing.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The dates of a data file's evidence and measurements, in the right form, that no calendar has. */
export function impossibleDates({ entries, measurements }: SurveyData): { path: DataPath; date: string }[] {
  const ofCells = Object.entries(entries).flatMap(([entry, { values }]) =>
    Object.entries(values).flatMap(([id, cell]) => {
      if (typeof cell !== 'object' || Array.isArray(cell)) return [];
      return (['as_of', 'since'] as const).map((key) => ({
        path: ['entries', entry, 'values', id, key],
        date: cell[key],
      }));
    }),
  );
  const ofMeasurements = measurements.map(({ date }, index) => ({ path: ['measurements', index, 'date'], date }));
  return [...ofCells, ...ofMeasurements].flatMap(({ path, date }) =>
    date === undefined || isPartialDate(date) ? [] : [{ path, date }],
  );
}
