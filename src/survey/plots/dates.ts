/** A stretch of time in milliseconds since 1970, UTC; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The time that a day, month or year of ISO 8601 takes. */
export function spanOf(date: string): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { start: Date.UTC(year), end: Date.UTC(year + 1) };
  if (day === undefined) return { start: Date.UTC(year, month - 1), end: Date.UTC(year, month) };
  return { start: Date.UTC(year, month - 1, day), end: Date.UTC(year, month - 1, day + 1) };
}

/** Where a date stands that is perhaps not known to the day: in the middle of what it may be. */
export function middleOf({ start, end }: Span): number {
  return (start + end) / 2;
}

/** Longer than any month. */
const LONGER_THAN_MONTHS = 32 * 24 * 3600 * 1000;

/** Whether a date is known to the year only. */
export function isYear({ start, end }: Span): boolean {
  return end - start > LONGER_THAN_MONTHS;
}

/** The years of all dates, whole. */
export function yearsOf(times: readonly number[]): Span {
  const years = times.map((time) => new Date(time).getUTCFullYear());
  return { start: Date.UTC(Math.min(...years)), end: Date.UTC(Math.max(...years) + 1) };
}

/** So many years can be written side by side on a phone. */
const MOST_YEARS = 6;
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

/** The beginnings of years to write at an axis. */
export function yearTicks({ start, end }: Span): number[] {
  const first = new Date(start).getUTCFullYear();
  const count = new Date(end).getUTCFullYear() - first + 1;
  const step = STEPS.find((candidate) => count / candidate <= MOST_YEARS) ?? count;
  const years = Array.from({ length: count }, (_, index) => first + index);
  return years.filter((year) => year % step === 0).map((year) => Date.UTC(year));
}
