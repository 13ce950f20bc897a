import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { surveyChanges } from '../../src/survey/export/changes.ts';
import type { Cell, Criterion, Entry, Survey } from '../../src/survey/model.ts';
import { surveys } from './export-surveys.ts';

const at = { file: 'posts/a.survey.yaml', line: 1, column: 1 };
const SHOWN = { isKey: false, isFilter: false, isStatus: false, direction: 'none' } as const;

const STATUS: Criterion = {
  id: 'status',
  label: 'Status',
  type: 'enum',
  values: new Map([['retired', { label: 'retired', tone: 'ended' }]]),
  ...SHOWN,
};
const MEMORY: Criterion = {
  id: 'memory',
  label: 'Memory',
  type: 'number',
  unit: 'MB',
  scopes: new Map([['agent', 'agent alone']]),
  ...SHOWN,
};
const PROTOCOLS: Criterion = {
  id: 'protocols',
  label: 'Protocols',
  type: 'list',
  values: new Map([['mqtt', { label: 'MQTT', tone: 'plain' }]]),
  qualifiers: new Map([['addon', 'add-on']]),
  ...SHOWN,
};
const OPEN: Criterion = { id: 'open', label: 'Open source', type: 'boolean', ...SHOWN };

function entryOf(id: string, cells: Record<string, Partial<Cell>>): Entry {
  const full = Object.entries(cells).map(([id, cell]) => [id, { confidence: 'primary', at, ...cell } as Cell] as const);
  return { id, name: id.toUpperCase(), summary: '', headingId: id, cells: new Map(full), at };
}

function surveyOf(entries: readonly Entry[], measurements: Survey['measurements'] = []): Survey {
  const groups = [{ label: '', criteria: [STATUS, MEMORY, PROTOCOLS, OPEN] }];
  return { file: 'posts/a.md', entries, groups, measurements };
}

test('a value is news on the day of its source, in words', () => {
  const survey = surveyOf([
    entryOf('alpha', {
      status: { state: 'known', value: 'retired', since: '2023-08-16', asOf: '2025-10-02' },
      memory: { state: 'known', value: 96, scope: 'agent', asOf: '2026-07' },
      protocols: { state: 'known', value: [{ value: 'mqtt' }, { value: 'mqtt', qualifier: 'addon' }], asOf: '2024' },
      open: { state: 'known', value: false, asOf: '2020', confidence: 'judgement' },
    }),
    entryOf('beta', { open: { state: 'unknown', asOf: '2019' }, status: { state: 'not-applicable', asOf: '2018' } }),
  ]);
  assert.deepEqual(surveyChanges(survey), [
    change('2026-07', '2026-07-01', 'memory', 'Memory', 'Memory: 96 MB, agent alone'),
    change('2025-10-02', '2025-10-02', 'status', 'Status', 'Status: retired, since August 16, 2023'),
    change('2024', '2024-01-01', 'protocols', 'Protocols', 'Protocols: MQTT, MQTT (add-on)'),
    change('2020', '2020-01-01', 'open', 'Open source', 'Open source: No, judged'),
    { ...change('2019', '2019-01-01', 'open', 'Open source', 'Open source: Unknown'), ...of('beta', '2019/beta/open') },
    {
      ...change('2018', '2018-01-01', 'status', 'Status', 'Status: Does not apply'),
      ...of('beta', '2018/beta/status'),
    },
  ]);
});

function of(entry: string, id: string) {
  return { id, entry: { id: entry, name: entry.toUpperCase() } };
}

function change(date: string, day: string, criterion: string, label: string, text: string) {
  const entry = { id: 'alpha', name: 'ALPHA' };
  return { id: `${date}/alpha/${criterion}`, date, day, entry, criterion, label, text };
}

test('a value whose source has no date is news on the day from which it holds, and without either it is none', () => {
  const survey = surveyOf([
    entryOf('alpha', {
      status: { state: 'known', value: 'retired', since: '2023-08' },
      open: { state: 'known', value: true },
    }),
  ]);
  assert.deepEqual(
    surveyChanges(survey).map(({ date, text }) => [date, text]),
    [['2023-08', 'Status: retired, since August 2023']],
  );
});

test('a month stands behind its days, a year behind its months, and one day keeps the order of the survey', () => {
  const dates = ['2022-12-31', '2023', '2023-08', '2023-08-01', '2023-08-31', '2023-09', '2023-08'];
  const entries = dates.map((asOf, index) => entryOf(`e${index}`, { open: { state: 'known', value: true, asOf } }));
  assert.deepEqual(
    surveyChanges(surveyOf(entries)).map(({ date, entry }) => `${date} ${entry.id}`),
    ['2023-09 e5', '2023-08-31 e4', '2023-08-01 e3', '2023-08 e2', '2023-08 e6', '2023 e1', '2022-12-31 e0'],
  );
});

test('results of tests are news on their date, each with an id of its own', () => {
  const result = { entry: 'alpha', metric: 'Start time', value: 1.5, unit: 's', date: '2026-11-20', at };
  const pi = { ...result, hardware: 'Raspberry Pi 5', version: '1.2' };
  const survey = surveyOf([entryOf('alpha', {})], [result, { ...result, value: 2 }, pi, { ...result, date: '2027' }]);
  assert.deepEqual(
    surveyChanges(survey).map(({ id, text }) => [id, text]),
    [
      ['2027/alpha/measured/start-time', 'Start time: 1.5 s'],
      ['2026-11-20/alpha/measured/start-time', 'Start time: 1.5 s'],
      ['2026-11-20/alpha/measured/start-time/2', 'Start time: 2 s'],
      ['2026-11-20/alpha/measured/start-time-1-2-raspberry-pi-5', 'Start time: 1.5 s (1.2, Raspberry Pi 5)'],
    ],
  );
});

test('changes of any survey are newest first, and no two have the same id', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const changes = surveyChanges(survey);
      const days = changes.map(({ day }) => day);
      assert.deepEqual(days, days.toSorted().reverse());
      assert.equal(new Set(changes.map(({ id }) => id)).size, changes.length);
      for (const { day } of changes) assert.match(day, /^\d{4}-\d\d-\d\d$/);
    }),
    { numRuns: 300 },
  );
});

test('a reworded note, another source and another order of entries leave every id as it is', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const entries = survey.entries.toReversed().map((entry) => ({
        ...entry,
        cells: new Map([...entry.cells].map(([id, cell]) => [id, { ...cell, note: 'new', source: { title: 'new' } }])),
      }));
      const idsOf = (survey: Survey) => new Set(surveyChanges(survey).map(({ id }) => id));
      assert.deepEqual(idsOf({ ...survey, entries }), idsOf(survey));
    }),
  );
});
