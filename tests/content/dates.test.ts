import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateTime } from 'luxon';
import {
  datePlaceholder,
  fileNameDate,
  isoDateTime,
  isoDay,
  isZone,
  longDate,
  parseDate,
} from '../../src/content/dates.ts';
import { parseYaml } from '../../src/content/yaml.ts';

/** What the front matter `date: source` means in a zone. */
function dateOf(source: string, zone: string): string | undefined {
  const { date } = parseYaml(`date: ${source}`) as { date: unknown };
  const parsed = parseDate(date, zone);
  return parsed && isoDateTime(parsed);
}

// Every row was read off Jekyll 4.3.
const ROWS: [source: string, rome: string, tokyo: string][] = [
  // A day is midnight in the site's zone.
  ['2021-03-24', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['2021-1-5', '2021-01-05T00:00:00+01:00', '2021-01-05T00:00:00+09:00'],
  ['2021/03/24', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['20210324', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['24 Mar 2021', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['24 March 2021', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['March 24, 2021', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['Mar 24 2021', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  // An offset or a zone that Ruby knows gives an instant.
  ['2021-01-25 13:32:20 -0600', '2021-01-25T20:32:20+01:00', '2021-01-26T04:32:20+09:00'],
  ['2021-01-25 13:32:20 -6', '2021-01-25T20:32:20+01:00', '2021-01-26T04:32:20+09:00'],
  ['2021-01-25 13:32:20 +08:00', '2021-01-25T06:32:20+01:00', '2021-01-25T14:32:20+09:00'],
  ['"2021-01-25 13:32:20 -0600"', '2021-01-25T20:32:20+01:00', '2021-01-26T04:32:20+09:00'],
  ['2021-03-24 10:00 +0900', '2021-03-24T02:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  ['2021-03-24T10:00:00+09:00', '2021-03-24T02:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  ['2021-03-24 10:00:00 +9:30', '2021-03-24T01:30:00+01:00', '2021-03-24T09:30:00+09:00'],
  ['2021-03-24 10:00:00 -12:00', '2021-03-24T23:00:00+01:00', '2021-03-25T07:00:00+09:00'],
  ['2021-03-24 10:00:00 +0000 UTC', '2021-03-24T11:00:00+01:00', '2021-03-24T19:00:00+09:00'],
  ['2021-03-24 10:00:00 +09:00 (JST)', '2021-03-24T02:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  ['2021-03-24T10:00:00Z', '2021-03-24T11:00:00+01:00', '2021-03-24T19:00:00+09:00'],
  ['2021-03-24 10:00:00 UTC', '2021-03-24T11:00:00+01:00', '2021-03-24T19:00:00+09:00'],
  ['2021-03-24 10:00:00 EST', '2021-03-24T16:00:00+01:00', '2021-03-25T00:00:00+09:00'],
  ['2021-03-24 10:00:00 pdt', '2021-03-24T18:00:00+01:00', '2021-03-25T02:00:00+09:00'],
  // Without one, a time with seconds is UTC unless it is quoted; any other is local.
  ['2021-03-24 23:30:00', '2021-03-25T00:30:00+01:00', '2021-03-25T08:30:00+09:00'],
  ['2021-03-24T10:00:00', '2021-03-24T11:00:00+01:00', '2021-03-24T19:00:00+09:00'],
  ['2021-03-24 10:00:00.5', '2021-03-24T11:00:00+01:00', '2021-03-24T19:00:00+09:00'],
  ['"2021-03-24 23:30:00"', '2021-03-24T23:30:00+01:00', '2021-03-24T23:30:00+09:00'],
  ['2021-03-24 10:00', '2021-03-24T10:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  ['2021-03-24T23:05', '2021-03-24T23:05:00+01:00', '2021-03-24T23:05:00+09:00'],
  ['2021/03/24 10:00', '2021-03-24T10:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  ['2021-03-24 7:05pm', '2021-03-24T19:05:00+01:00', '2021-03-24T19:05:00+09:00'],
  ['2021-03-24 7:05 PM', '2021-03-24T19:05:00+01:00', '2021-03-24T19:05:00+09:00'],
  ['2021-03-24 10:00 p.m.', '2021-03-24T22:00:00+01:00', '2021-03-24T22:00:00+09:00'],
  ['2021-03-24 12:00 am', '2021-03-24T00:00:00+01:00', '2021-03-24T00:00:00+09:00'],
  ['2021-03-24 12:30pm', '2021-03-24T12:30:00+01:00', '2021-03-24T12:30:00+09:00'],
  // A suffix that Ruby does not know is ignored.
  ['2024-01-01 08:32:20 0000', '2024-01-01T08:32:20+01:00', '2024-01-01T08:32:20+09:00'],
  ['2021-03-24 10:00:00 Asia/Tokyo', '2021-03-24T10:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  ['2021-03-24 10:00:00 JST', '2021-03-24T10:00:00+01:00', '2021-03-24T10:00:00+09:00'],
  // Days that do not exist roll over, and so does the end of a day.
  ['2021-02-30', '2021-03-02T00:00:00+01:00', '2021-03-02T00:00:00+09:00'],
  ['2021-04-31', '2021-05-01T00:00:00+02:00', '2021-05-01T00:00:00+09:00'],
  ['2021-02-30 10:00:00', '2021-03-02T11:00:00+01:00', '2021-03-02T19:00:00+09:00'],
  ['2021-03-24 24:00', '2021-03-25T00:00:00+01:00', '2021-03-25T00:00:00+09:00'],
  ['2021-03-24 10:00:60', '2021-03-24T11:01:00+01:00', '2021-03-24T19:01:00+09:00'],
  // An hour that summer time skips is the one after it.
  ['2021-03-28 02:30', '2021-03-28T03:30:00+02:00', '2021-03-28T02:30:00+09:00'],
];

test('a date in the front matter means in each zone what it means to Jekyll', () => {
  for (const [source, rome, tokyo] of ROWS) {
    assert.equal(dateOf(source, 'Europe/Rome'), rome, `${source} in Rome`);
    assert.equal(dateOf(source, 'Asia/Tokyo'), tokyo, `${source} in Tokyo`);
  }
});

test('what is no date to Jekyll is no date', () => {
  const sources = ['""', 'tomorrow', '2021', '2021-3', 'true', '[2021]', '1616544000', '03/24/2021', '2021-W12-3'];
  const days = ['2021-13-45', '2021-00-10', '2021-03-00', '2021-03-32', '24 Foo 2021'];
  const times = ['2021-03-24 25:00', '2021-03-24 24:30', '2021-03-24 10:60', '2021-03-24 10:00:61'];
  const offsets = ['2021-03-24 10:00:00 +24', '2021-03-24 10:00 -2400', '2021-03-24 10:00 +99:00'];
  for (const source of [...sources, ...days, ...times, ...offsets])
    assert.equal(dateOf(source, 'UTC'), undefined, source);
});

test('rare forms that Ruby guesses at are refused rather than guessed', () => {
  const sources = ['24.03.2021', '21-03-24', '2021-03-24 at 10:00', 'Wed, 2021', '2021年3月24日', '24th of March 2021'];
  for (const source of sources) assert.equal(dateOf(source, 'UTC'), undefined, source);
});

test('a date may be written as mail, `date` and people write it', () => {
  const day = '2021-09-03T00:00:00+00:00';
  const cases: [source: string, expected: string][] = [
    ['Fri Sep  3 11:21:31 CEST 2021', '2021-09-03T11:21:31+00:00'],
    ['Fri Sep  3 11:21:31 2021', '2021-09-03T11:21:31+00:00'],
    ['Fri Sep 03 11:21:31 +0200 2021', '2021-09-03T09:21:31+00:00'],
    ['Fri Sep 03 11:21:31 EST 2021', '2021-09-03T16:21:31+00:00'],
    ['Fri, 03 Sep 2021 11:21:31 +0200', '2021-09-03T09:21:31+00:00'],
    ['Fri, 3 Sep 2021 11:21:31 GMT', '2021-09-03T11:21:31+00:00'],
    ['3 Sep 2021 11:21 UT', '2021-09-03T11:21:00+00:00'],
    ['Friday, September 3, 2021 5:00 PM', '2021-09-03T17:00:00+00:00'],
    ['2021-09-03 00:10::00 -03:00', '2021-09-03T00:10:00+00:00'],
    ...[
      ...['Friday 3 September 2021', 'Sept 3 2021', '3rd Sep 2021', 'Sep 3rd, 2021', '3-Sep-2021', '2021-Sep-3'],
      ...['03-09-2021', '3/9/2021', '2021.9.3'],
    ].map((source): [string, string] => [source, day]),
    ['31-09-2021', '2021-10-01T00:00:00+00:00'],
  ];
  for (const [source, expected] of cases) assert.equal(dateOf(source, 'UTC'), expected, source);
});

test('a file name gives midnight in the zone; two digits of a year are those of 1969 to 2068', () => {
  const cases: [prefix: string, expected: string | undefined][] = [
    ['2022-07-24', '2022-07-24T00:00:00+02:00'],
    ['2021-1-5', '2021-01-05T00:00:00+01:00'],
    ['21-03-05', '2021-03-05T00:00:00+01:00'],
    ['68-01-01', '2068-01-01T00:00:00+01:00'],
    ['69-01-01', '1969-01-01T00:00:00+01:00'],
    ['2021-13-45', undefined],
    ['2021-00-01', undefined],
    ['2021-02-30', '2021-03-02T00:00:00+01:00'],
    ['2021-02-32', undefined],
  ];
  for (const [prefix, expected] of cases) {
    const date = fileNameDate(prefix, 'Europe/Rome');
    assert.equal(date && isoDateTime(date), expected, prefix);
  }
});

test('dates are printed in English and with their offset, whatever the machine', () => {
  const date = DateTime.fromISO('2022-07-04T09:08:07', { zone: 'Asia/Tokyo', locale: 'it' });
  assert.equal(longDate(date), 'July 4, 2022');
  assert.equal(isoDateTime(date), '2022-07-04T09:08:07+09:00');
  assert.equal(isoDateTime(date.setZone('UTC')), '2022-07-04T00:08:07+00:00');
  assert.equal(isoDay(date), '2022-07-04');
});

test('a date placeholder is written as Jekyll writes it', () => {
  // A Sunday in the last week of the year before.
  const date = DateTime.fromISO('2021-01-03T04:05:06', { zone: 'UTC', locale: 'fr' });
  const expected = {
    ...{ year: '2021', month: '01', day: '03', hour: '04', minute: '05', second: '06' },
    ...{ i_day: '3', i_month: '1', y_day: '003', short_year: '21', short_month: 'Jan', long_month: 'January' },
    ...{ short_day: 'Sun', long_day: 'Sunday', w_year: '2020', week: '53', w_day: '7' },
  };
  for (const [name, value] of Object.entries(expected)) assert.equal(datePlaceholder(name)?.(date), value, name);
  for (const name of ['yeer', 'title', 'constructor', '']) assert.equal(datePlaceholder(name), undefined, name);
});

test('a zone is one of the IANA names', () => {
  for (const name of ['UTC', 'Europe/Rome', 'America/Argentina/Buenos_Aires']) assert.equal(isZone(name), true, name);
  for (const name of ['Rome', 'Europe/Roma', 'Middle-earth', '']) assert.equal(isZone(name), false, name);
});
