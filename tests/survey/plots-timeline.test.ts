import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPlots } from '../../src/survey/plots/draw.ts';
import { marksOf, only, rowOf, surveyOf } from './plots-sample.ts';

const CRITERIA = `
criteria:
  status:
    label: Status
    type: enum
    status: true
    values:
      active: { label: Active, tone: good }
      dormant: { label: Dormant, tone: fading }
      retired: { label: Retired, tone: ended }
  first: { label: First release, type: date, plot: timeline, scopes: { ga: general release, tag: first tag } }
  latest: { label: Latest release, type: date, plot: timeline }
`;

const LIVES = `${CRITERIA}
entries:
  alive:
    values: { status: { value: active, since: 2019 }, first: { value: 2018-01-01, scope: ga }, latest: 2021-12-31 }
  over:
    values: { status: { value: retired, since: 2021-07-01 }, first: { value: 2018-07, scope: tag }, latest: 2020-01-01 }
  quiet:
    values: { status: { value: dormant, since: 2021-06 }, first: { value: 2019, scope: ga }, latest: unknown }
  lost:
    values: { status: retired, first: { value: 2018-04-01, scope: tag }, latest: 2019-04-01 }
  blank:
    values: { status: unknown, first: unknown }
`;

const TITLES = {
  ring: {
    alive: 'First release 2018-01-01',
    over: 'First release 2018-07',
    quiet: 'First release 2019',
    lost: 'First release 2018-04-01',
  },
  dot: { alive: 'Latest release 2021-12-31', over: 'Latest release 2020-01-01', lost: 'Latest release 2019-04-01' },
  ended: { over: 'Retired 2021-07-01' },
  fading: { quiet: 'Dormant 2021-06' },
};

test('every date is a mark in the row of its system, of a shape that says what it is', async () => {
  const plot = only(await drawPlots(surveyOf(LIVES)));
  for (const [shape, titles] of Object.entries(TITLES)) {
    const marks = marksOf(plot, shape).filter(({ text }) => text !== '');
    assert.deepEqual(Object.fromEntries(marks.map((mark) => [rowOf(plot, mark), mark.text])), titles, shape);
  }
});

test('what has ended or fades says so in words beside its mark, and the legend names the shapes', async () => {
  const plot = only(await drawPlots(surveyOf(LIVES)));
  const words = marksOf(plot, 'moment').map((label) => `${rowOf(plot, label)}: ${label.text}`);
  assert.deepEqual(words.sort(), [
    'alive: general release',
    'lost: Retired, no date',
    'lost: first tag',
    'over: Retired',
    'over: first tag',
    'quiet: Dormant',
    'quiet: general release',
  ]);
  assert.deepEqual(
    marksOf(plot, 'legend').map(({ text }) => text),
    ['First release', 'Latest release', 'Retired', 'Dormant'],
  );
});

test('days stand at their day, months and years in their middle, and a year has a bar of its length', async () => {
  const plot = only(await drawPlots(surveyOf(LIVES)));
  const years = 4; // 2018 to 2021
  const place = (year: number) => (100 * (year - 2018)) / years;
  const at = (shape: string, row: string) =>
    marksOf(plot, shape).find((mark) => mark.text !== '' && rowOf(plot, mark) === row)?.x ?? Number.NaN;
  const expected = [
    ['ring', 'alive', 2018],
    ['ring', 'over', 2018 + 6.5 / 12],
    ['ring', 'quiet', 2019.5],
    ['dot', 'alive', 2022],
    ['ended', 'over', 2021.5],
  ] as const;
  for (const [shape, row, year] of expected) {
    assert.ok(Math.abs(at(shape, row) - place(year)) < 0.2, `${row}: ${at(shape, row)}% is not ${place(year)}%`);
  }
  const bars = marksOf(plot, 'bar').map(({ element }) => [element.getAttribute('x1'), element.getAttribute('x2')]);
  assert.deepEqual(bars, [['25%', '50%']]);
});

test('a line leads from the first date to the last, and another from there to the end', async () => {
  const plot = only(await drawPlots(surveyOf(LIVES)));
  const ends = (className: string, row: string) => {
    const line = marksOf(plot, className).find((mark) => rowOf(plot, mark) === row);
    return ['x1', 'x2'].map((name) => line?.element.getAttribute(name));
  };
  const x = (shape: string) =>
    `${marksOf(plot, shape).find((mark) => mark.text !== '' && rowOf(plot, mark) === 'over')?.x}%`;
  assert.deepEqual(ends('life', 'over'), [x('ring'), x('dot')]);
  assert.deepEqual(ends('tail', 'over'), [x('dot'), x('ended')]);
  assert.deepEqual(ends('tail', 'alive'), [undefined, undefined]);
});

test('the table gives dates as the author wrote them, and the caption who has none', async () => {
  const plot = only(await drawPlots(surveyOf(LIVES)));
  assert.deepEqual(plot.table.columns, ['System', 'First release', 'Latest release', 'Status']);
  assert.deepEqual(plot.table.rows, [
    ['alive', '2018-01-01 (general release)', '2021-12-31', 'Active since 2019'],
    ['over', '2018-07 (first tag)', '2020-01-01', 'Retired since 2021-07-01'],
    ['quiet', '2019 (general release)', 'Unknown', 'Dormant since 2021-06'],
    ['lost', '2018-04-01 (first tag)', '2019-04-01', 'Retired'],
    ['blank', 'Unknown', 'Not looked up yet', 'Unknown'],
  ]);
  assert.match(plot.caption, /No date is known of blank\./);
  assert.ok(!marksOf(plot, 'name').some(({ text }) => text === 'blank'));
});

test('the axis ends with the last year of the data, whatever the day of the build', async () => {
  const plot = only(await drawPlots(surveyOf(LIVES)));
  assert.deepEqual(
    marksOf(plot, 'tick').map(({ text, x }) => [text, x]),
    [
      ['2018', 0],
      ['2019', 25],
      ['2020', 50],
      ['2021', 75],
      ['2022', 100],
    ],
  );
});

test('a system of which only its end is known has a mark, and no line', async () => {
  const survey = surveyOf(`${CRITERIA}
entries:
  one: { values: { first: { value: 2018, scope: ga } } }
  two: { values: { status: { value: retired, since: 2020-02 } } }`);
  const plot = only(await drawPlots(survey));
  assert.deepEqual(
    marksOf(plot, 'name').map(({ text }) => text),
    ['one', 'two'],
  );
  assert.equal(marksOf(plot, 'life').length, 1);
});

test('dates without a status, and a status without dates, are told apart', async () => {
  const dates = `
criteria: { first: { label: First, type: date, plot: timeline } }
entries: { one: { values: { first: 2018 } }, two: { values: { first: 2019-02 } } }`;
  assert.equal(only(await drawPlots(surveyOf(dates))).title, 'First');
  const status = `${CRITERIA.replaceAll(', plot: timeline', '')}
entries:
  one: { values: { status: { value: retired, since: 2020 } } }
  two: { values: { status: { value: retired, since: 2021 } } }`;
  assert.deepEqual(await drawPlots(surveyOf(status)), []);
});
