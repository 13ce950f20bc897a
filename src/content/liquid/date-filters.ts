import { DateTime } from 'luxon';
import { LiquidMistake } from './mistake.ts';
import { printValue } from './print.ts';
import { strftime } from './strftime.ts';
import { toDate } from './time.ts';
import type { World } from './world.ts';

/** Liquid's `date` and Jekyll's filters of dates, in the site's zone. */
export function dateFilters({ settings, now }: Pick<World, 'settings' | 'now'>) {
  const options = { zone: settings.timezone, now: DateTime.fromJSDate(now) };
  const written =
    (write: (date: DateTime, type?: unknown, style?: unknown) => string) =>
    (value: unknown, type?: unknown, style?: unknown) => {
      if (printValue(value) === '') return value;
      const date = toDate(value, options);
      if (date) return write(date.setZone(settings.timezone), type, style);
      throw new LiquidMistake(`expected a date, found ${JSON.stringify(printValue(value))}`);
    };
  return {
    date: (value: unknown, format?: unknown) => {
      const pattern = printValue(format);
      const date = pattern === '' ? undefined : toDate(value, options);
      return date ? strftime(date, pattern) : value;
    },
    date_to_string: written((date, type, style) => dayText(date, '%b', type, style)),
    date_to_long_string: written((date, type, style) => dayText(date, '%B', type, style)),
    date_to_xmlschema: written((date) => strftime(date, '%Y-%m-%dT%H:%M:%S%:z')),
    date_to_rfc822: written((date) => strftime(date, '%a, %d %b %Y %H:%M:%S %z')),
  };
}

function dayText(date: DateTime, month: string, type: unknown, style: unknown): string {
  if (type !== 'ordinal') return strftime(date, `%d ${month} %Y`);
  const day = `${date.day}${ordinalEnding(date.day)}`;
  return strftime(date, style === 'US' ? `${month} ${day}, %Y` : `${day} ${month} %Y`);
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
