import { type DateTime, Info } from 'luxon';

const MONTHS = Info.months('long', { locale: 'en-US' });
const DAYS = Info.weekdays('long', { locale: 'en-US' });

/** A directive's text before flags and width, and how it is padded: with which character to which width. */
type Directive = (date: DateTime) => readonly [text: string | number, pad?: string, width?: number];

const monthName = (date: DateTime) => MONTHS[date.month - 1] ?? '';
const dayName = (date: DateTime) => DAYS[date.weekday - 1] ?? '';
const hour12 = ({ hour }: DateTime) => hour % 12 || 12;
/** Week of the year when weeks begin on Sunday (0) or Monday (1). */
const week = (date: DateTime, first: 0 | 1) => Math.floor((date.ordinal + 6 - ((date.weekday - first) % 7)) / 7);

/** https://docs.ruby-lang.org/en/3.1/strftime_formatting_rdoc.html */
const DIRECTIVES: Readonly<Record<string, Directive>> = {
  Y: ({ year }) => [year, '0', year < 0 ? 5 : 4],
  C: ({ year }) => [Math.floor(year / 100), '0', 2],
  y: ({ year }) => [year % 100, '0', 2],
  m: ({ month }) => [month, '0', 2],
  B: (date) => [monthName(date)],
  b: (date) => [monthName(date).slice(0, 3)],
  h: (date) => [monthName(date).slice(0, 3)],
  d: ({ day }) => [day, '0', 2],
  e: ({ day }) => [day, ' ', 2],
  j: ({ ordinal }) => [ordinal, '0', 3],
  H: ({ hour }) => [hour, '0', 2],
  k: ({ hour }) => [hour, ' ', 2],
  I: (date) => [hour12(date), '0', 2],
  l: (date) => [hour12(date), ' ', 2],
  P: ({ hour }) => [hour < 12 ? 'am' : 'pm'],
  p: ({ hour }) => [hour < 12 ? 'AM' : 'PM'],
  M: ({ minute }) => [minute, '0', 2],
  S: ({ second }) => [second, '0', 2],
  L: ({ millisecond }) => [String(millisecond).padStart(3, '0')],
  N: ({ millisecond }) => [String(millisecond).padStart(3, '0').padEnd(9, '0')],
  z: (date) => [date.toFormat('ZZZ')],
  ':z': (date) => [date.toFormat('ZZ')],
  '::z': (date) => [`${date.toFormat('ZZ')}:00`],
  Z: (date) => [date.offset === 0 ? 'UTC' : (date.offsetNameShort ?? '')],
  A: (date) => [dayName(date)],
  a: (date) => [dayName(date).slice(0, 3)],
  u: ({ weekday }) => [weekday],
  w: ({ weekday }) => [weekday % 7],
  G: ({ weekYear }) => [weekYear, '0', 4],
  g: ({ weekYear }) => [weekYear % 100, '0', 2],
  V: ({ weekNumber }) => [weekNumber, '0', 2],
  U: (date) => [week(date, 0), '0', 2],
  W: (date) => [week(date, 1), '0', 2],
  s: (date) => [Math.floor(date.toSeconds())],
  n: () => ['\n'],
  t: () => ['\t'],
  '%': () => ['%'],
};

const COMBINATIONS: Readonly<Record<string, string>> = {
  ...{ c: '%a %b %e %H:%M:%S %Y', D: '%m/%d/%y', F: '%Y-%m-%d', T: '%H:%M:%S', R: '%H:%M', r: '%I:%M:%S %p' },
  ...{ x: '%m/%d/%y', X: '%H:%M:%S', v: '%e-%^b-%Y', '+': '%a %b %e %H:%M:%S %Z %Y' },
};

/** Wider than any date; a larger width is a mistake or an attack on memory. */
const MAX_WIDTH = 100;

const PATTERN = /%([-0^#_]*)(\d*)(::?z|[A-Za-z%+])/g;

/** A date in Ruby's format language, English whatever the machine's locale; unknown directives stay as they are. */
export function strftime(date: DateTime, format: string): string {
  return format.replace(PATTERN, (whole, flags: string, width: string, name: string) => {
    const combination = Object.hasOwn(COMBINATIONS, name) ? COMBINATIONS[name] : undefined;
    if (combination) return fit(strftime(date, combination), { flags, pad: ' ', width: Number(width) });
    const directive = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
    if (!directive) return whole;
    const [value, pad = typeof value === 'number' ? '0' : ' ', standard = 0] = directive(date);
    if (name === 'N' || name === 'L')
      return String(value)
        .padEnd(Number(width), '0')
        .slice(0, Number(width) || undefined);
    return fit(String(value), { flags, pad, width: Number(width) || (flags.includes('-') ? 0 : standard) });
  });
}

function fit(text: string, { flags, pad, width }: { flags: string; pad: string; width: number }): string {
  const padding = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : pad;
  const fitted = flags.includes('-') ? text : text.padStart(Math.min(width, MAX_WIDTH), padding);
  if (flags.includes('^')) return fitted.toUpperCase();
  if (!flags.includes('#')) return fitted;
  return /[a-z]/.test(fitted) ? fitted.toUpperCase() : fitted.toLowerCase();
}
