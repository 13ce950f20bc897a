import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publishFiles } from '../../src/publish/files.ts';
import { listFiles, makeFolder } from '../helpers/folder.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

test('text, bytes and copies of files are written, folders made as needed', () => {
  const source = makeFolder({ 'logo.png': 'PNG' });
  const out = join(makeFolder(), 'new', 'site');
  const result = publishFiles(
    [
      { outputPath: 'index.html', bytes: 'Grüße' },
      { outputPath: 'assets/main.css', bytes: new Uint8Array([112, 123, 125]) },
      { outputPath: 'assets/img/logo.png', from: join(source, 'logo.png') },
    ],
    out,
  );
  assert.deepEqual(result, { written: 3, unchanged: 0 });
  assert.deepEqual(listFiles(out), ['assets/img/logo.png', 'assets/main.css', 'index.html']);
  assert.deepEqual(
    listFiles(out).map((path) => text(out, path)),
    ['PNG', 'p{}', 'Grüße'],
  );
});

test('a file with the right bytes keeps its time, so that hosts and browsers fetch nothing twice', () => {
  const source = makeFolder({ 'same.png': 'PNG' });
  const out = makeFolder({ 'same.png': 'PNG', 'same.html': 'same', 'other.html': 'old!' });
  for (const path of listFiles(out)) utimesSync(join(out, path), LONG_AGO, LONG_AGO);
  const result = publishFiles(
    [
      { outputPath: 'same.png', from: join(source, 'same.png') },
      { outputPath: 'same.html', bytes: 'same' },
      { outputPath: 'other.html', bytes: 'new!' },
    ],
    out,
  );
  assert.deepEqual(result, { written: 1, unchanged: 2 });
  assert.equal(text(out, 'other.html'), 'new!');
  const kept = listFiles(out).filter((path) => statSync(join(out, path)).mtimeMs === LONG_AGO.getTime());
  assert.deepEqual(kept, ['same.html', 'same.png']);
});

test('a changed file is replaced whole: who has the old one open keeps reading the old one', () => {
  const out = makeFolder({ 'index.html': 'old' });
  const { ino } = statSync(join(out, 'index.html'));
  publishFiles([{ outputPath: 'index.html', bytes: 'newer' }], out);
  assert.notEqual(statSync(join(out, 'index.html')).ino, ino);
  assert.deepEqual(listFiles(out), ['index.html']);
});

test('a page takes the place of a folder of its name, and a folder that of a page', () => {
  const out = makeFolder({ 'notes.d/index.html': 'folder', 'walks.d': 'page' });
  publishFiles(
    [
      { outputPath: 'notes.d', bytes: 'page' },
      { outputPath: 'walks.d/2026/index.html', bytes: 'folder' },
    ],
    out,
  );
  assert.deepEqual(listFiles(out), ['notes.d', 'walks.d/2026/index.html']);
});

const onlyPosix = { skip: process.platform === 'win32' && 'links need rights on Windows' };

test('a link in the place of a file is replaced and what it leads to is untouched', onlyPosix, () => {
  const elsewhere = makeFolder({ 'precious.txt': 'precious' });
  const out = makeFolder();
  symlinkSync(join(elsewhere, 'precious.txt'), join(out, 'index.html'));
  publishFiles([{ outputPath: 'index.html', bytes: 'page' }], out);
  assert.equal(text(out, 'index.html'), 'page');
  assert.equal(text(elsewhere, 'precious.txt'), 'precious');
});

test('a read-only source is published as a file that the next build can replace', onlyPosix, () => {
  const source = makeFolder({ 'logo.png': 'PNG' });
  chmodSync(join(source, 'logo.png'), 0o444);
  const out = makeFolder();
  publishFiles([{ outputPath: 'logo.png', from: join(source, 'logo.png') }], out);
  publishFiles([{ outputPath: 'logo.png', bytes: 'other' }], out);
  assert.equal(text(out, 'logo.png'), 'other');
  assert.notEqual(statSync(join(out, 'logo.png')).mode & 0o200, 0);
});
