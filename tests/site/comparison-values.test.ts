import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf } from '../../src/site/comparison/facets.ts';
import { rankCells } from '../../src/site/comparison/ranks.ts';
import type { Cell, Criterion, Survey } from '../../src/survey/model.ts';
import { cellText, qualifierText } from '../../src/survey/words.ts';
import { makeSurvey } from '../survey/surveys.ts';

const SURVEY = makeSurvey(
  ['One', 'Two', 'Three', 'Four', 'Five'],
  `
criteria:
  open: {label: Open, type: boolean, filter: true}
  status: {label: Status, type: enum, values: {active: Active, ended: Ended}}
  memory: {label: Memory, type: number, unit: MB, direction: low-is-better, scopes: {agent: agent alone, node: whole node}}
  speed: {label: Speed, type: number, direction: high-is-better}
  born: {label: First release, type: date}
  protocols: {label: Protocols, type: list, values: {mqtt: MQTT, opc-ua: OPC UA}, qualifiers: {add-on: by an add-on}}
entries:
  one:
    values:
      {open: true, status: {value: ended, since: 2023-08}, memory: {value: 1024, scope: node}, speed: -3, born: 2018-12-27, protocols: [mqtt, opc-ua: add-on]}
  two: {values: {open: false, status: active, memory: {value: 96, scope: agent}, speed: 20, born: 2018-12, protocols: []}}
  three: {values: {memory: {value: 512, scope: agent}, speed: 100, born: 2018, protocols: unknown}}
  four: {values: {memory: n/a, speed: -40}}
`,
);

function row(id: string): { criterion: Criterion; cells: (Cell | undefined)[] } {
  const criterion = criterionOf(SURVEY, id);
  return { criterion, cells: SURVEY.entries.map(({ cells }) => cells.get(id)) };
}

function criterionOf({ groups }: Survey, id: string): Criterion {
  const found = groups.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id);
  assert.ok(found);
  return found;
}

const TEXTS: Record<string, string[]> = {
  open: ['Yes', 'No', 'Not looked up yet'],
  status: ['Ended', 'Active'],
  memory: ['1,024 MB', '96 MB', '512 MB', 'Does not apply', 'Not looked up yet'],
  born: ['December 27, 2018', 'December 2018', '2018'],
  protocols: ['MQTT, OPC UA (by an add-on)', 'None', 'Unknown'],
};

for (const [id, texts] of Object.entries(TEXTS)) {
  test(`people read values of ${id} as words`, () => {
    const { criterion, cells } = row(id);
    assert.deepEqual(
      texts.map((_, index) => cellText(cells[index], criterion)),
      texts,
    );
  });
}

test('what must be read with a value stands beside it', () => {
  const qualifiers = (id: string) => row(id).cells.map((cell) => qualifierText(cell, row(id).criterion));
  assert.deepEqual(qualifiers('memory').slice(0, 2), ['whole node', 'agent alone']);
  assert.deepEqual(qualifiers('status').slice(0, 2), ['since August 2023', undefined]);
});

/** Names of the systems with a value, in the order of their ranks. */
function sorted(id: string): string[] {
  const { criterion, cells } = row(id);
  const ranks = rankCells(cells, criterion);
  return SURVEY.entries
    .map(({ name }, index) => ({ name, rank: ranks[index] }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ name }) => name);
}

test('numbers of one scope stand together, the better first', () => {
  assert.deepEqual(sorted('memory'), ['Two', 'Three', 'One']);
});

test('numbers sort as numbers, negative ones too', () => {
  assert.deepEqual(sorted('speed'), ['Three', 'Two', 'One', 'Four']);
});

test('days sort by time, and enums as their values are listed', () => {
  assert.deepEqual(sorted('born'), ['Three', 'Two', 'One']);
  assert.deepEqual(sorted('status'), ['Two', 'One']);
});

test('equal values share a rank', () => {
  const { criterion } = row('open');
  const [yes, no] = row('open').cells;
  assert.deepEqual(rankCells([no, yes, no, undefined], criterion), [1, 0, 1, undefined]);
});

test('readers filter by ids, and what is not known has none', () => {
  const facets = (id: string) => row(id).cells.map(facetsOf);
  assert.deepEqual(facets('protocols').slice(0, 3), [['mqtt', 'opc-ua'], [], []]);
  assert.deepEqual(facets('open').slice(0, 3), [['true'], ['false'], []]);
});
