import assert from 'node:assert/strict';
import { stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import type { PictureReference } from '../../src/content/picture-reference.ts';
import { assetFiles, type LoadOptions, loadPictures } from '../../src/images/load.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { diagramPng, makeSite, photoJpeg, plain, truncated } from '../helpers/pictures.ts';

async function siteOf(test: TestContext): Promise<string> {
  const photo = await photoJpeg({ width: 300, height: 200 });
  return makeSite(test, {
    'assets/img/photo.jpg': photo,
    'assets/img/cut.jpg': truncated(photo),
    'assets/img/empty.png': '',
    'assets/img/posts/logo.png': await diagramPng({ width: 90, height: 60 }),
    'assets/img/posts/edge_tpu.png': await plain({ width: 30, height: 20 }).png().toBuffer(),
  });
}

function reference(src: string, line = 1, use: PictureReference['use'] = 'body'): PictureReference {
  return { src, use, at: { file: 'posts/a.md', line, column: 3 } };
}

function load(root: string, references: readonly PictureReference[], options: Partial<LoadOptions> = {}) {
  const diagnostics: Diagnostic[] = [];
  const pictures = loadPictures(references, {
    root,
    baseurl: '/blog',
    cacheDir: join(root, '.cache'),
    mode: 'optimize',
    missing: 'error',
    report: (diagnostic) => diagnostics.push(diagnostic),
    ...options,
  });
  return pictures.then((loaded) => ({ pictures: loaded, diagnostics }));
}

test('every reference gets its picture, and each file is made once', async (t) => {
  const root = await siteOf(t);
  const references = [
    reference('assets/img/photo.jpg'),
    reference('/blog/assets/img/photo.jpg'),
    reference('posts/logo.png', 1, 'cover'),
    reference('https://example.org/x.png'),
    reference('data:image/gif;base64,R0lGOD'),
  ];
  const progress: string[] = [];
  const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
  const { pictures, diagnostics } = await load(root, references, { onProgress });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(progress, ['1/2', '2/2']);
  const [one, two, cover, remote, data] = references.map((key) => pictures.get(key));
  assert.ok(one?.kind === 'asset' && two?.kind === 'asset' && cover?.kind === 'asset');
  assert.equal(one.asset, two.asset);
  assert.equal(cover.asset.kind, 'flat');
  assert.deepEqual(remote, { kind: 'remote', url: 'https://example.org/x.png' });
  assert.deepEqual(data, { kind: 'remote', url: 'data:image/gif;base64,R0lGOD' });
});

test('every problem is reported with its place and a way out, and none is thrown', async (t) => {
  const root = await siteOf(t);
  const other = await makeSite(t, { 'secret.png': '' });
  await symlink(join(other, 'secret.png'), join(root, 'assets/img/linked.png'));
  const cases: [src: string, rule: string, message: string, hint: string][] = [
    [
      './assets/img/posts/Edge_TPU.png',
      'image-missing',
      'no file assets/img/posts/Edge_TPU.png',
      'did you mean assets/img/posts/edge_tpu.png? names are case-sensitive on the server',
    ],
    ['assets/img/photos.jpg', 'image-missing', 'no file assets/img/photos.jpg', 'did you mean assets/img/photo.jpg?'],
    ['nothing.png', 'image-missing', 'no file nothing.png', 'looked for posts/nothing.png and nothing.png'],
    ['', 'image-missing', 'a picture without a file', 'name one, such as assets/img/picture.png'],
    ['assets/img/empty.png', 'image-broken', 'assets/img/empty.png is empty', 'save or download the picture again'],
    [
      'assets/img/cut.jpg',
      'image-broken',
      'assets/img/cut.jpg is cut short or damaged (VipsJpeg: premature end of JPEG image)',
      'save or download the picture again',
    ],
    ['../../etc/x.png', 'image-outside', '../../etc/x.png leaves the site folder', 'copy the picture into assets/img/'],
    [
      'assets/img/linked.png',
      'image-outside',
      'assets/img/linked.png links to a file outside the site folder',
      'copy the picture into assets/img/',
    ],
  ];
  const references = cases.map(([src], line) => reference(src, line + 1));
  const { pictures, diagnostics } = await load(root, references);
  assert.deepEqual(
    diagnostics,
    cases.map(([, rule, message, hint], i) => ({ rule, message, hint, severity: 'error', at: references[i]?.at })),
  );
  for (const [i, key] of references.entries()) {
    assert.deepEqual(pictures.get(key), { kind: 'broken', reason: cases[i]?.[2] });
  }
});

test('each reference to the same broken file is reported', async (t) => {
  const root = await siteOf(t);
  const { diagnostics } = await load(root, [reference('assets/img/cut.jpg', 4), reference('/assets/img/cut.jpg', 9)]);
  assert.deepEqual(
    diagnostics.map(({ at }) => at?.line),
    [4, 9],
  );
});

test('missing and broken pictures may be warnings, pictures outside the site may not', async (t) => {
  const root = await siteOf(t);
  const references = ['nothing.png', 'assets/img/cut.jpg', '../../x.png'].map((src) => reference(src));
  const { diagnostics } = await load(root, references, { missing: 'warning' });
  assert.deepEqual(
    diagnostics.map(({ severity }) => severity),
    ['warning', 'warning', 'error'],
  );
});

test('the files to publish are all there, each once, in order of name', async (t) => {
  const root = await siteOf(t);
  const references = ['photo.jpg', 'posts/logo.png', 'photo.jpg', 'gone.png'].map((src) => reference(src, 1, 'cover'));
  const { pictures } = await load(root, references);
  const files = assetFiles(pictures.values());
  const names = files.map(({ name }) => name);
  assert.deepEqual(names, names.toSorted());
  assert.deepEqual(
    new Set(names.map((name) => name.replace(/-[0-9a-f]{8}-/, '-'))),
    new Set(['logo-90.png', 'logo-90.webp', 'photo-300.avif', 'photo-300.jpg']),
  );
  for (const { path, bytes } of files) assert.equal((await stat(path)).size, bytes);
});

test('loads at the same time agree', async (t) => {
  const root = await siteOf(t);
  const references = [reference('assets/img/photo.jpg'), reference('posts/logo.png', 1, 'cover')];
  const [one, two] = await Promise.all([load(root, references), load(root, references)]);
  assert.deepEqual(one.pictures, two.pictures);
});

test('copies need no cache', async (t) => {
  const root = await siteOf(t);
  const { pictures } = await load(root, [reference('assets/img/photo.jpg')], { mode: 'copy' });
  assert.deepEqual(
    assetFiles(pictures.values()).map(({ path }) => path),
    [join(root, 'assets/img/photo.jpg')],
  );
  await assert.rejects(stat(join(root, '.cache')), { code: 'ENOENT' });
});

test('encoders run on one thread, as AVIF bytes change with the number of threads', () => {
  assert.equal(sharp.concurrency(), 1);
});
