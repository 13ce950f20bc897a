import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ItemList, WithContext } from 'schema-dts';
import { surveyItemList } from '../../src/survey/export/json-ld.ts';
import type { Cell, Criterion, Survey } from '../../src/survey/model.ts';
import { CONTEXT, surveys } from './export-surveys.ts';

const at = { file: 'posts/a.survey.yaml', line: 1, column: 1 };
const SHOWN = { isKey: false, isFilter: false, isStatus: false, direction: 'none' } as const;

function surveyOf(criteria: readonly Criterion[], cells: Record<string, Partial<Cell>>): Survey {
  const full = Object.entries(cells).map(([id, cell]) => {
    return [id, { state: 'known', confidence: 'primary', at, ...cell } as Cell] as const;
  });
  const entry = {
    id: 'alpha',
    name: 'Alpha',
    vendor: 'Example Works',
    homepage: 'https://alpha.example/',
    summary: 'Runs things.',
    headingId: '1-alpha',
    picture: 0,
    at,
  };
  return {
    file: 'posts/a.md',
    entries: [{ ...entry, cells: new Map(full) }],
    groups: [{ label: '', criteria }],
    measurements: [],
  };
}

function itemOf(criteria: readonly Criterion[], cells: Record<string, Partial<Cell>>) {
  // The assignment checks the names and types of all properties against schema.org's.
  const list: WithContext<ItemList> & ReturnType<typeof surveyItemList> = surveyItemList(
    surveyOf(criteria, cells),
    CONTEXT,
  );
  return list.itemListElement[0]?.item;
}

const PLAIN = {
  '@type': 'SoftwareApplication',
  name: 'Alpha',
  url: 'https://blog.example/made-up/#1-alpha',
  sameAs: 'https://alpha.example/',
  description: 'Runs things.',
  image: 'https://blog.example/0.png',
  publisher: { '@type': 'Organization', name: 'Example Works' },
};

test('a system is an application with the address of its section, its own site and its vendor', () => {
  assert.deepEqual(itemOf([], {}), PLAIN);
});

const FACTS: readonly Criterion[] = [
  { id: 'software_version', label: 'Latest', type: 'text', ...SHOWN },
  { id: 'operating_system', label: 'System', type: 'list', qualifiers: new Map([['beta', 'Beta']]), ...SHOWN },
  { id: 'license', label: 'Licence', type: 'text', ...SHOWN },
  { id: 'date_published', label: 'First', type: 'date', scopes: new Map([['ga', 'Generally available']]), ...SHOWN },
];

test("criteria called as schema.org calls its properties state them, in schema.org's types", () => {
  const cells = {
    software_version: { value: '1.10' },
    operating_system: { value: [{ value: 'Linux' }, { value: 'macOS' }] },
    license: { value: 'Apache-2.0' },
    date_published: { value: '2018-07' },
  };
  assert.deepEqual(itemOf(FACTS, cells), {
    ...PLAIN,
    softwareVersion: '1.10',
    operatingSystem: 'Linux, macOS',
    license: { '@type': 'CreativeWork', name: 'Apache-2.0' },
    datePublished: '2018-07',
  });
  const address = 'https://www.apache.org/licenses/LICENSE-2.0';
  assert.deepEqual(itemOf(FACTS, { license: { value: address } }), { ...PLAIN, license: address });
});

test('what is unknown, a judgement, or only true with its scope or qualifier is not stated', () => {
  const cells: Record<string, Partial<Cell>> = {
    software_version: { state: 'unknown' },
    operating_system: { value: [{ value: 'Linux', qualifier: 'beta' }] },
    license: { value: 'MIT', confidence: 'judgement' },
    date_published: { value: '2018', scope: 'ga' },
  };
  assert.deepEqual(itemOf(FACTS, cells), PLAIN);
  assert.deepEqual(itemOf(FACTS, { operating_system: { value: [] } }), PLAIN);
});

test('no other criterion is guessed at', () => {
  const criteria: Criterion[] = [{ id: 'latest_version', label: 'softwareVersion', type: 'text', ...SHOWN }];
  assert.deepEqual(itemOf(criteria, { latest_version: { value: '2' } }), PLAIN);
});

test('the list of any survey counts its systems from one and leaves out what is empty', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const list = surveyItemList(survey, CONTEXT);
      assert.equal(list.numberOfItems, survey.entries.length);
      assert.deepEqual(
        list.itemListElement.map(({ position, item }) => [position, item.url]),
        survey.entries.map((entry, index) => [index + 1, CONTEXT.entryUrl(entry)]),
      );
      const held = list.itemListElement.flatMap(({ item }) => Object.values(item));
      assert.ok(held.every((value) => value !== undefined && value !== ''));
      assert.deepEqual(JSON.parse(JSON.stringify(list)), list);
    }),
  );
});
