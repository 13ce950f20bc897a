import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readPages } from './helpers/built-site.ts';
import { type Files, fingerprint, makeFolder, writeFiles } from './helpers/folder.ts';
import { photoJpeg, plain, truncated } from './helpers/pictures.ts';
import { BAD, bad, build, CONFIG, type Finding, findingsOf, GOOD, placeOf } from './helpers/small-site.ts';
import { attribute, textOf, withClass } from './layouts/html.ts';

const PNG = await plain({ width: 30, height: 20 }).png().toBuffer();

interface Mistake {
  readonly name: string;
  readonly files: Files;
  readonly place: string;
  readonly message: RegExp;
  readonly hint?: RegExp;
}

const ERRORS: readonly Mistake[] = [
  {
    name: 'YAML that cannot be read is shown at its line in the post',
    files: bad('layout: post\ntitle: One: two'),
    place: `${BAD}:3:11 error front-matter-yaml`,
    message: /not valid YAML/,
    hint: /quote text that holds ": "/,
  },
  {
    name: 'front matter that is a list is no front matter',
    files: bad('- a\n- b'),
    place: `${BAD}:2:1 error front-matter-yaml`,
    message: /expected "key: value" lines, found a list/,
  },
  {
    name: 'front matter is never executed',
    files: { [BAD]: '---js\n{ title: process.exit(9) }\n---\n' },
    place: `${BAD}:1:4 error front-matter-language`,
    message: /found "---js"; front matter is YAML and never executed/,
    hint: /as YAML/,
  },
  {
    name: 'front matter that is never closed is an error, not an empty page',
    files: { [BAD]: '---\ntitle: Bad\n\nText.\n' },
    place: `${BAD}:1:1 error front-matter-unclosed`,
    message: /never closed/,
    hint: /a line with "---"/,
  },
  {
    name: 'a value of the wrong kind is shown with what is expected and found',
    files: bad('title: Bad\ntoc: maybe'),
    place: `${BAD}:3:1 error front-matter-type`,
    message: /^"toc" must be true or false, found "maybe"$/,
  },
  {
    name: 'a number out of range is shown with what is expected and found',
    files: bad('words_per_minute: 0'),
    place: `${BAD}:2:1 error front-matter-type`,
    message: /^"words_per_minute" must be at least 1, found 0$/,
  },
  {
    name: 'a key that would reach into objects is refused',
    files: bad('title: Bad\n__proto__: { x: 1 }'),
    place: `${BAD}:3:1 error front-matter-yaml`,
    message: /"__proto__" is not allowed/,
  },
  {
    name: 'a date that is none is shown with an example of one',
    files: bad('date: next week'),
    place: `${BAD}:2:1 error date`,
    message: /must be a day such as 2026-11-23.*found "next week"/,
  },
  {
    name: 'a file name with a day that no calendar has is an error',
    files: { 'posts/2026-13-45-bad.md': 'Text.' },
    place: 'posts/2026-13-45-bad.md:1:1 error date',
    message: /2026-13-45, which is no day of the calendar/,
  },
  {
    name: 'a placeholder that no permalink has is named',
    files: bad('permalink: /:yaer/:title/'),
    place: `${BAD}:2:1 error permalink`,
    message: /unknown placeholder :yaer/,
    hint: /jekyllrb\.com/,
  },
  {
    name: 'a layout that does not exist is an error that lists those that do',
    files: bad('layout: posts'),
    place: `${BAD}:2:1 error layout-unknown`,
    message: /^there is no layout "posts"; there are post, page$/,
    hint: /^did you mean "post"\?$/,
  },
  {
    name: 'two posts at one address are both named',
    files: bad('slug: good'),
    place: `${BAD}:2:1 error duplicate-url`,
    message: /^posts\/2026-11-20-good\.md and posts\/2026-11-19-bad\.md would all be written to good\/index\.html$/,
    hint: /another "slug" or "permalink"/,
  },
  {
    name: 'a post that is not UTF-8 is an error, not a page of question marks',
    files: { [BAD]: Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]) },
    place: `${BAD}:1:1 error encoding`,
    message: /not UTF-8/,
    hint: /save it as UTF-8/,
  },
  {
    name: 'settings that are no YAML are shown at their line',
    files: { '_config.yml': 'title: Notes\nurl: "https://example.org\n' },
    place: '_config.yml:3:1 error config-yaml',
    message: /^_config\.yml is not valid YAML/,
  },
  {
    name: 'a setting of the wrong kind is shown with what is expected and found',
    files: { '_config.yml': `${CONFIG}timezone: Mars/Olympus\n` },
    place: '_config.yml:4:1 error config-type',
    message: /^"timezone" must be an IANA time zone such as "Europe\/Rome", found "Mars\/Olympus"$/,
  },
  {
    name: 'an address of the site with a path is told apart from its base path',
    files: { '_config.yml': 'url: https://example.org/blog\n' },
    place: '_config.yml:1:1 error config-type',
    message: /^"url" must be an address such as "https:\/\/example\.org" without a path/,
  },
  {
    name: 'a setting of ours that is wrong is shown at its line',
    files: { '_config.yml': `${CONFIG}fieldbook:\n  missing_images: never\n` },
    place: '_config.yml:5:3 error config-type',
    message: /^"missing_images" must be "error" or "warn", found "never"$/,
  },
  {
    name: 'a missing picture is shown at its place, with where it was looked for',
    files: bad('title: Bad', '\nSome words ![Hills](assets/img/hills.png)\n'),
    place: `${BAD}:5:21 error image-missing`,
    message: /^no file assets\/img\/hills\.png$/,
    hint: /^looked for posts\/assets\/img\/hills\.png and assets\/img\/hills\.png$/,
  },
  {
    name: 'a picture that is misspelled comes with the name that was probably meant',
    files: { ...bad('title: Bad', '![Hills](assets/img/hils.png)'), 'assets/img/hills.png': PNG },
    place: `${BAD}:4:10 error image-missing`,
    message: /^no file assets\/img\/hils\.png$/,
    hint: /^did you mean assets\/img\/hills\.png\?$/,
  },
  {
    name: 'a picture whose letters differ in case is an error everywhere, as it is on the server',
    files: { ...bad('title: Bad', '<img src="/assets/img/Edge_TPU.png" alt="">'), 'assets/img/edge_tpu.png': PNG },
    place: `${BAD}:4:11 error image-missing`,
    message: /^no file assets\/img\/Edge_TPU\.png$/,
    hint: /^did you mean assets\/img\/edge_tpu\.png\? names are case-sensitive on the server$/,
  },
  {
    name: 'a missing cover is shown at its key',
    files: bad('title: Bad\nimg: posts/logo.png'),
    place: `${BAD}:3:1 error image-missing`,
    message: /^no file assets\/img\/posts\/logo\.png$/,
  },
  {
    name: 'a picture cut short is an error, not half a picture',
    files: {
      ...bad('title: Bad', '![Hills](assets/img/cut.jpg)'),
      'assets/img/cut.jpg': truncated(await photoJpeg({ width: 200, height: 150 })),
    },
    place: `${BAD}:4:10 error image-broken`,
    message: /^assets\/img\/cut\.jpg is cut short or damaged/,
    hint: /save or download the picture again/,
  },
  {
    name: 'a picture that is none is an error',
    files: { ...bad('title: Bad', '![Hills](assets/img/text.png)'), 'assets/img/text.png': 'text' },
    place: `${BAD}:4:10 error image-broken`,
    message: /^assets\/img\/text\.png is not a picture sharp can read$/,
    hint: /use JPEG, PNG/,
  },
  {
    name: 'a picture outside the site folder is never published',
    files: bad('title: Bad', '![Keys](../../keys.png)'),
    place: `${BAD}:4:9 error image-outside`,
    message: /^\.\.\/\.\.\/keys\.png leaves the site folder$/,
    hint: /copy the picture into assets\/img\//,
  },
];

