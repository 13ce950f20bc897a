import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { surveyCsv } from '../../src/survey/export/csv.ts';
import { parseSurveyCsv } from '../../src/survey/export/csv-read.ts';
import { listText, parseListText } from '../../src/survey/export/list-text.ts';
import type { Criterion, Survey } from '../../src/survey/model.ts';
import { oddText, publicCell, surveys } from './export-surveys.ts';

const FILE = 'survey.csv';

test('what is written as CSV is read back exactly', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const { rows, problems } = parseSurveyCsv(surveyCsv(survey), { file: FILE, survey });
      assert.deepEqual(problems, []);
      const read = rows.map(({ cell, ...place }) => ({ ...place, cell: publicCell(cell) }));
      assert.deepEqual(read, cellsOf(survey));
    }),
    { numRuns: 1000 },
  );
});

/** Every cell with its place, in the order of entries and criteria. */
function cellsOf({ entries, groups }: Survey) {
  return entries.flatMap(({ id: entry, cells }) =>
    groups.flatMap(({ criteria }) =>
      criteria.flatMap(({ id: criterion }) => {
        const cell = cells.get(criterion);
        return cell ? [{ entry, criterion, cell: publicCell(cell) }] : [];
      }),
    ),
  );
}

test('a cell is found at the line on which its row begins', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const text = surveyCsv(survey);
      const lines = text.split(/\r\n|\n|\r/);
      for (const { entry, cell } of parseSurveyCsv(text, { file: FILE, survey }).rows) {
        assert.ok(lines[cell.at.line - 1]?.startsWith(entry));
      }
    }),
  );
});

test('any list is read back from its text exactly', () => {
  const item = fc.record({ value: oddText, qualifier: oddText }, { requiredKeys: ['value'], noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(item), (items) => assert.deepEqual(parseListText(listText(items)), items)),
    { numRuns: 2000 },
  );
});

test('lists are written so that people can read and write them', () => {
  const items = [{ value: 'mqtt' }, { value: 'opc-ua', qualifier: 'add-on' }, { value: 'https://a.example/' }];
  assert.equal(listText(items), 'mqtt; opc-ua: add-on; https://a.example/');
  assert.deepEqual(parseListText(' mqtt;opc-ua:  add-on ;; https://a.example/; '), items);
  assert.equal(listText([{ value: 'a; b: c\\d' }]), 'a\\; b\\: c\\\\d');
});

test('no field but a negative number begins as a formula does', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      const { data } = Papa.parse<string[]>(surveyCsv(survey), { delimiter: ',', newline: '\r\n' as '\n' });
      for (const field of data.flat().filter((field) => /^[=+\-@\t\r\n＝＋－＠]/.test(field))) {
        assert.ok(Number(field) < 0, field);
      }
    }),
  );
});

const at = { file: 'posts/a.survey.yaml', line: 1, column: 1 };
const SHOWN = { isKey: false, isFilter: false, isStatus: false, direction: 'none' } as const;

const CRITERIA: readonly Criterion[] = [
  { id: 'open', label: 'Open source', type: 'boolean', ...SHOWN },
  {
    id: 'ram',
    label: 'Memory',
    type: 'number',
    unit: 'MB',
    scopes: new Map([
      ['agent', 'Agent'],
      ['node', 'Whole node'],
    ]),
    ...SHOWN,
  },
  {
    id: 'status',
    label: 'Status',
    type: 'enum',
    values: new Map([
      ['active', { label: 'Active', tone: 'good' }],
      ['retired', { label: 'Retired', tone: 'ended' }],
    ]),
    ...SHOWN,
  },
  { id: 'protocols', label: 'Protocols', type: 'list', qualifiers: new Map([['add-on', 'Add-on']]), ...SHOWN },
  { id: 'about', label: 'About', type: 'text', ...SHOWN },
];

function entryOf(id: string, cells: Survey['entries'][number]['cells']): Survey['entries'][number] {
  return { id, name: id.toUpperCase(), summary: '', headingId: id, at, cells };
}

const SURVEY: Pick<Survey, 'entries' | 'groups'> = {
  groups: [{ label: '', criteria: CRITERIA }],
  entries: [
    entryOf(
      'alpha',
      new Map([
        ['open', { state: 'known', value: true, confidence: 'primary', at }],
        ['ram', { state: 'known', value: 96, scope: 'agent', note: 'a, "b"', confidence: 'secondary', at }],
        ['protocols', { state: 'known', value: [], confidence: 'primary', at }],
        [
          'about',
          {
            state: 'known',
            value: '=SUM(A1)',
            source: { title: 'Docs', url: 'https://a.example/' },
            confidence: 'primary',
            at,
          },
        ],
      ]),
    ),
    entryOf('beta', new Map([['status', { state: 'unknown', asOf: '2026-07', confidence: 'judgement', at }]])),
  ],
};

test('the table has a header, one row per cell and lines that end as RFC 4180 says', () => {
  assert.deepEqual(surveyCsv(SURVEY).split('\r\n'), [
    'entry,entry_name,criterion,criterion_label,state,value,unit,scope,since,note,source_title,source_url,as_of,confidence',
    'alpha,ALPHA,open,Open source,known,true,,,,,,,,primary',
    'alpha,ALPHA,ram,Memory,known,96,MB,agent,,"a, ""b""",,,,secondary',
    'alpha,ALPHA,protocols,Protocols,known,,,,,,,,,primary',
    `alpha,ALPHA,about,About,known,"'=SUM(A1)",,,,,Docs,https://a.example/,,primary`,
    'beta,BETA,status,Status,unknown,,,,,,,,2026-07,judgement',
    '',
  ]);
});

