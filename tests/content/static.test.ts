import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStaticFiles } from '../../src/content/static.ts';
import { makeFolder } from '../helpers/folder.ts';

const FILES = [
  'about.md',
  'assets/css/main.css',
  'assets/css/parts/x.css',
  'assets/data/table.csv',
  'assets/img/Über uns.png',
  'assets/img/a.png',
  'assets/.DS_Store',
  'assets/_source/a.psd',
  'assets/img/a.png~',
  'assets/img/#a.png',
  'posts/logo.png',
];

const root = makeFolder(Object.fromEntries(FILES.map((file) => [file, ''])));

test('what lies in assets/ is published at its own address, sorted by path', () => {
  assert.deepEqual(findStaticFiles(root, []), [
    'assets/css/main.css',
    'assets/css/parts/x.css',
    'assets/data/table.csv',
    'assets/img/a.png',
    'assets/img/Über uns.png',
  ]);
});

test('excluded files and folders are left out; slashes around them do not matter', () => {
  for (const folder of ['assets/css', '/assets/css/', 'assets/css/']) {
    assert.deepEqual(findStaticFiles(root, [folder, 'assets/img/a.png']), [
      'assets/data/table.csv',
      'assets/img/Über uns.png',
    ]);
  }
});

test('an excluded name does not take others with it that only begin alike', () => {
  assert.equal(findStaticFiles(root, ['assets/cs', 'assets/img/a']).length, 5);
});

test('a site without assets has nothing to publish', () => {
  assert.deepEqual(findStaticFiles(makeFolder(), []), []);
  assert.deepEqual(findStaticFiles(makeFolder({ assets: 'a file' }), []), []);
});
