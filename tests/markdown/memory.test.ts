import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadMemory, saveMemory } from '../../src/markdown/memory.ts';
import { listFiles, makeFolder } from '../helpers/folder.ts';

test('what was used is there in the next build', () => {
  const file = join(makeFolder(), 'cache', 'code.json');
  const memory = loadMemory(file, '1');
  memory.used.set('js\na', '<b>a</b>').set('js\nb', 'ü');
  saveMemory(file, '1', memory);
  const { known, used } = loadMemory(file, '1');
  assert.deepEqual([...known], [...memory.used]);
  assert.equal(used.size, 0);
});

test('what was not used is forgotten', () => {
  const file = join(makeFolder(), 'code.json');
  saveMemory(file, '1', {
    known: new Map(),
    used: new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  });
  const memory = loadMemory(file, '1');
  memory.used.set('b', '2');
  saveMemory(file, '1', memory);
  assert.deepEqual([...loadMemory(file, '1').known], [['b', '2']]);
});

test('what other code made is not used', () => {
  const file = join(makeFolder(), 'code.json');
  saveMemory(file, '1', { known: new Map(), used: new Map([['a', '1']]) });
  assert.equal(loadMemory(file, '2').known.size, 0);
});

test('a memory that is damaged or not there is empty', () => {
  const root = makeFolder({ 'cut.json': '{"version":"1","entr', 'other.json': '[]', 'odd.json': '{"version":"1"}' });
  for (const name of ['cut.json', 'other.json', 'odd.json', 'none.json']) {
    assert.equal(loadMemory(join(root, name), '1').known.size, 0, name);
  }
});

test('nothing is written when nothing changed, and nothing is left over', () => {
  const root = makeFolder();
  const file = join(root, 'code.json');
  saveMemory(file, '1', { known: new Map(), used: new Map([['a', '1']]) });
  const before = readFileSync(file);
  utimesSync(file, 1, 1);
  const memory = loadMemory(file, '1');
  memory.used.set('a', '1');
  saveMemory(file, '1', memory);
  assert.equal(statSync(file).mtimeMs, 1000);
  assert.deepEqual(readFileSync(file), before);
  assert.deepEqual(listFiles(root), ['code.json']);
});

test('a site without code has no memory', () => {
  const root = makeFolder();
  saveMemory(join(root, 'code.json'), '1', { known: new Map(), used: new Map() });
  assert.deepEqual(listFiles(root), []);
});