test('a table that a spreadsheet program saved with its own marks is understood', () => {
  const text =
    '\ufeffcriterion;value;entry;scope;note\nopen;TRUE;alpha;;\nram;64;beta;node;"two\nlines"\n;;;;\nstatus; n/a ;beta;;\n';
  const { rows, problems } = parseSurveyCsv(text, { file: FILE, survey: SURVEY });
  assert.deepEqual(problems, []);
  const row = (line: number) => ({ confidence: 'primary', at: { file: FILE, line, column: 1 } });
  assert.deepEqual(rows, [
    { entry: 'alpha', criterion: 'open', cell: { state: 'known', value: true, ...row(2) } },
    {
      entry: 'beta',
      criterion: 'ram',
      cell: { state: 'known', value: 64, scope: 'node', note: 'two\nlines', ...row(3) },
    },
    { entry: 'beta', criterion: 'status', cell: { state: 'not-applicable', ...row(6) } },
  ]);
});

test('a row that waits for its value is passed over', () => {
  const text = 'entry,entry_name,criterion,criterion_label,unit,value,note\nalpha,Alpha,ram,Memory,MB,,\n';
  assert.deepEqual(parseSurveyCsv(text, { file: FILE, survey: SURVEY }), { rows: [], problems: [] });
});

const HEADER = 'entry,criterion,state,value,unit,scope,since,as_of,confidence,note';

const MISTAKES: Record<string, { readonly row: string; readonly says: string; readonly hint?: string }> = {
  'an unknown entry': { row: 'alpa,open,,true,,,,,,', says: 'no entry "alpa"', hint: 'did you mean "alpha"?' },
  'an unknown criterion': { row: 'beta,rm,,1,,,,,,', says: 'no criterion "rm"', hint: 'did you mean "ram"?' },
  'a wrong type': { row: 'beta,open,,maybe,,,,,,', says: '"Open source" must be true or false, found "maybe"' },
  'a decimal comma': { row: 'beta,ram,,"1,5",,node,,,,', says: '"Memory" must be a number in MB, found "1,5"' },
  'an unknown enum value': {
    row: 'beta,status,,activ,,,,,,',
    says: '"Status" has no value "activ"',
    hint: 'did you mean "active"? allowed: active, retired',
  },
  'a missing scope': { row: 'beta,ram,,1,,,,,,', says: '"Memory" needs a "scope"', hint: 'one of agent, node' },
  'another unit': { row: 'beta,ram,,1,GB,node,,,,', says: '"Memory" is given in MB, found the unit "GB"' },
  'an unknown state': {
    row: 'beta,open,sure,true,,,,,,',
    says: '"state" must be one of known, unknown, not-applicable, found "sure"',
  },
  'an unknown value that has a value': {
    row: 'beta,open,unknown,true,,,,,,',
    says: 'the state is "unknown", so the value "true" makes no sense',
  },
  'a known value that is unknown': {
    row: 'beta,open,known,unknown,,,,,,',
    says: 'the state is "known", but the value says "unknown"',
  },
  'a missing value': { row: 'beta,open,,,,,,,,see below', says: 'the row has no value' },
  'a date that is none': {
    row: 'beta,open,,true,,,Aug-23,,,',
    says: '"since" must be a date such as 2026-11-23, found "Aug-23"',
  },
  'an unknown confidence': {
    row: 'beta,open,,true,,,,,sure,',
    says: '"confidence" must be one of primary, secondary, judgement, found "sure"',
  },
  'an unknown qualifier': {
    row: 'beta,protocols,,mqtt: addon,,,,,,',
    says: '"Protocols" has no qualifier "addon"',
    hint: 'did you mean "add-on"? allowed: add-on',
  },
  'a field too many': {
    row: 'beta,open,,true,,,,,,a,b',
    says: '11 fields in a row, but 10 columns',
    hint: 'a field that holds the separator or a quote stands in double quotes',
  },
  'an open quote': { row: 'beta,open,,true,,,,,,"a', says: 'not valid CSV: Quoted field unterminated' },
  'a second row for a cell': { row: 'alpha,about,,again,,,,,,', says: 'line 2 gives alpha.about already' },
};

for (const [name, { row, says, hint }] of Object.entries(MISTAKES)) {
  test(`${name} is reported once, at its line, and the other rows are read`, () => {
    const text = `${HEADER}\r\nalpha,about,,"two\r\nlines",,,,,,\r\n${row}\r\n`;
    const { rows, problems } = parseSurveyCsv(text, { file: FILE, survey: SURVEY });
    assert.deepEqual(
      rows.map(({ criterion }) => criterion),
      ['about'],
    );
    assert.deepEqual(
      problems.map(({ message, hint, at }) => ({ message, hint, line: at?.line })),
      [{ message: says, hint, line: 4 }],
    );
  });
}

test('a header with a wrong name says which columns there are', () => {
  const { rows, problems } = parseSurveyCsv('entry,criterion,valeu\na,b,c\n', { file: FILE, survey: SURVEY });
  assert.deepEqual(rows, []);
  assert.deepEqual(
    problems.map(({ message, hint }) => [message, hint]),
    [
      ['unknown column "valeu"', 'did you mean "value"?'],
      ['no column "value"', undefined],
    ],
  );
});
