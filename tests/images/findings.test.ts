import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { diagramPng, diagramSvg, photoJpeg, plain } from '../helpers/pictures.ts';
import { BAD, bad, build, CONFIG, findingsOf, GOOD, placeOf } from '../helpers/small-site.ts';

const PNG = await plain({ width: 30, height: 20 }).png().toBuffer();
const OTHER = await plain({ width: 20, height: 30 }).png().toBuffer();

/** `place: message (hint)` of what a good site with these files finds. */
async function found(files: Files, ...flags: readonly string[]): Promise<string[]> {
  const { findings } = await findingsOf(files, ...flags);
  return findings.map((finding) => `${placeOf(finding)}: ${finding.message} (${finding.hint})`);
}

test('a file whose name says another format than it holds is named, and published as what it is', async () => {
  const files = { 'assets/img/a.png': await photoJpeg({ width: 40, height: 30 }) };
  const body = '![A](assets/img/a.png) ![B](/assets/img/a.png)';
  const hint = 'rename it to assets/img/a.jpg';
  assert.deepEqual(await found({ ...files, ...bad('title: B', body) }), [
    `${BAD}:4:6 warning image-extension: assets/img/a.png is a JPEG picture, whatever its name says (${hint})`,
  ]);
});

test('a picture without alternative text is named, but not one that is decoration', async () => {
  const body = `<img src="assets/img/a.png"> <img src="assets/img/a.png" alt="">
![](assets/img/a.png) [![](assets/img/a.png)](/b) [![](assets/img/a.png "T")](/b)
<img src="assets/img/a.png" aria-hidden="true"> <img src="assets/img/a.png" aria-label="A">
<a href="/b"><img src="assets/img/a.png" alt=""></a>`;
  const places = await found({ 'assets/img/a.png': PNG, ...bad('title: B', body) });
  assert.deepEqual(places, [
    `${BAD}:4:11 warning image-alt: this picture has no alternative text (describe it in alt="…"; alt="" says that it is decoration)`,
    `${BAD}:5:28 warning image-alt: this picture is all there is in a link, and says nothing of where it leads (say so between the brackets: ![The whole plan](plan.png))`,
  ]);
});

test('two names for one content are a note at the second, once', async () => {
  const body = '![A](assets/img/a.png) ![B](assets/img/b.png) ![B](assets/img/b.png) ![C](assets/img/c.png)';
  const files = { 'assets/img/a.png': PNG, 'assets/img/b.png': PNG, 'assets/img/c.png': OTHER };
  assert.deepEqual(await found({ ...files, ...bad('title: B', body) }), [
    `${BAD}:4:29 note image-duplicate: assets/img/b.png is the same picture as assets/img/a.png (use one of the two: readers' browsers cannot know that they have it)`,
  ]);
});

