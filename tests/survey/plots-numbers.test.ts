import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPlots } from '../../src/survey/plots/draw.ts';
import { marksOf, only, rowOf, surveyOf } from './plots-sample.ts';

const MEMORY = `
criteria:
  memory:
    { label: Memory, type: number, unit: MB, plot: log, direction: low-is-better, scopes: { agent: agent alone, node: Whole node } }
entries:
  one: { values: { memory: { value: 1000, scope: agent } } }
  two: { values: { memory: { value: 10, scope: agent } } }
  three: { values: { memory: { value: 100, scope: node } } }
  four: { values: { memory: unknown } }
  five: { values: { memory: n/a } }
  six: {}
`;

test('every known number is a dot in the row of its system, with the number beside it', async () => {
  const plot = only(await drawPlots(surveyOf(MEMORY)));
  const dots = marksOf(plot, 'dot').map((dot) => rowOf(plot, dot));
  const numbers = marksOf(plot, 'number').map((number) => [rowOf(plot, number), number.text]);
  assert.deepEqual(dots, ['two', 'one', 'three']);
  assert.deepEqual(
    new Map(numbers as [string, string][]),
    new Map([
      ['two', '10'],
      ['one', '1,000'],
      ['three', '100'],
    ]),
  );
});

test('numbers stand at the same place as the numbers of the axis', async () => {
  const plot = only(await drawPlots(surveyOf(MEMORY)));
  const ticks = new Map(marksOf(plot, 'tick').map(({ text, x }) => [text, x]));
  const numbers = marksOf(plot, 'dot').map(({ x }) => x);
  assert.deepEqual(numbers, [ticks.get('10'), ticks.get('1,000'), ticks.get('100')]);
});

test('on a logarithmic axis ten times as much is the same way everywhere', async () => {
  const values = [0.5, 5, 50, 500, 5000];
  const survey = surveyOf(`
criteria: { price: { label: Price, type: number, plot: log } }
entries: { ${values.map((value, index) => `s${index}: { values: { price: ${value} } }`).join(', ')} }`);
  const places = marksOf(only(await drawPlots(survey)), 'dot').map(({ x }) => x);
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? 0)) < 0.11, steps.join());
});

test('on a linear axis twice as much is twice as far from zero', async () => {
  const survey = surveyOf(`
criteria: { size: { label: Size, type: number, plot: linear } }
entries: { one: { values: { size: 40 } }, two: { values: { size: 80 } } }`);
  const plot = only(await drawPlots(survey));
  const [one, two] = marksOf(plot, 'dot');
  assert.ok(one && two && Math.abs(two.x - 2 * one.x) < 0.11, `${one?.x} and ${two?.x}`);
  assert.equal(marksOf(plot, 'tick')[0]?.text, '0');
});

test('numbers of different scope stand in panels of their own, under the name of the scope', async () => {
  const plot = only(await drawPlots(surveyOf(MEMORY)));
  const panels = marksOf(plot, 'panel');
  const names = marksOf(plot, 'name').map(({ text, y }) => [text, panels.findLast((panel) => panel.y < y)?.text]);
  assert.deepEqual(names, [
    ['two', 'Agent alone'],
    ['one', 'Agent alone'],
    ['three', 'Whole node'],
  ]);
});

test('within a panel the better number comes first', async () => {
  const survey = (direction: string) =>
    surveyOf(`
criteria: { size: { label: Size, type: number, plot: linear, direction: ${direction} } }
entries: { mid: { values: { size: 5 } }, low: { values: { size: 1 } }, high: { values: { size: 9 } } }`);
  const order = async (direction: string) =>
    marksOf(only(await drawPlots(survey(direction))), 'name').map(({ text }) => text);
  assert.deepEqual(await order('low-is-better'), ['low', 'mid', 'high']);
  assert.deepEqual(await order('high-is-better'), ['high', 'mid', 'low']);
  assert.deepEqual(await order('none'), ['mid', 'low', 'high']);
});

test('what is not known is named and never drawn, least of all at zero', async () => {
  const plot = only(await drawPlots(surveyOf(MEMORY)));
  assert.equal(marksOf(plot, 'dot').length, 3);
  assert.match(plot.caption, /Unknown: four\. Does not apply: five\. Not looked up yet: six\./);
  assert.deepEqual(plot.table.columns, ['System', 'Memory (MB)', 'Scope']);
  assert.deepEqual(plot.table.rows, [
    ['one', '1,000', 'agent alone'],
    ['two', '10', 'agent alone'],
    ['three', '100', 'Whole node'],
    ['four', 'Unknown', ''],
    ['five', 'Does not apply', ''],
    ['six', 'Not looked up yet', ''],
  ]);
});

test('zero, which a logarithmic axis has no place for, is named under the plot', async () => {
  const survey = surveyOf(`
criteria: { price: { label: Price, type: number, plot: log } }
entries: { one: { values: { price: 0 } }, two: { values: { price: 5 } }, three: { values: { price: 50 } } }`);
  const plot = only(await drawPlots(survey));
  assert.equal(marksOf(plot, 'dot').length, 2);
  assert.match(plot.caption, /No place on this axis: one \(0\)\./);
  assert.deepEqual(plot.table.rows[0], ['one', '0']);
});

test('numbers that are all equal, all zero or below zero have an axis too', async () => {
  for (const [kind, values] of [
    ['log', [7, 7]],
    ['linear', [0, 0]],
    ['linear', [-5, 10]],
    ['log', [2e-7, 3e9]],
  ] as const) {
    const survey = surveyOf(`
criteria: { size: { label: Size, type: number, plot: ${kind} } }
entries: { one: { values: { size: ${values[0]} } }, two: { values: { size: ${values[1]} } } }`);
    const plot = only(await drawPlots(survey));
    const places = marksOf(plot, 'dot').map(({ x }) => x);
    assert.ok(places.length === 2 && places.every((place) => place >= 0 && place <= 100), places.join());
    assert.ok(marksOf(plot, 'tick').length >= 2);
  }
});

test('a number that only one system has is no plot', async () => {
  const survey = surveyOf(`
criteria: { size: { label: Size, type: number, plot: linear }, other: { label: Other, type: number } }
entries: { one: { values: { size: 1, other: 1 } }, two: { values: { size: unknown, other: 2 } } }`);
  assert.deepEqual(await drawPlots(survey), []);
});
