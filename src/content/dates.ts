import { DateTime, FixedOffsetZone, IANAZone, Info, type Zone } from 'luxon';
import { PlainTimestamp } from './yaml.ts';

/** Zone names that Ruby's Time.parse knows, in minutes east of Greenwich; any other trailing word is ignored. */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, EST: -300, EDT: -240, CST: -360 },
  ...{ CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DAY_FORMS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?=\D|$)/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?=\D|$)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?=\D|$)/,
  /^(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>\d{4})(?=\D|$)/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<monthName>[A-Za-z]{3})[a-z]*\.?,?[ -](?<year>\d{4})(?=\D|$)/,
  /^(?<monthName>[A-Za-z]{3})[a-z]*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?=\D|$)/,
  /^(?<year>\d{4})-(?<monthName>[A-Za-z]{3})[a-z]*-(?<day>\d{1,2})(?=\D|$)/,
];

/** A day of the week says nothing that the date does not. */
const WEEKDAY = /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\b[.,]*\s*/i;

/** As `date` prints it, `Sep  3 11:21:31 CEST 2021`: the year comes last, after the zone if there is one. */
const YEAR_LAST = /^([A-Za-z]{3,9}\.?)\s+(\d{1,2})\s+(\d{1,2}:\d{2}\S*)(\s+\S+)?\s+(\d{4})$/;

const TIME_FORM =
  /^[Tt\s]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?\s*(?<zone>\S.*)?$/i;

/** Words may follow: `+0000 UTC`, `+09:00 (JST)`. */
const OFFSET_FORM = /^(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?(?=\s|$)/;

const DAY_SECONDS = 24 * 60 * 60;

/**
 * The instant that a front-matter date means to Jekyll, in the site's zone; undefined when Jekyll would refuse it.
 * A day is midnight in the zone, a time without zone is local except that unquoted `HH:MM:SS` is UTC, and
 * impossible days roll over (30 February is 2 March), all as observed from Jekyll 4.
 */
export function parseDate(value: unknown, zone: string): DateTime | undefined {
  if (value instanceof PlainTimestamp) return parseText(value.text, 'UTC')?.setZone(zone);
  if (typeof value === 'number') return parseText(String(value), zone);
  return typeof value === 'string' ? parseText(value.trim(), zone) : undefined;
}

function parseText(written: string, zone: string): DateTime | undefined {
  const text = written
    .replace(WEEKDAY, '')
    .replace(YEAR_LAST, (_, month, day, time, offset = '', year) => `${month} ${day} ${year} ${time}${offset}`);
  const day = DAY_FORMS.find((form) => form.test(text))?.exec(text);
  if (!day?.groups) return undefined;
  const { year, monthName, day: dayOfMonth } = day.groups;
  const month = monthName ? MONTHS.indexOf(monthName.toLowerCase()) + 1 : Number(day.groups.month);
  const rest = text.slice(day[0].length);
  const time = rest.trim() === '' ? { hour: 0, minute: 0, second: 0, zone: undefined } : parseTime(rest);
  if (!time) return undefined;
  const instant = rollingDay({ year: Number(year), month, day: Number(dayOfMonth) }, time.zone ?? zone);
  const { hour, minute, second } = time;
  const exact = hour + minute + second > 0 ? instant?.set({ hour, minute, second }) : instant;
  return exact?.isValid ? exact.setZone(zone) : undefined;
}

/** Midnight of a day, as Ruby takes it: a month may have 31 days, those too many are the next one's first. */
function rollingDay(parts: { year: number; month: number; day: number }, zone: Zone | string): DateTime | undefined {
  const date = DateTime.fromObject(parts, { zone });
  if (date.isValid) return date;
  if (parts.day < 1 || parts.day > 31) return undefined;
  const rolled = DateTime.fromObject({ ...parts, day: 1 }, { zone }).plus({ days: parts.day - 1 });
  return rolled.isValid ? rolled : undefined;
}

function parseTime(text: string) {
  const match = TIME_FORM.exec(text)?.groups;
  if (!match) return undefined;
  const half = match.half?.[0]?.toLowerCase();
  const hour = half ? (Number(match.hour) % 12) + (half === 'p' ? 12 : 0) : Number(match.hour);
  const [minute, second] = [Number(match.minute), Number(match.second ?? 0)];
  const zone = match.zone === undefined ? undefined : parseZone(match.zone);
  if (minute > 59 || second > 60 || (hour * 60 + minute) * 60 + second > DAY_SECONDS) return undefined;
  if (zone && Math.abs(zone.offset(0)) * 60 >= DAY_SECONDS) return undefined;
  return { hour, minute, second, zone };
}

function parseZone(text: string): FixedOffsetZone | undefined {
  const offset = OFFSET_FORM.exec(text)?.groups;
  if (offset) {
    const minutes = Number(offset.hours) * 60 + Number(offset.minutes ?? 0);
    return FixedOffsetZone.instance(offset.sign === '-' ? -minutes : minutes);
  }
  const named = ZONE_MINUTES[text.toUpperCase()];
  return named === undefined ? undefined : FixedOffsetZone.instance(named);
}

/** Midnight of the day that an instant falls on in a zone. */
export function dayAt(instant: Date, zone: string): DateTime {
  return DateTime.fromJSDate(instant, { zone }).startOf('day');
}

/** Whether a time is over at another. */
export function isPast(time: DateTime, now: DateTime): boolean {
  return time < now;
}

/** Whether `name` is a zone of the IANA database, such as `Europe/Rome`. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** The day of a file name such as `2022-07-24-slug.md`, at midnight in the zone; undefined for 2022-13-45. */
export function fileNameDate(prefix: string, zone: string): DateTime | undefined {
  const [year = '', month, day] = prefix.split('-');
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 69 ? 2000 : 1900) : Number(year);
  return rollingDay({ year: fullYear, month: Number(month), day: Number(day) }, zone);
}

