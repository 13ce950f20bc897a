import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkOutDir, OutDirError, publishSite } from '../../src/publish/publish.ts';
import type { SiteFile } from '../../src/site/model.ts';
import { fingerprint, listFiles, makeFolder, writeFiles } from '../helpers/folder.ts';

const page = (outputPath: string, bytes = outputPath): SiteFile => ({ outputPath, bytes });

test('the folder holds exactly the files of the site, and a mark that it is ours', () => {
  const out = makeFolder();
  const published = publishSite([page('index.html'), page('a/index.html')], out);
  assert.deepEqual(published, { written: 2, unchanged: 0, removed: 0 });
  assert.deepEqual(listFiles(out), ['.fieldbook', 'a/index.html', 'index.html']);
});

test('publishing the same site again touches nothing', () => {
  const out = makeFolder();
  publishSite([page('index.html'), page('a/index.html')], out);
  const before = fingerprint(out);
  assert.deepEqual(publishSite([page('index.html'), page('a/index.html')], out), {
    written: 0,
    unchanged: 2,
    removed: 0,
  });
  assert.deepEqual(fingerprint(out), before);
});

test('what is gone from the site goes, with the folders that it leaves empty', () => {
  const out = makeFolder();
  publishSite([page('index.html'), page('a/b/c/index.html'), page('d/index.html'), page('d/e.html')], out);
  const published = publishSite([page('index.html'), page('d/index.html')], out);
  assert.deepEqual(published, { written: 0, unchanged: 2, removed: 2 });
  assert.deepEqual(listFiles(out), ['.fieldbook', 'd/index.html', 'index.html']);
  assert.equal(existsSync(join(out, 'a')), false);
});

test('a page may move to where a folder was, and back', () => {
  const out = makeFolder();
  publishSite([page('notes.d/index.html')], out);
  publishSite([page('notes.d')], out);
  assert.deepEqual(listFiles(out), ['.fieldbook', 'notes.d']);
  publishSite([page('notes.d/index.html')], out);
  assert.deepEqual(listFiles(out), ['.fieldbook', 'notes.d/index.html']);
});

/** A site folder, and a check of a path below it as the place for its output. */
function site() {
  const root = makeFolder({ 'site/posts/a.md': '', 'other/precious.txt': '' });
  const check = (path: string, isDefault = false) =>
    checkOutDir(join(root, path), { root: join(root, 'site'), isDefault });
  return { root, check };
}

test('a new folder, an empty one and one from an earlier build may be filled', () => {
  const { root, check } = site();
  check('new/folder');
  check('site/_site', true);
  check('site/public');
  writeFiles(root, { 'built/.fieldbook': '', 'built/index.html': '' });
  check('built');
  assert.doesNotThrow(() => checkOutDir(makeFolder(), { root: join(root, 'site'), isDefault: false }));
});

const REFUSED = [
  ['site', "holds the site's own sources; choose a folder inside or beside it"],
  ['.', "holds the site's own sources; choose a folder inside or beside it"],
  ['site/posts', "lies among the site's sources; choose a folder outside posts/"],
  ['site/assets/new', "lies among the site's sources; choose a folder outside assets/"],
  ['other', 'holds files that no build of Fieldbook wrote; empty it or choose another folder'],
  ['other/precious.txt', 'is a file; choose a folder'],
] as const;

for (const [path, reason] of REFUSED) {
  test(`the folder ${path} is refused: it ${reason.split(';')[0]}`, () => {
    const { root, check } = site();
    assert.throws(() => check(path), new OutDirError(`${join(root, path)} ${reason}`));
    assert.deepEqual(listFiles(root), ['other/precious.txt', 'site/posts/a.md']);
  });
}

test('a folder below a file is refused, and the file stays', () => {
  const { root, check } = site();
  const file = join(root, 'other/precious.txt');
  assert.throws(() => check('other/precious.txt/new/site'), new OutDirError(`${file} is a file; choose a folder`));
  assert.throws(() => publishSite([page('index.html')], join(file, 'site')), /ENOTDIR/);
  assert.equal(existsSync(file), true);
});

test('a mark does not make the site folder itself a place for output', () => {
  const { root, check } = site();
  writeFiles(root, { 'site/.fieldbook': '' });
  assert.throws(() => check('site'), OutDirError);
});

test('a site folder whose name begins with two dots is a folder like any other', () => {
  const { root } = site();
  assert.throws(() => checkOutDir(root, { root: join(root, '..site'), isDefault: false }), /own sources/);
});

test('the default folder is ours even when plain Eleventy or Jekyll filled it before', () => {
  const { root, check } = site();
  writeFiles(root, { 'site/_site/index.html': 'from Jekyll' });
  check('site/_site', true);
  assert.throws(() => check('site/_site'), OutDirError);
});
