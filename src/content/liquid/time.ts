import { DateTime } from 'luxon';
import { parseDate } from '../dates.ts';
import { PlainTimestamp } from '../yaml.ts';
import { strftime } from './strftime.ts';

/** An instant as templates see it: prints as Ruby prints a Time, and has no properties. */
export class LiquidTime {
  readonly #date: DateTime;

  constructor(date: DateTime) {
    this.#date = date;
  }

  /** For our own filters; a method of the prototype, so no template can reach it. */
  static dateOf(time: LiquidTime): DateTime {
    return time.#date;
  }

  valueOf(): number {
    return this.#date.toMillis();
  }

  toString(): string {
    return strftime(this.#date, '%Y-%m-%d %H:%M:%S %z');
  }

  toJSON(): string {
    return this.toString();
  }
}

/** What a filter's date argument means (lib/liquid/utils.rb, to_date); undefined when it is no date. */
export function toDate(value: unknown, { zone, now }: { zone: string; now: DateTime }): DateTime | undefined {
  if (value instanceof LiquidTime) return LiquidTime.dateOf(value);
  if (value === 'now' || value === 'today') return now.setZone(zone);
  const isSeconds = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  if (isSeconds) return DateTime.fromSeconds(Math.trunc(Number(value)), { zone });
  return typeof value === 'string' ? parseDate(value, zone) : undefined;
}

/** A value of YAML as templates see it: plain timestamps become times, everything else stays. */
export function withTimes(value: unknown, zone: string): unknown {
  if (value instanceof PlainTimestamp) {
    const date = parseDate(value, zone);
    return date ? new LiquidTime(date) : value.text;
  }
  if (Array.isArray(value)) return value.map((item) => withTimes(item, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withTimes(child, zone)]));
}