const MONTH_NAMES = Info.months('long', { locale: 'en-US' });

/** `July 24, 2022`, in English whatever the machine's locale. */
export function longDate(date: DateTime): string {
  return `${MONTH_NAMES[date.month - 1]} ${date.day}, ${date.year}`;
}

/** An ISO date to the day, the month or the year as people read it: `July 24, 2022`, `July 2022`, `2022`. */
export function partialDateText(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = MONTH_NAMES[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** ISO 8601 with seconds and offset, such as `2022-07-24T00:00:00+00:00`. */
export function isoDateTime(date: DateTime): string {
  return (date.toISO({ suppressMilliseconds: true }) ?? '').replace('Z', '+00:00');
}

/** `2022-07-24`. */
export function isoDay(date: DateTime): string {
  return date.toISODate() ?? '';
}

/** luxon patterns of the permalink placeholders that come from the date (Jekyll, lib/jekyll/drops/url_drop.rb). */
const DATE_PLACEHOLDERS: Readonly<Record<string, string>> = {
  ...{ year: 'yyyy', month: 'MM', day: 'dd', hour: 'HH', minute: 'mm', second: 'ss' },
  ...{ i_day: 'd', i_month: 'M', y_day: 'ooo', short_year: 'yy', short_month: 'MMM', long_month: 'MMMM' },
  ...{ short_day: 'EEE', long_day: 'EEEE', w_year: 'kkkk', week: 'WW', w_day: 'E' },
};

/** Writer of a date placeholder such as `year` or `y_day`; undefined when the name is none of them. */
export function datePlaceholder(name: string): ((date: DateTime) => string) | undefined {
  const pattern = Object.hasOwn(DATE_PLACEHOLDERS, name) && DATE_PLACEHOLDERS[name];
  return pattern ? (date) => date.toFormat(pattern, { locale: 'en-US' }) : undefined;
}
