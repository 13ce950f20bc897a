import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/report/suggest.ts';

test('a word is nearest to the one with the fewest letters changed', () => {
  assert.equal(nearest('titel', ['date', 'title', 'tiles']), 'title');
  assert.equal(nearest('descripton', ['description', 'subscription']), 'description');
  assert.equal(nearest('layuot', ['layout']), 'layout');
});

test('case does not count, and the candidate is given as it is written', () => {
  assert.equal(nearest('edge_tpu.png', ['Edge_TPU.png']), 'Edge_TPU.png');
  assert.equal(nearest('TITLE', ['title']), 'title');
});

test('of equally near candidates the first is taken', () => {
  assert.equal(nearest('cat', ['bat', 'hat']), 'bat');
  assert.equal(nearest('cat', ['hat', 'bat']), 'hat');
});

test('a longer word may differ in more letters', () => {
  const cases: [word: string, candidate: string, isNear: boolean][] = [
    ['tag', 'tags', true],
    ['tocs', 'tags', false],
    ['titel', 'title', true],
    ['tilte!', 'title', false],
    ['former_permlnk', 'former_permalinks', true],
    ['former_prmlnk', 'former_permalinks', false],
  ];
  for (const [word, candidate, isNear] of cases) {
    assert.equal(nearest(word, [candidate]), isNear ? candidate : undefined, word);
  }
});

test('two neighbours in the wrong order are one slip, even in a short word', () => {
  assert.equal(nearest('igm', ['img']), 'img');
  assert.equal(nearest('tgas', ['tag', 'tags']), 'tags');
});

test('where nothing is near there is no suggestion', () => {
  assert.equal(nearest('camera', ['title', 'date']), undefined);
  assert.equal(nearest('x', []), undefined);
});
