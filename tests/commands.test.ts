import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { main } from '../src/cli/main.ts';
import { readPages } from './helpers/built-site.ts';
import { REPOSITORY, run, runFieldbook } from './helpers/cli.ts';
import { type Files, fingerprint, listFiles, makeFolder, writeFiles } from './helpers/folder.ts';
import { photoJpeg } from './helpers/pictures.ts';
import { bad, build, CONFIG, findingsOf, GOOD } from './helpers/small-site.ts';
import { attribute, named, textOf, withClass } from './layouts/html.ts';

suite('while it works, a build', () => {
  /** What a terminal shows: lines that replace each other, then the rest. */
  async function watch(files: Files, hasColor: boolean): Promise<{ lines: string[]; err: string }> {
    const lines: string[] = [];
    let err = '';
    const status = (line: string) => lines.push(line);
    const terminal = { out: () => {}, err: (text: string) => (err += text), status, hasColor };
    await main(['build', '--root', makeFolder(files)], terminal);
    return { lines, err };
  }

  test('says what it does in one line, and takes it back at the end', async () => {
    const { lines } = await watch(
      { ...GOOD, ...bad('img: a.png'), 'assets/img/a.png': await photoJpeg({ width: 30, height: 20 }) },
      false,
    );
    assert.deepEqual(lines, [
      ...['reading posts', 'pictures 1 of 1', 'share cards 1 of 2', 'share cards 2 of 2'],
      ...['publishing', ''],
    ]);
  });

  test('colours its findings on a terminal that shows colours, and only there', async () => {
    const files = { ...GOOD, ...bad('date: never') };
    const [coloured, plainText] = [(await watch(files, true)).err, (await watch(files, false)).err];
    assert.ok(coloured.includes('\x1b[31merror\x1b[39m'), JSON.stringify(coloured));
    assert.equal(stripVTControlCharacters(coloured), plainText);
  });
});

