import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section } from '../../src/markdown/sections.ts';
import type { Report } from '../../src/report/diagnostic.ts';
import { checkSurvey } from '../../src/survey/check.ts';
import { readData } from '../../src/survey/data.ts';
import type { EntrySection, Survey } from '../../src/survey/model.ts';
import { readSurvey } from '../../src/survey/read.ts';

const POST = 'posts/edge.md';
/** For what has no mistakes. */
const refuse: Report = ({ message }) => assert.fail(message);

const NOW = new Date('2026-11-23T12:00:00Z');

/** A survey of k3s and Baetyl with this in its data file. */
function surveyOf(data: string, entry: Partial<EntrySection> = {}): Survey {
  const sections = ['k3s', 'Baetyl'].map(
    (name, index): EntrySection => ({
      ...{
        id: name.toLowerCase(),
        name,
        homepage: 'https://example.org/',
        summary: 'Text.',
        headingId: name,
        ...entry,
      },
      at: { file: POST, line: 10 * (index + 1), column: 1 },
    }),
  );
  const read = readData('posts/edge.survey.yaml', data, refuse);
  assert.ok(read);
  return readSurvey(POST, sections, read, refuse);
}

const CRITERIA = 'criteria:\n  licence: { label: Licence, type: text }\n  memory: { label: Memory, type: number }\n';
const values = (id: string, lines: readonly string[]) =>
  `  ${id}:\n    values:\n${lines.map((line) => `      ${line}\n`).join('')}`;

function told(survey: Survey, sections: readonly Section[] = []): string[] {
  return checkSurvey(survey, { sections, now: NOW }).map(
    ({ at, severity, rule, message, hint }) => `${at?.file}:${at?.line} ${severity} ${rule}: ${message} | ${hint}`,
  );
}

const section = (id: string, more: Partial<Section> = {}): Section => ({
  ...{ id, title: id, line: 10, endLine: 20, link: 'https://example.org/', summary: 'Text.' },
  ...{ isEmpty: false, strayItems: [], ...more },
});

const COMPLETE = `${CRITERIA}entries:\n${['k3s', 'baetyl'].map((id) => values(id, ['licence: unknown', 'memory: n/a'])).join('')}`;

test('a survey without gaps has nothing to report', () => {
  assert.deepEqual(told(surveyOf(COMPLETE), [section('k3s'), section('Baetyl')]), []);
});

test('an empty section is named at its heading', () => {
  assert.deepEqual(told(surveyOf(COMPLETE), [section('Baetyl', { isEmpty: true, strayItems: [] })]), [
    `${POST}:20 warning survey-empty-section: the section on Baetyl is empty | write what you found out`,
  ]);
});

test('each list item without content is named at its line, whatever section it is in', () => {
  const sections = [
    section('k3s', { strayItems: [14, 16] }),
    section('conclusion', { strayItems: [40], isEmpty: true }),
  ];
  assert.deepEqual(
    told(surveyOf(COMPLETE), sections).map((line) => line.split(':', 2).join(':')),
    [
      `${POST}:14 warning survey-stray-item`,
      `${POST}:16 warning survey-stray-item`,
      `${POST}:40 warning survey-stray-item`,
    ],
  );
});

test('a section without a link is named, unless the data file knows the homepage', () => {
  const { homepage, ...without } = surveyOf(COMPLETE).entries[0] ?? assert.fail();
  const survey = { ...surveyOf(COMPLETE), entries: [without] };
  assert.equal(homepage, 'https://example.org/');
  assert.deepEqual(told(survey), [
    `${POST}:10 note survey-no-link: the section on k3s does not link to it | begin it with a link, or give the entry a "homepage" in the data file`,
  ]);
});

test('what is not said of an entry is one line, with a command to go on with', () => {
  const survey = surveyOf(`${CRITERIA}entries:\n${values('baetyl', ['licence: unknown', 'memory: 5'])}`);
  const [first, ...others] = told(survey);
  assert.equal(
    first,
    `${POST}:10 note survey-gap: k3s has no value for licence, memory | write a value, or "unknown": fieldbook survey set k3s.licence unknown`,
  );
  assert.ok(others.every((line) => !line.includes('survey-gap')));
});

test('a value without source is named at its line, unless it is a judgement or none', () => {
  const lines = ['licence: MIT', 'memory: { value: 5, confidence: judgement }'];
  const others = ['licence: { value: MIT, source: Handbook }', 'memory: unknown'];
  assert.deepEqual(told(surveyOf(`${CRITERIA}entries:\n${values('k3s', lines)}${values('baetyl', others)}`)), [
    'posts/edge.survey.yaml:7 warning survey-no-source: "Licence" has no source | add "source", or "confidence: judgement" where it is your own',
  ]);
});

test('a value is old when the last day that its date may mean is', () => {
  const isStale = (staleAfter: string, asOf: string, more = '') => {
    const cell = `licence: { value: MIT, source: x, as_of: ${asOf}${more} }`;
    const data = `stale_after: ${staleAfter}\n${CRITERIA}entries:\n${values('k3s', [cell, 'memory: n/a'])}${values('baetyl', ['licence: n/a', 'memory: n/a'])}`;
    return told(surveyOf(data)).length === 1;
  };
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['18 months', '2025-05-23', false],
    ['18 months', '2025-05-22', true],
    ['18 months', '2025-05', false],
    ['18 months', '2025-04', true],
    ['1 year', '2025', false],
    ['2 years', '2024-11-22', true],
    ['2 years', '2023', true],
    // 31 days have not every month: nine months before 23 November is 23 February.
    ['9 months', '2026-02-23', false],
    ['9 months', '2026-02-22', true],
  ];
  for (const [staleAfter, asOf, expected] of cases)
    assert.equal(isStale(staleAfter, asOf), expected, `${asOf} ${staleAfter}`);
  assert.equal(isStale('1 year', '2020', ', refresh: github-release:a/b'), false, 'its date is the day of the release');
});

test('the age of a value counts from the last day of a shorter month', () => {
  const data = `stale_after: 6 months\n${CRITERIA}entries:\n${values('k3s', ['licence: { value: MIT, source: x, as_of: 2026-02-28 }'])}`;
  const rules = checkSurvey(surveyOf(data), { now: new Date('2026-08-31T00:00:00Z') }).map(({ rule }) => rule);
  assert.ok(!rules.includes('survey-stale'));
});

test('without "stale_after" nothing is old', () => {
  const cell = 'licence: { value: MIT, source: x, as_of: 1999 }';
  const survey = surveyOf(`${CRITERIA}entries:\n${values('k3s', [cell, 'memory: n/a'])}`);
  assert.ok(told(survey).every((line) => !line.includes('survey-stale')));
});

test('what is over may have old sources', () => {
  const status =
    '  status: { label: Status, type: enum, status: true, values: { on: On, off: { label: Off, tone: ended } } }\n';
  const cells = (value: string) => [
    `status: { value: ${value}, source: x, as_of: 2020 }`,
    'licence: n/a',
    'memory: n/a',
  ];
  const data = `stale_after: 1 year\n${CRITERIA}${status}entries:\n${values('k3s', cells('off'))}${values('baetyl', cells('on'))}`;
  const found = told(surveyOf(data));
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /^posts\/edge\.survey\.yaml:14 note survey-stale/);
});