suite('an error', () => {
  for (const { name, files, place, message, hint } of ERRORS) {
    test(name, async () => {
      const { code, findings } = await findingsOf(files);
      assert.equal(code, 1);
      assert.deepEqual(findings.map(placeOf), [place]);
      assert.match(findings[0]?.message ?? '', message);
      if (hint) assert.match(findings[0]?.hint ?? '', hint);
    });
  }

  const onlyPosix = { skip: process.platform === 'win32' && 'links need rights on Windows' };

  test('a picture that links out of the site folder is never published', onlyPosix, async () => {
    const elsewhere = makeFolder({ 'keys.png': PNG });
    const root = makeFolder({ ...GOOD, ...bad('title: Bad', '![Keys](assets/img/keys.png)') });
    mkdirSync(join(root, 'assets/img'), { recursive: true });
    symlinkSync(join(elsewhere, 'keys.png'), join(root, 'assets/img/keys.png'));
    const { code, out } = await build(root, '--format', 'json', '--missing-images', 'warn');
    const findings: Finding[] = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual(findings.map(placeOf), [`${BAD}:4:9 error image-outside`]);
    assert.match(findings[0]?.message ?? '', /links to a file outside the site folder/);
  });

  test('does not hide the others: all problems of a build are listed at once, by file and line', async () => {
    const { findings } = await findingsOf({
      ...bad('layout: pots\ntilte: Bad\ntoc: maybe', '![A](a.png)\n\n![B](b.png) and ![C](c.png)\n'),
      'posts/2026-11-18-worse.md': '---\ndate: never\n---\n',
      '_config.yml': `${CONFIG}paginate: none\n`,
    });
    assert.deepEqual(findings.map(placeOf), [
      '_config.yml:4:1 error config-type',
      'posts/2026-11-18-worse.md:2:1 error date',
      `${BAD}:2:1 error layout-unknown`,
      `${BAD}:3:1 warning front-matter-unknown-key`,
      `${BAD}:4:1 error front-matter-type`,
      `${BAD}:6:6 error image-missing`,
      `${BAD}:8:6 error image-missing`,
      `${BAD}:8:22 error image-missing`,
    ]);
  });
});

