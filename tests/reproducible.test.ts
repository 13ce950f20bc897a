import assert from 'node:assert/strict';
import { cpSync, existsSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { REPOSITORY, type Run, runFieldbook, runNode } from './helpers/cli.ts';
import { type Files, fingerprint, hashFiles, listFiles, makeFolder } from './helpers/folder.ts';
import { animatedGif, diagramPng, diagramSvg, photo, photoJpeg } from './helpers/pictures.ts';

/** A bit of everything whose order, zone or language could leak into the pages. */
async function siteFiles(): Promise<Files> {
  return {
    '_config.yml': [
      'title: Nötes',
      'url: https://example.org',
      'permalink: /:year/:month/:day/:title/',
      'paginate: 2',
      'exclude: [assets/css, assets/icons, assets/scripts]',
      'fieldbook:',
      '  former_permalinks: /:title.html',
    ].join('\n'),
    'about.md': '---\ntitle: About\npermalink: /about/\n---\nWho we are.\n',
    'posts/2026-11-20-photo.md': post('tags: [İstanbul, z, ä]\nimg: photo.jpg', '![Hills](assets/img/photo.jpg)'),
    'posts/2026-11-20-diagram.md': post('tags: [Z, a]', '![Boxes](/assets/img/diagram.png)\n\n```ts\nlet a = 1;\n```'),
    'posts/2026-11-20-more.md': post(
      'date: 2026-11-20 23:30:00',
      '![Moving](assets/img/moving.gif)\n\nA[^1]\n\n[^1]: B',
    ),
    'posts/2026-11-19-late.md': post('date: 2026-11-19 23:59', '<img src="assets/img/drawing.svg" alt="Drawing">'),
    'posts/2026-11-18-early.md': post(
      'date: 2026-11-18 00:00:00 +1300\ncategories: b a',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ),
    'assets/img/photo.jpg': await photoJpeg({ width: 500, height: 300 }),
    'assets/img/alpha.png': await photo({ width: 90, height: 60 }).ensureAlpha(0.5).png().toBuffer(),
    'assets/img/diagram.png': await diagramPng({ width: 450, height: 200 }),
    'assets/img/drawing.svg': diagramSvg({ width: 300, height: 150 }),
    'assets/img/moving.gif': await animatedGif({ width: 60, height: 40 }),
  };
}

function post(frontMatter: string, body: string): string {
  return `---\ntitle: "Ein „Titel“"\nread_time: true\n${frontMatter}\n---\n${body}\n`;
}

const HERE = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const THERE = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' };

suite('the same posts give the same bytes', () => {
  let files: Files;
  let here: string;
  let cold: Record<string, string>;

  before(async () => {
    files = await siteFiles();
    here = makeFolder(files);
    await build(here, HERE);
    cold = hashFiles(join(here, '_site'));
    assert.ok(listFiles(join(here, '_site/assets/pictures')).length >= 6);
  });

  test('in another folder, another time zone, another language and with another order of files', async () => {
    const there = makeFolder(Object.fromEntries(Object.entries(files).reverse()));
    for (const path of listFiles(there)) utimesSync(join(there, path), 0, 0);
    await build(there, THERE);
    assert.deepEqual(hashFiles(join(there, '_site')), cold);
  });

  test('in a second build, which takes everything from the cache and writes nothing', async () => {
    const before = fingerprint(join(here, '_site'));
    const { out } = await build(here, HERE);
    assert.match(out, /files 0 written, \d+ unchanged/);
    assert.deepEqual(fingerprint(join(here, '_site')), before);
  });

  test('in a build from the cache into an empty folder', async () => {
    const outDir = join(makeFolder(), 'out');
    await build(here, THERE, ['--out', outDir]);
    assert.deepEqual(hashFiles(outDir), cold);
  });

  test('from plain Eleventy with our configuration', async () => {
    const checkout = makeCheckout(files);
    cpSync(join(here, '.cache'), join(checkout, '.cache'), { recursive: true });
    const built = await runEleventy(checkout);
    assert.equal(built.code, 0, built.out + built.err);
    // The mark that lets our own publishing empty a folder; plain Eleventy never empties one.
    const { '.fieldbook': _mark, ...pages } = cold;
    assert.deepEqual(hashFiles(join(checkout, '_site')), pages);
  });
});

test('plain Eleventy fails on a broken post too, says what is wrong and writes nothing', async () => {
  const checkout = makeCheckout({ 'posts/2026-11-20-bad.md': '---\ndate: never\n---\n' });
  const { code, out, err } = await runEleventy(checkout);
  assert.equal(code, 1);
  assert.match(out + err, /posts\/2026-11-20-bad\.md:2:1 error date/);
  assert.ok(!existsSync(join(checkout, '_site')));
});

function runEleventy(checkout: string): Promise<Run> {
  const command = join('node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return runNode(['--import', 'tsx', command, '--config=.eleventy.ts'], { cwd: checkout, env: THERE });
}

async function build(root: string, env: NodeJS.ProcessEnv, args: readonly string[] = []) {
  const built = await runFieldbook(['build', ...args], { cwd: root, env });
  assert.equal(built.code, 0, built.err);
  return built;
}

/** A copy of the repository with other posts; its packages are those of the repository. */
function makeCheckout(files: Files): string {
  const checkout = makeFolder(files);
  for (const name of [
    '.eleventy.ts',
    'package.json',
    'tsconfig.json',
    'src',
    'layouts',
    'assets/css',
    'assets/icons',
    'assets/scripts',
  ]) {
    cpSync(join(REPOSITORY, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  return checkout;
}