suite('flags of build', () => {
  const later = '2999-01-01';
  const files = {
    ...GOOD,
    'posts/_drafts/idea.md': '---\ntitle: Idea\n---\nDraft.',
    [`posts/${later}-later.md`]: 'Later.',
    'posts/2026-11-18-hidden.md': '---\npublished: false\n---\n',
  };

  /** Slugs of the posts that a build with these flags publishes. */
  async function slugs(...flags: readonly string[]): Promise<string[]> {
    const root = makeFolder(files);
    const { code, out } = await build(root, ...flags);
    assert.equal(code, 0);
    assert.equal(out.includes('(1 more waiting for their date)'), !flags.includes('--future'));
    return ['good', 'idea', 'later', 'hidden'].filter((slug) => existsSync(join(root, '_site', slug)));
  }

  test('drafts, later posts and unpublished ones are left out', async () => {
    assert.deepEqual(await slugs(), ['good']);
  });

  test('--drafts shows drafts, marked as such', async () => {
    assert.deepEqual(await slugs('--drafts'), ['good', 'idea']);
    const root = makeFolder(files);
    await build(root, '--drafts');
    const badges = withClass(readPages(join(root, '_site')).get('/idea/')?.elements ?? [], 'badge');
    assert.deepEqual(badges.map(textOf), ['Draft']);
  });

  test('--future shows posts whose date has not come', async () => {
    assert.deepEqual(await slugs('--future'), ['good', 'later']);
  });

  test('a mistake in a draft fails no build that leaves drafts out', async () => {
    const draft = { 'posts/_drafts/bad.md': '---\ndate: never\n---\n' };
    assert.equal((await findingsOf(draft)).code, 0);
    assert.equal((await findingsOf(draft, '--drafts')).code, 1);
  });

  test('--images copy publishes the author’s own file, with its size', async () => {
    const photo = await photoJpeg({ width: 900, height: 600 });
    const root = makeFolder({
      ...GOOD,
      ...bad('title: Bad', '![Hills](assets/img/hills.jpg)'),
      'assets/img/hills.jpg': photo,
    });
    const { code, out } = await build(root, '--images', 'copy');
    assert.equal(code, 0);
    assert.match(out, /1 picture into/);
    const published = listFiles(join(root, '_site/assets/pictures'));
    assert.equal(published.length, 1);
    assert.deepEqual(readFileSync(join(root, '_site/assets/pictures', published[0] ?? '')), photo);
    const [img] = named(readPages(join(root, '_site')).get('/bad/')?.elements ?? [], 'img');
    assert.deepEqual([attribute(img, 'width'), attribute(img, 'height')], ['900', '600']);
  });

  test('--clean makes everything again', async () => {
    const photo = await photoJpeg({ width: 80, height: 60 });
    const root = makeFolder({ ...GOOD, ...bad('title: Bad', '![A](assets/img/a.jpg)'), 'assets/img/a.jpg': photo });
    const cache = join(root, '.cache');
    await build(root);
    const before = fingerprint(join(root, '_site'));
    const [folder = ''] = readdirSync(join(cache, 'images'));
    writeFiles(cache, { 'left-over': '' });
    await build(root);
    assert.ok(existsSync(join(cache, 'left-over')));
    assert.equal((await build(root, '--clean')).code, 0);
    assert.ok(!existsSync(join(cache, 'left-over')) && existsSync(join(cache, 'images', folder)));
    assert.deepEqual(fingerprint(join(root, '_site')), before);
  });

  test('--prune drops the pictures that no page shows any more, and says how many', async () => {
    const [old, kept] = await Promise.all([80, 90].map((width) => photoJpeg({ width, height: 60 })));
    const pictures = { 'assets/img/old.jpg': old ?? '', 'assets/img/kept.jpg': kept ?? '' };
    const both = bad('title: Bad', '![A](assets/img/old.jpg) ![B](assets/img/kept.jpg)');
    const root = makeFolder({ ...GOOD, ...both, ...pictures });
    const entries = () => readdirSync(join(root, '.cache/images')).filter((name) => !name.startsWith('.'));
    await build(root);
    writeFiles(root, bad('title: Bad', '![B](assets/img/kept.jpg)'));
    await build(root);
    assert.equal(entries().length, 2);
    const { code, out } = await build(root, '--prune');
    assert.equal(code, 0);
    assert.match(out, /, 1 picture dropped from the cache, /);
    const [left, ...others] = entries();
    assert.deepEqual(others, []);
    await build(root);
    assert.deepEqual(entries(), [left]);
  });

  test('--root may be named from any working folder', async () => {
    const root = makeFolder(GOOD);
    for (const cwd of ['/', REPOSITORY, join(REPOSITORY, 'layouts'), root]) {
      const { code, err } = await runFieldbook(['build', '--root', root], { cwd });
      assert.deepEqual({ cwd, code, err }, { cwd, code: 0, err: '' });
      assert.ok(existsSync(join(root, '_site/good/index.html')));
    }
  });

  test('--out puts the site elsewhere, once and again', async () => {
    const root = makeFolder(GOOD);
    const out = join(makeFolder(), 'site');
    assert.equal((await build(root, '--out', out)).code, 0);
    assert.match((await build(root, '--out', out)).out, /files 0 written/);
    assert.ok(existsSync(join(out, 'good/index.html')) && !existsSync(join(root, '_site')));
  });
});

