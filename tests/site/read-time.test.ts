import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTimeText } from '../../src/site/read-time.ts';

const TIMES = [
  [0, 200, 'less than 1 minute read'],
  [199, 200, 'less than 1 minute read'],
  [200, 200, '1 minute read'],
  [399, 200, '1 minute read'],
  [1400, 200, '7 minute read'],
  [1400, 100, '14 minute read'],
] as const;

for (const [words, perMinute, text] of TIMES) {
  test(`${words} words at ${perMinute} a minute are "${text}"`, () => {
    assert.equal(readTimeText(words, perMinute), text);
  });
}
