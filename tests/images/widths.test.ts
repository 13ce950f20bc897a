import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropHeavySteps, widthSteps } from '../../src/images/widths.ts';

const LISTED = [400, 680, 840, 1200, 1600];

test('widths are the listed ones below the widest, and the widest', () => {
  const cases: [widest: number, expected: number[]][] = [
    [1600, [400, 680, 840, 1200, 1600]],
    [1000, [400, 680, 840, 1000]],
    [400, [400]],
    [120, [120]],
    [1, [1]],
  ];
  for (const [widest, expected] of cases) assert.deepEqual(widthSteps(LISTED, widest), expected);
});

test('a width too near the next wider one is not tried', () => {
  assert.deepEqual(widthSteps(LISTED, 1250), [400, 680, 840, 1250]);
  assert.deepEqual(widthSteps(LISTED, 1602), [400, 680, 840, 1200, 1602]);
  assert.deepEqual(widthSteps([800, 1200], 850), [850]);
});

test('a narrower variant must save a fifth of the bytes of the next wider one', () => {
  const ofLengths = (...lengths: number[]) => lengths.map((length) => ({ data: Buffer.alloc(length) }));
  const kept = (...lengths: number[]) => dropHeavySteps(ofLengths(...lengths)).map(({ data }) => data.length);
  assert.deepEqual(kept(100, 300, 1000), [100, 300, 1000]);
  assert.deepEqual(kept(80, 100), [80, 100]);
  assert.deepEqual(kept(81, 100), [100]);
  assert.deepEqual(kept(56, 30), [30]);
  assert.deepEqual(kept(10, 56, 30), [10, 30]);
  assert.deepEqual(kept(), []);
});
