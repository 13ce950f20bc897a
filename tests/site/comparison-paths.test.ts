import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surveyPaths } from '../../src/site/comparison/paths.ts';

const CASES: Record<string, [string, string]> = {
  '/systems/': ['/systems/comparison/', 'systems/comparison/index.html'],
  '/2022/07/24/systems.html': ['/2022/07/24/systems/comparison/', '2022/07/24/systems/comparison/index.html'],
  '/systems': ['/systems/comparison/', 'systems/comparison/index.html'],
  '/%E8%BE%B9/': ['/%E8%BE%B9/comparison/', '边/comparison/index.html'],
};

for (const [url, [comparison, outputPath]] of Object.entries(CASES)) {
  test(`the comparison of ${url} stands below it`, () => {
    assert.deepEqual(surveyPaths({ url }).comparison, { url: comparison, outputPath });
  });
}

test('data and changes stand beside the comparison', () => {
  const { json, csv, changes } = surveyPaths({ url: '/systems.html' });
  assert.deepEqual(
    [json.url, csv.url, changes.url],
    ['/systems/survey.json', '/systems/survey.csv', '/systems/changes.xml'],
  );
});