test('an original far beyond what readers get is a note with the figures', async () => {
  const files = {
    'assets/img/wide.jpg': await photoJpeg({ width: 4100, height: 40 }),
    'assets/img/heavy.svg': diagramSvg({ width: 9000, height: 9000 }).replace(
      '</svg>',
      `<!--${'x'.repeat(3_000_000)}--></svg>`,
    ),
  };
  const body = '![A](assets/img/wide.jpg) ![B](assets/img/heavy.svg)';
  const places = await found({ ...files, ...bad('title: B', body) });
  assert.equal(places.length, 2);
  assert.match(
    places[0] ?? '',
    /:4:6 note image-huge: assets\/img\/wide\.jpg is a file of 0\.\d MB of 4100 × 40 pixels; readers get at most 1600 × 16 pixels \(scale it to 3200 × 32 pixels;/,
  );
  assert.match(
    places[1] ?? '',
    /:4:32 note image-huge: assets\/img\/heavy\.svg is a file of 3\.0 MB \(save it smaller;/,
  );
});

test('pictures that nothing names are listed in one note', async () => {
  const names = [
    'a.png',
    'spare.png',
    'My c.PNG',
    'd@2x.png',
    'e.jpg',
    'deep/f.webp',
    'ü.gif',
    'favicon-32.png',
    'notes.txt',
  ];
  const files = Object.fromEntries(names.map((name) => [`assets/img/${name}`, PNG]));
  const uses = {
    'posts/_drafts/later.md': '![C](assets/img/My%20c.PNG) ![D](assets/img/d.png)',
    '_data/gallery.yml': '- picture: e\n',
    '_includes/u.html': '<img src="/assets/img/u\u0308.gif">',
  };
  assert.deepEqual(await found({ ...files, ...uses, ...bad('title: B\nimg: a.png') }), [
    'note image-unused: nothing uses 2 pictures: assets/img/deep/f.webp, assets/img/spare.png (delete what no post needs any more)',
  ]);
  assert.deepEqual(
    await found({ ...files, ...uses, 'about.md': '{% for file in site.static_files %}{% endfor %}' }),
    [],
  );
});

test('a style sheet of the author’s is checked as browsers read it', async () => {
  const css =
    'a { b: url(../img/a.png) }\n/* url(no.png) */\nc { d: url("gone.png"), url(x.woff2), url(//e.com/x.png) }\n';
  const files = { 'assets/css/own.css': css, 'assets/img/a.png': PNG };
  assert.deepEqual(await found(files), [
    'assets/css/own.css:3:13 warning image-missing: no file assets/css/gone.png (looked for assets/css/gone.png)',
  ]);
});

test('a style sheet leads to the base path where its author forgot that', async () => {
  const css = 'a { b: url(/assets/img/a.png), url("../img/a.png") }';
  const root = makeFolder({
    ...GOOD,
    '_config.yml': `${CONFIG}baseurl: /blog\n`,
    ...{ 'assets/css/own.css': css, 'assets/img/a.png': PNG },
  });
  assert.equal((await build(root)).code, 0);
  const published = readFileSync(join(root, '_site/assets/css/own.css'), 'utf8');
  assert.equal(published, 'a { b: url(/blog/assets/img/a.png), url("../img/a.png") }');
});

test('the logo of the site is published, and a missing one named at its line', async () => {
  const config = { '_config.yml': `${CONFIG}logo: _private/logo one.png\n` };
  const root = makeFolder({ ...GOOD, ...config, '_private/logo one.png': PNG });
  assert.equal((await build(root)).code, 0);
  assert.deepEqual(readFileSync(join(root, '_site/_private/logo one.png')), PNG);
  const page = readFileSync(join(root, '_site/good/index.html'), 'utf8');
  assert.match(page, /"logo":\{"@type":"ImageObject","url":"https:\/\/example\.org\/_private\/logo%20one\.png"\}/);
  const [missing] = await found({ '_config.yml': `${CONFIG}logo: /logo.png\n` });
  assert.match(missing ?? '', /^_config\.yml:4:1 warning image-missing: no file logo\.png/);
});

test('a link to a picture is checked, and a file that would not be published is', async () => {
  const body = '[A](x.png) [B](gone.png)';
  const files = { 'posts/x.png': PNG, ...bad('title: B', body) };
  const [missing, ...others] = await found(files);
  assert.deepEqual(others, []);
  assert.match(missing ?? '', /^posts\/2026-11-19-bad\.md:4:16 error image-missing: no file gone\.png/);
  const root = makeFolder({ ...GOOD, ...files });
  assert.equal((await build(root, '--missing-images', 'warn')).code, 0);
  assert.deepEqual(readFileSync(join(root, '_site/posts/x.png')), PNG);
  const page = readFileSync(join(root, '_site/bad/index.html'), 'utf8');
  assert.match(page, /<a href="\/posts\/x\.png">A<\/a> <a href="gone\.png">B<\/a>/);
});

test('a picture in CSS is the author’s own where ours has fewer pixels, and ours where it has as many', async () => {
  const wide = await photoJpeg({ width: 1300, height: 20 });
  const flat = await diagramPng({ width: 300, height: 200 });
  const body = '<p style="background: url(wide.jpg), url(flat.png)">A</p>';
  const root = makeFolder({ ...GOOD, ...bad('title: B', body), 'posts/wide.jpg': wide, 'posts/flat.png': flat });
  assert.equal((await build(root)).code, 0);
  const page = readFileSync(join(root, '_site/bad/index.html'), 'utf8');
  assert.match(page, /url\(\/posts\/wide\.jpg\), url\(\/assets\/pictures\/flat-[\da-f]{8}-300\.png\)/);
  assert.deepEqual(readFileSync(join(root, '_site/posts/wide.jpg')), wide);
});
