import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPlots } from '../../src/survey/plots/draw.ts';
import { marksOf, only, surveyOf } from './plots-sample.ts';

const HEAD = 'criteria: {}\nentries: { one: {}, two: {} }\nmeasurements:\n';

test('results of one metric are dots with their spread, named by system, version and hardware', async () => {
  const survey = surveyOf(`${HEAD}
  - { entry: one, metric: Start, value: 40, unit: s, low: 20, high: 80, hardware: small box, version: 1.2, date: 2022-07 }
  - { entry: two, metric: Start, value: 60, unit: s, hardware: large box }`);
  const plot = only(await drawPlots(survey));
  const ticks = new Map(marksOf(plot, 'tick').map(({ text, x }) => [text, x]));
  const [spread] = marksOf(plot, 'spread');
  assert.equal(plot.title, 'Start (s)');
  assert.deepEqual(
    marksOf(plot, 'dot').map(({ x }) => x),
    [ticks.get('40'), ticks.get('60')],
  );
  assert.deepEqual(
    ['x1', 'x2'].map((end) => spread?.element.getAttribute(end)),
    [`${ticks.get('20')}%`, `${ticks.get('80')}%`],
  );
  assert.deepEqual(
    marksOf(plot, 'detail').map(({ text }) => text),
    ['1.2, small box', 'large box'],
  );
  assert.deepEqual(
    marksOf(plot, 'number')
      .map(({ text }) => text)
      .sort(),
    ['40', '60'],
  );
  assert.deepEqual(plot.table.rows, [
    ['one', '1.2', 'small box', '40', '20 to 80', '2022-07'],
    ['two', '', 'large box', '60', '', ''],
  ]);
});

test('different units and metrics are never in one plot, and a single result is none', async () => {
  const survey = surveyOf(`${HEAD}
  - { entry: one, metric: Start, value: 1, unit: s }
  - { entry: two, metric: Start, value: 900, unit: ms }
  - { entry: one, metric: Start, value: 950, unit: ms }
  - { entry: one, metric: Stop, value: 3, unit: s }`);
  const plot = only(await drawPlots(survey));
  assert.equal(plot.title, 'Start (ms)');
  assert.deepEqual(
    plot.table.rows.map((row) => row[3]),
    ['900', '950'],
  );
});

test('results that are far apart get a logarithmic axis, which says so', async () => {
  const survey = surveyOf(`${HEAD}
  - { entry: one, metric: Start, value: 1, unit: s }
  - { entry: two, metric: Start, value: 100, unit: s }`);
  const plot = only(await drawPlots(survey));
  assert.deepEqual(
    marksOf(plot, 'unit').map(({ text }) => text),
    ['s, logarithmic'],
  );
});
