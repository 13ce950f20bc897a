import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import type { CellJson } from '../../src/survey/export/cell-json.ts';
import { SURVEY_JSON_SCHEMA, type SurveyJson, surveyJson } from '../../src/survey/export/json.ts';
import type { Survey } from '../../src/survey/model.ts';
import { CONTEXT, publicCell, surveys } from './export-surveys.ts';

const PUBLISHED = join(import.meta.dirname, '../../schemas/survey.schema.json');
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(PUBLISHED, 'utf8')));

/** What a reader of the published text gets. */
function published(survey: Survey): SurveyJson {
  return JSON.parse(JSON.stringify(surveyJson(survey, CONTEXT)));
}

test('every survey.json is valid by the published schema and by the one it is made of', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const json = published(survey);
      assert.ok(validate(json), JSON.stringify(validate.errors));
      assert.deepEqual(v.parse(SURVEY_JSON_SCHEMA, json), json);
    }),
    { numRuns: 300 },
  );
});

test('survey.json holds all that is known of the systems, exactly', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const { criteria, entries, measurements = [] } = published(survey);
      assert.deepEqual(criteria.map(criterionOf), survey.groups.flatMap(publicCriteria));
      assert.deepEqual(entries.map(entryOf), survey.entries.map(publicEntry));
      assert.deepEqual(measurements, survey.measurements.map(publicMeasurement));
    }),
    { numRuns: 500 },
  );
});

test('nothing in survey.json is empty but what a survey must have', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const { criteria, entries, measurements = [{}], ...others } = published(survey);
      const evidence = entries.flatMap(({ values }) => Object.values(values).map((cell) => ({ ...cell, value: 0 })));
      const named = entries.map(({ values, ...entry }) => entry);
      for (const part of [others, ...criteria, ...named, ...evidence, ...measurements]) {
        for (const [key, held] of Object.entries(part)) assert.ok(held !== '' && held !== null, key);
      }
      assert.notDeepEqual(measurements, []);
    }),
  );
});

test('keys always come in the order of the schema', () => {
  const orderOf = (object: object, schema: { entries: object }) =>
    assert.deepEqual(
      Object.keys(object),
      Object.keys(schema.entries).filter((key) => key in object),
    );
  const { criteria, entries, measurements } = SURVEY_JSON_SCHEMA.pipe[0].entries;
  fc.assert(
    fc.property(surveys, (survey) => {
      const json = published(survey);
      orderOf(json, SURVEY_JSON_SCHEMA.pipe[0]);
      for (const criterion of json.criteria) orderOf(criterion, criteria.pipe[0].item);
      for (const entry of json.entries) orderOf(entry, entries.pipe[0].item);
      for (const result of json.measurements ?? []) orderOf(result, measurements.wrapped.pipe[0].item);
    }),
  );
});

test('a survey without a data file is its systems alone', () => {
  const at = { file: 'posts/a.md', line: 1, column: 1 };
  const entry = { id: 'alpha', name: 'Alpha', summary: '', headingId: '1-alpha', picture: 2, cells: new Map(), at };
  assert.deepEqual(published({ file: 'posts/a.md', entries: [entry], groups: [], measurements: [] }), {
    $schema: 'https://blog.example/survey.schema.json',
    version: 1,
    title: 'Made-up systems',
    url: 'https://blog.example/made-up/',
    comparison_url: 'https://blog.example/made-up/comparison/',
    criteria: [],
    entries: [
      {
        id: 'alpha',
        name: 'Alpha',
        url: 'https://blog.example/made-up/#1-alpha',
        image: 'https://blog.example/2.png',
        values: {},
      },
    ],
  });
});

const WRONG: Record<string, (json: SurveyJson) => unknown> = {
  'another version': (json) => ({ ...json, version: 2 }),
  'an unknown key': (json) => ({ ...json, score: 7 }),
  'no title': ({ title, ...json }) => json,
  'a state that there is not': (json) => withCell(json, { state: 'perhaps', confidence: 'primary' }),
  'a known cell without value': (json) => withCell(json, { state: 'known', confidence: 'primary' }),
  'an unknown cell with a value': (json) => withCell(json, { state: 'unknown', value: 1, confidence: 'primary' }),
  'a date that is none': (json) => withCell(json, { state: 'unknown', as_of: 'May 2026', confidence: 'primary' }),
  'an empty note': (json) => withCell(json, { state: 'unknown', note: '', confidence: 'primary' }),
};

function withCell(json: SurveyJson, cell: object): unknown {
  return { ...json, entries: json.entries.map((entry) => ({ ...entry, values: { a: cell } })) };
}

for (const [name, change] of Object.entries(WRONG)) {
  test(`the published schema refuses ${name}`, () => {
    const [survey] = fc.sample(surveys, { numRuns: 1, seed: 1 });
    assert.ok(survey);
    const json = published(survey);
    assert.ok(validate(json));
    assert.ok(!validate(change(json)));
  });
}

type Group = Survey['groups'][number];

/** What is published of criteria: not how they are shown. */
function publicCriteria({ label: group, criteria }: Group) {
  return criteria.map(({ isKey, isFilter, plot, ...criterion }) => ({ ...criterion, group }));
}

function criterionOf(json: SurveyJson['criteria'][number]) {
  const { values, scopes, qualifiers, status = false, group = '', ...criterion } = json;
  const labels = (list: typeof scopes) => list && new Map(list.map(({ id, label }) => [id, label]));
  return {
    ...criterion,
    group,
    isStatus: status,
    ...(values && { values: new Map(values.map(({ id, ...value }) => [id, value])) }),
    ...(scopes && { scopes: labels(scopes) }),
    ...(qualifiers && { qualifiers: labels(qualifiers) }),
  };
}

function publicEntry({ at, headingId, picture, cells, ...entry }: Survey['entries'][number]) {
  return { ...entry, cells: new Map([...cells].map(([id, cell]) => [id, publicCell(cell)])) };
}

function entryOf({ url, image, summary = '', values, ...entry }: SurveyJson['entries'][number]) {
  return { ...entry, summary, cells: new Map(Object.entries(values).map(([id, cell]) => [id, cellOf(cell)])) };
}

function cellOf({ as_of: asOf, ...cell }: CellJson) {
  return { ...cell, ...(asOf !== undefined && { asOf }) };
}

function publicMeasurement({ at, ...measurement }: Survey['measurements'][number]) {
  return measurement;
}
