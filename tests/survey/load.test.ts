import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { build, findingsOf, GOOD, placeOf } from '../helpers/small-site.ts';
import { section } from './surveys.ts';

const POST = 'posts/2026-11-21-systems.md';
const DATA = 'posts/2026-11-21-systems.survey.yaml';
const BODY = [section('1. KubeEdge'), section('2. Baetyl'), section('3. k3s')].join('');
const CRITERIA = 'criteria:\n  licence: {label: Licence, type: text}\n';

function survey(data: string, { frontMatter = '', body = BODY } = {}): Files {
  return { [POST]: `---\ntitle: Systems\n${frontMatter}---\n${body}`, [DATA]: data };
}

test('mistakes in a data file stop the build at their lines, beside those of posts', async () => {
  const { code, findings } = await findingsOf({
    ...survey(`${CRITERIA}entries:\n  k4s: {values: {licence: MIT}}\n  k3s: {values: {license: MIT}}\n`),
    'posts/2026-11-19-bad.md': '---\ndate: never\n---\n',
  });
  assert.equal(code, 1);
  assert.deepEqual(
    findings.map((finding) => [placeOf(finding), finding.hint]),
    [
      ['posts/2026-11-19-bad.md:2:1 error date', undefined],
      [`${DATA}:4:3 error survey-entry`, 'did you mean "k3s"?'],
      [`${DATA}:5:18 error survey-criterion`, 'did you mean "licence"?'],
    ],
  );
});

test('a data file beside a post that is no survey is an error', async () => {
  const { code, findings } = await findingsOf(survey(CRITERIA, { body: 'Text.\n' }));
  assert.deepEqual([code, findings.map(placeOf)], [1, [`${POST}:1:1 error survey-no-sections`]]);
});

test('"survey: true" without sections is an error at its line', async () => {
  const { findings } = await findingsOf({ [POST]: '---\ntitle: Systems\nsurvey: true\n---\nText.\n' });
  assert.deepEqual(findings.map(placeOf), [`${POST}:3:1 error survey-no-sections`]);
});

test('"survey: false" leaves the data file unused and says so', async () => {
  const { code, findings } = await findingsOf(survey(CRITERIA, { frontMatter: 'survey: false\n' }));
  assert.deepEqual([code, findings.map(placeOf)], [0, [`${POST}:3:1 note survey-off`]]);
});

test('a data file is no page and is not published', async () => {
  const root = makeFolder({ ...GOOD, ...survey(CRITERIA) });
  const { code, out } = await build(root, '--format', 'json');
  assert.deepEqual([code, out.trim()], [0, '[]']);
});