const WARNINGS: readonly Mistake[] = [
  {
    name: 'a key near a known one is probably a misspelling of it',
    files: bad('titel: Bad'),
    place: `${BAD}:2:1 warning front-matter-unknown-key`,
    message: /^unknown key "titel" in the front matter$/,
    hint: /^did you mean "title"\?$/,
  },
  {
    name: 'an empty title is replaced by the name of the file',
    files: bad('title: ""'),
    place: `${BAD}:2:1 warning front-matter-type`,
    message: /^"title" is empty$/,
  },
  {
    name: 'a file among the posts without a date in its name would vanish without a word',
    files: { 'posts/notes.md': 'Text.' },
    place: 'posts/notes.md:1:1 warning post-name',
    message: /must be YYYY-MM-DD-slug\.md/,
    hint: /begin its name with "_"/,
  },
  {
    name: 'a setting of ours near a known one is probably a misspelling of it',
    files: { '_config.yml': `${CONFIG}fieldbook:\n  former_permalink: /:title.html\n` },
    place: '_config.yml:5:3 warning config-unknown-key',
    message: /^unknown key "fieldbook\.former_permalink"$/,
    hint: /^did you mean "former_permalinks"\?$/,
  },
];

suite('a warning', () => {
  for (const { name, files, place, message, hint } of WARNINGS) {
    test(`${name}; the site is built`, async () => {
      const { code, findings } = await findingsOf(files);
      assert.equal(code, 0);
      assert.deepEqual(findings.map(placeOf), [place]);
      assert.match(findings[0]?.message ?? '', message);
      if (hint) assert.match(findings[0]?.hint ?? '', hint);
    });
  }

  test('fails the build with --strict', async () => {
    const root = makeFolder({ ...GOOD, ...bad('titel: Bad') });
    const { code, err } = await build(root, '--strict');
    assert.equal(code, 1);
    assert.match(err, /Not built: 1 warning \(with --strict, warnings count\)\./);
    assert.ok(!existsSync(join(root, '_site')));
  });

  test('is not made of keys that themes and plugins read, nor of new ones', async () => {
    const { findings } = await findingsOf(bad('mathjax: true\nsubtitle: x\nmy_own_thing: 1'));
    assert.deepEqual(findings, []);
  });

  test('a site without an address gets a note, which fails no build', async () => {
    const { code, findings } = await findingsOf({ '_config.yml': 'title: Notes\n' }, '--strict');
    assert.equal(code, 0);
    assert.deepEqual(findings.map(placeOf), ['note config-url']);
  });
});