suite('a command that makes no sense exits 2, says why and does nothing', () => {
  const USES = [
    {
      name: 'an unknown flag',
      args: ['build', '--drats'],
      says: /unknown option '--drats'[\s\S]*did you mean --drafts/i,
    },
    { name: 'an unknown command', args: ['bild'], says: /unknown command 'bild'[\s\S]*did you mean build/i },
    { name: 'a value that a flag does not take', args: ['build', '--images', 'shrink'], says: /optimize, copy/ },
    { name: 'a format that does not exist', args: ['build', '--format', 'xml'], says: /pretty, json, sarif, github/ },
    {
      name: 'a folder that is not there',
      args: ['build', '--root', '/nowhere/at/all'],
      says: /no folder \/nowhere\/at\/all/,
    },
    { name: 'a post without a title', args: ['new'], says: /missing required argument 'title'/ },
  ];

  for (const { name, args, says } of USES) {
    test(name, async () => {
      const { code, out, err } = await run(...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, says);
    });
  }

  test('a folder that is no site', async () => {
    const { code, err } = await build(makeFolder({ 'readme.txt': '' }));
    assert.equal(code, 2);
    assert.match(err, /holds neither posts\/ nor _posts\/ nor _config\.yml/);
  });

  test('an output folder that holds what no build wrote', async () => {
    const out = makeFolder({ 'thesis.doc': 'years of work' });
    const { code, err } = await build(makeFolder(GOOD), '--out', out);
    assert.equal(code, 2);
    assert.match(err, /holds files that no build of Fieldbook wrote/);
    assert.deepEqual(listFiles(out), ['thesis.doc']);
  });

  test('an output folder that is the site folder', async () => {
    const root = makeFolder(GOOD);
    const { code, err } = await build(root, '--out', root);
    assert.equal(code, 2);
    assert.match(err, /holds the site's own sources/);
    assert.deepEqual(listFiles(root), Object.keys(GOOD));
  });

  test('an output folder that is a file', async () => {
    const root = makeFolder(GOOD);
    const { code, err } = await build(root, '--out', join(root, '_config.yml'));
    assert.equal(code, 2);
    assert.match(err, /_config\.yml is a file; choose a folder/);
  });
});

suite('fieldbook new', () => {
  test('makes a post of today with its front matter filled in, which builds', async () => {
    const root = makeFolder({ ...GOOD, '_config.yml': `${CONFIG}author: Ada\n` });
    const { code, out } = await run('new', 'Along the "river": Über', '--root', root);
    assert.equal(code, 0);
    const file = out.trim();
    assert.match(file, /^posts\/\d{4}-\d\d-\d\d-along-the-river-über\.md$/);
    const day = file.slice('posts/'.length, 'posts/2026-11-20'.length);
    const text = readFileSync(join(root, file), 'utf8');
    for (const line of [
      'layout: post',
      'title: "Along the \\"river\\": Über"',
      `date: ${day}`,
      'author: "Ada"',
      'tags: []',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line} in\n${text}`);
    }
    const { findings } = await findingsOf({ [file]: text }, '--strict');
    assert.deepEqual(findings, []);
  });

  test('never overwrites', async () => {
    const root = makeFolder(GOOD);
    const file = (await run('new', 'River', '--root', root)).out.trim();
    writeFiles(root, { [file]: 'precious' });
    const { code, out, err } = await run('new', 'River', '--root', root);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.equal(err, `${file} is already there; choose another title\n`);
    assert.equal(readFileSync(join(root, file), 'utf8'), 'precious');
  });

  test('--draft puts it among the drafts', async () => {
    const root = makeFolder(GOOD);
    const { out } = await run('new', 'River', '--draft', '--root', root);
    assert.equal(out, 'posts/_drafts/river.md\n');
  });

  test('in a Jekyll blog it goes where the others are', async () => {
    const root = makeFolder({ '_posts/2026-11-20-a.md': '' });
    assert.match((await run('new', 'River', '--root', root)).out, /^_posts\/\d{4}-\d\d-\d\d-river\.md\n$/);
    assert.equal((await run('new', 'River', '--draft', '--root', root)).out, '_drafts/river.md\n');
  });
});

suite('the real command, as a person runs it', () => {
  test('builds the folder it is run in, without colours or progress where nobody looks', async () => {
    const root = makeFolder(GOOD);
    const { code, out, err } = await runFieldbook(['build'], { cwd: root });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^Built 1 post, \d+ pages, 0 pictures into _site\/: files \d+ written, 0 unchanged, [\d.]+ s\n$/);
  });

  test('exits 1 with the findings on the standard error', async () => {
    const root = makeFolder({ ...GOOD, ...bad('date: never') });
    const { code, out, err } = await runFieldbook(['build'], { cwd: root });
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(err, /^posts\/2026-11-19-bad\.md:2:1 error date\n/);
  });

  test('ends as it would when nobody reads what it prints', async () => {
    const root = makeFolder(GOOD);
    const child = spawn(process.execPath, [join(REPOSITORY, 'bin/fieldbook.js'), 'build', '--root', root]);
    child.stdout.destroy();
    child.stderr.destroy();
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.ok(existsSync(join(root, '_site/good/index.html')));
  });

  test('exits 2 when used wrongly', async () => {
    assert.equal((await runFieldbook(['build', '--drats'])).code, 2);
  });

  test('says what it can do', async () => {
    const help = await runFieldbook(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['build', 'dev', 'new']) assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
  });
});
