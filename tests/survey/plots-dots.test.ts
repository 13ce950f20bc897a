import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPlots, type SurveyPlot } from '../../src/survey/plots/draw.ts';
import { marksOf, only, rowOf, surveyOf } from './plots-sample.ts';

/** What stands where in a matrix: `system: value sign`, sorted. */
function signsOf(plot: SurveyPlot): string[] {
  const heads = marksOf(plot, 'head');
  const first = Math.min(...marksOf(plot, 'name').map(({ y }) => y));
  const signs = ['dot', 'ring', 'diamond', 'square', 'unknown', 'none'].flatMap((sign) =>
    marksOf(plot, sign)
      .filter(({ y }) => y > first)
      .map((mark) => `${rowOf(plot, mark)}: ${heads.find(({ x }) => x === mark.x)?.text} ${sign}`),
  );
  return signs.sort();
}

test('a list has a dot for what a system has, and a ring for what it has with a qualifier', async () => {
  const survey = surveyOf(`
criteria:
  speaks: { label: Speaks, type: list, plot: dots, values: { a: Alpha, b: Beta, c: Gamma, d: Delta }, qualifiers: { add-on: as an add-on } }
entries:
  one: { values: { speaks: [c, a: add-on] } }
  two: { values: { speaks: [] } }
  three: { values: { speaks: unknown } }
  four: { values: { speaks: n/a } }
  five: { values: { speaks: [d] } }
  six: {}`);
  const plot = only(await drawPlots(survey));
  const absent = (system: string, sign: string) =>
    ['Alpha', 'Delta', 'Gamma'].map((name) => `${system}: ${name} ${sign}`);
  assert.deepEqual(signsOf(plot), [
    'five: Delta dot',
    ...absent('four', 'none'),
    'one: Alpha ring',
    'one: Gamma dot',
    ...absent('six', 'unknown'),
    ...absent('three', 'unknown'),
  ]);
  assert.deepEqual(
    marksOf(plot, 'legend').map(({ text }) => text),
    ['Yes', 'As an add-on', 'Unknown', 'Does not apply'],
  );
  assert.equal(plot.caption, 'Left out, because no system has it: “Beta”.');
  assert.deepEqual(plot.table.rows, [
    ['one', 'Gamma, Alpha (as an add-on)'],
    ['two', 'None'],
    ['three', 'Unknown'],
    ['four', 'Does not apply'],
    ['five', 'Delta'],
    ['six', 'Not looked up yet'],
  ]);
});

test('where everything is qualified, each qualifier has a sign and the first is the dot', async () => {
  const survey = surveyOf(`
criteria:
  speaks: { label: Speaks, type: list, plot: dots, qualifiers: { built-in: built in, add-on: add-on } }
entries:
  one: { values: { speaks: [x: add-on, y: built-in] } }
  two: { values: { speaks: [x: built-in] } }`);
  const plot = only(await drawPlots(survey));
  assert.deepEqual(signsOf(plot), ['one: x ring', 'one: y dot', 'two: x dot']);
  assert.deepEqual(
    marksOf(plot, 'legend').map(({ text }) => text),
    ['Built in', 'Add-on'],
  );
});

test('an enum has one dot a system, in the declared order of its values', async () => {
  const survey = surveyOf(`
criteria: { level: { label: Level, type: enum, plot: dots, values: { low: Low, mid: Middle, high: High } } }
entries: { one: { values: { level: high } }, two: { values: { level: low } } }`);
  const plot = only(await drawPlots(survey));
  assert.deepEqual(signsOf(plot), ['one: High dot', 'two: Low dot']);
  assert.deepEqual(
    marksOf(plot, 'head').map(({ text }) => text),
    ['Low', 'High'],
  );
  assert.deepEqual(marksOf(plot, 'legend'), []);
});

test('no is not the same as unknown', async () => {
  const survey = surveyOf(`
criteria: { free: { label: Free, type: boolean, plot: dots } }
entries: { one: { values: { free: true } }, two: { values: { free: false } }, three: { values: { free: unknown } } }`);
  const plot = only(await drawPlots(survey));
  assert.deepEqual(signsOf(plot), ['one: Yes dot', 'three: No unknown', 'three: Yes unknown', 'two: No dot']);
  assert.deepEqual(plot.table.rows, [
    ['one', 'Yes'],
    ['two', 'No'],
    ['three', 'Unknown'],
  ]);
});

test('a matrix of which fewer than two systems are known, or nothing is there, is not drawn', async () => {
  const survey = surveyOf(`
criteria:
  a: { label: A, type: boolean, plot: dots }
  b: { label: B, type: list, plot: dots }
entries: { one: { values: { a: true, b: [] } }, two: { values: { a: unknown, b: [] } } }`);
  assert.deepEqual(await drawPlots(survey), []);
});