suite('findings are printed', () => {
  const files = { ...GOOD, ...bad('title: Bad', '\n![A](assets/img/a.png)\n'), 'assets/img/b.png': PNG };

  test('for people: place, what is wrong, the line in question and what to do', async () => {
    const { code, out, err } = await build(makeFolder(files));
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.equal(
      err,
      [
        `${BAD}:5:6 error image-missing`,
        '  no file assets/img/a.png',
        '    5 | ![A](assets/img/a.png)',
        '      |      ^',
        '  did you mean assets/img/b.png?',
        '',
        'Not built: 1 error. The site from the last build is as it was.',
        '',
      ].join('\n'),
    );
  });

  test('for programs: one JSON list on the standard output and nothing else', async () => {
    const { code, out, err } = await build(makeFolder(files), '--format', 'json');
    assert.deepEqual({ code, err }, { code: 1, err: '' });
    assert.deepEqual(JSON.parse(out), [
      {
        rule: 'image-missing',
        severity: 'error',
        file: BAD,
        line: 5,
        column: 6,
        message: 'no file assets/img/a.png',
        hint: 'did you mean assets/img/b.png?',
      },
    ]);
  });

  test('for programs: an empty JSON list when all is well', async () => {
    const { code, out, err } = await build(makeFolder(GOOD), '--format', 'json');
    assert.deepEqual({ code, out, err }, { code: 0, out: '[]\n', err: '' });
  });

  test('for GitHub: annotations that show up beside the lines of a pull request', async () => {
    const { code, out } = await build(makeFolder(files), '--format', 'github');
    assert.equal(code, 1);
    const message = 'no file assets/img/a.png%0Adid you mean assets/img/b.png?';
    assert.equal(out, `::error file=${BAD},line=5,col=6,title=image-missing::${message}\n`);
  });
});

suite('the last good site', () => {
  test('stays as it was, bytes and times, when a build finds errors', async () => {
    const root = makeFolder(GOOD);
    assert.equal((await build(root)).code, 0);
    const before = fingerprint(join(root, '_site'));
    for (const files of [bad('date: never'), bad('slug: good'), { '_config.yml': 'title: [' }]) {
      writeFiles(root, { ...GOOD, ...files });
      assert.equal((await build(root)).code, 1);
      assert.deepEqual(fingerprint(join(root, '_site')), before);
    }
  });

  test('changes only where the posts did: unchanged files keep their times, stale ones go', async () => {
    const other = 'posts/2026-11-18-other.md';
    const root = makeFolder({ ...GOOD, [other]: '---\ntags: [b]\n---\nOther.', 'assets/note.txt': 'note' });
    await build(root);
    const before = fingerprint(join(root, '_site'));
    writeFiles(root, { [other]: '---\ntags: [c]\n---\nOther.' });
    const { out } = await build(root);
    assert.match(out, /files \d+ written, \d+ unchanged, 1 removed/);
    const now = fingerprint(join(root, '_site'));
    const changed = Object.keys(now).filter((path) => now[path] !== before[path]);
    assert.deepEqual(changed, [
      'feed.json',
      'feed.xml',
      'index.html',
      'other/index.html',
      'other/index.md',
      'sitemap.xml',
      'tags/c/index.html',
      'tags/index.html',
    ]);
    assert.deepEqual([existsSync(join(root, '_site/tags/b')), existsSync(join(root, '_site/tags/c'))], [false, true]);
  });
});

suite('--missing-images warn', () => {
  const files = {
    ...GOOD,
    ...bad('img: cover.png', '![Hills](assets/img/hills.png)\n\n<img src="x.png">\n'),
    'assets/img/text.png': 'text',
    'posts/2026-11-18-broken.md': '![Broken](assets/img/text.png)',
  };

  test('builds all the same, with a visible placeholder that screen readers announce', async () => {
    const root = makeFolder(files);
    const { code, err } = await build(root, '--missing-images', 'warn');
    assert.equal(code, 0);
    assert.equal(err.match(/ warning image-(?:missing|broken)$/gm)?.length, 4);
    const pages = readPages(join(root, '_site'));
    const placeholders = ['/bad/', '/broken/'].flatMap((url) =>
      withClass(pages.get(url)?.elements ?? [], 'fb-missing'),
    );
    assert.deepEqual(
      placeholders.map((element) => [attribute(element, 'role'), attribute(element, 'aria-label')]),
      [
        ['img', 'Picture missing: Hills (no file assets/img/hills.png)'],
        ['img', 'Picture missing (no file x.png)'],
        ['img', 'Picture missing: Broken (assets/img/text.png is not a picture sharp can read)'],
      ],
    );
    assert.ok(placeholders.every((element) => textOf(element) === attribute(element, 'aria-label')));
    assert.deepEqual(withClass(pages.get('/bad/')?.elements ?? [], 'cover'), []);
  });

  test('may be set for the site, and overruled', async () => {
    const config = `${CONFIG}fieldbook:\n  missing_images: warn\n`;
    assert.equal((await findingsOf({ ...files, '_config.yml': config })).code, 0);
    assert.equal((await findingsOf({ ...files, '_config.yml': config }, '--missing-images', 'error')).code, 1);
  });

  test('fails with --strict', async () => {
    assert.equal((await findingsOf(files, '--missing-images', 'warn', '--strict')).code, 1);
  });
});
