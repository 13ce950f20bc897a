import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { VERSION } from 'svgo';
import type { ImageAsset } from '../../src/images/asset.ts';
import { SVGO_VERSION } from '../../src/images/codec.ts';
import { diagramSvg } from '../helpers/pictures.ts';
import { makeAsset, only } from './assets.ts';

/** An SVG of 60 by 40 pixels with a red square and more in it. */
function svg(more: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 40" ${attributes}><path id="a" d="M5 5h30v30H5z" fill="#f00"/>${more}</svg>`;
}

async function published(test: TestContext, text: string | Buffer): Promise<{ asset: ImageAsset; text: string }> {
  const asset = await makeAsset(test, 'plan.svg', text);
  return { asset, text: await readFile(only(asset.fallback.variants).path, 'utf8') };
}

test('an SVG keeps its looks, its view box, ids and titles, and weighs less', async (t) => {
  const drawing = svg('<title>A plan</title><g class="lines"><use href="#a" x="20"/></g><!-- drawn by me -->');
  const { asset, text } = await published(t, drawing);
  assert.deepEqual([asset.kind, asset.width, asset.height, asset.findings], ['vector', 60, 40, undefined]);
  for (const part of ['viewBox="0 0 60 40"', 'id="a"', '<title>A plan</title>', 'class="lines"', 'href="#a"']) {
    assert.ok(text.includes(part), part);
  }
  assert.ok(!text.includes('drawn by me'));
  const [before, after] = await Promise.all([drawing, text].map((one) => sharp(Buffer.from(one)).raw().toBuffer()));
  assert.deepEqual(after, before);
  const large = diagramSvg({ width: 640, height: 360 });
  assert.ok((await published(t, large)).text.length < large.length);
});

test('what an SVG would run or load is left out, and its author is told', async (t) => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';
  const cases: [name: string, text: string, gone: RegExp, rule: string][] = [
    ['a script', svg('<script>alert(1)</script>'), /script|alert/, 'active'],
    [
      'a script of another prefix',
      svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
      /alert/,
      'active',
    ],
    ['a handler', svg('', 'onload="alert(1)"'), /onload|alert/, 'active'],
    ['a handler in capitals', svg('<g onClick="alert(1)"/>'), /alert/, 'active'],
    ['a link that runs', svg('<a xlink:href=" java&#10;script:alert(1)"><path d="M0 0h3"/></a>'), /alert/, 'active'],
    [
      'a page within',
      svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.org/"/></foreignObject>'),
      /iframe/,
      'active',
    ],
    ['a link set later', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), /alert/, 'active'],
    ['a picture from elsewhere', svg('<image href="https://x.org/p.png" width="9" height="9"/>'), /x\.org/, 'outside'],
    ['one without scheme', svg('<image xlink:href="//x.org/p.png" width="9" height="9"/>'), /x\.org/, 'outside'],
    ['a file', svg('<image href="file:///etc/passwd" width="9" height="9"/>'), /passwd/, 'outside'],
    ['a part from elsewhere', svg('<use href="https://x.org/p.svg#a"/>'), /x\.org/, 'outside'],
    ['a filter’s picture', svg('<filter id="f"><feImage href="http://x.org/p.png"/></filter>'), /x\.org/, 'outside'],
    ['a style sheet', svg('<style>@import "https://x.org/s.css"; path{fill:red}</style>'), /x\.org/, 'outside'],
    [
      'a picture in a style',
      svg('<style><![CDATA[path{fill:url("https://x.org/p.svg#a")}]]></style>'),
      /x\.org/,
      'outside',
    ],
    ['one in an attribute', svg('<g style="background:url(//x.org/p.png)"/>'), /x\.org/, 'outside'],
    ['one behind escapes', svg('<style>path{fill:\\75 rl(https://x.org/p)}</style>'), /x\.org/, 'outside'],
    ['a processing instruction', `<?xml-stylesheet href="https://x.org/s.css"?>${svg('')}`, /x\.org/, 'outside'],
  ];
  for (const [name, text, gone, rule] of cases) {
    const { asset, text: clean } = await published(t, text);
    assert.doesNotMatch(clean, gone, name);
    assert.deepEqual(
      asset.findings?.map((finding) => [finding.rule, finding.severity]),
      [[`image-svg-${rule}`, 'warning']],
      name,
    );
    assert.match(clean, /<path[^>]*fill="(red|#f00)"/, name);
  }
  const harmless = svg(
    `<a href="https://x.org/"><image href="${png}" width="9" height="9"/></a><style>path{mask:url(#a)}</style>`,
  );
  const { asset, text } = await published(t, harmless);
  assert.equal(asset.findings, undefined);
  for (const part of ['https://x.org/', png, 'url(#a)']) assert.ok(text.includes(part), part);
});

test('the author is told how much was left out', async (t) => {
  const { asset } = await published(t, svg('<script/><script/><g onclick="a()"/><image href="p.png"/>'));
  assert.deepEqual(
    asset.findings?.map(({ message }) => message),
    [
      'holds what a picture must not: 2 scripts, 1 event handler; left out',
      'holds 1 reference to what lies outside it; left out, as browsers load nothing for a picture',
    ],
  );
});

test('entities that drawing programs declare are written out, bombs are refused', async (t) => {
  const illustrator =
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY word "One > two">]>';
  const { text } = await published(t, `${illustrator}<svg xmlns="&ns;" viewBox="0 0 9 9"><text>&word;</text></svg>`);
  assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><text>One (>|&gt;) two<\/text><\/svg>$/);

  const nested = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  await assert.rejects(makeAsset(t, 'b.svg', `${nested}${svg('<text>&b;</text>')}`), {
    name: 'UnreadablePicture',
    message: 'holds entities within entities',
  });
  const outside = `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`;
  await assert.rejects(makeAsset(t, 'o.svg', outside), { name: 'UnreadablePicture' });
  const wide = `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(20_000)}">]>${svg(`<text>${'&a;'.repeat(1000)}</text>`)}`;
  await assert.rejects(makeAsset(t, 'c.svg', wide), { name: 'UnreadablePicture' });
});

test('an SVG in another encoding than UTF-8 is read by its declaration', async (t) => {
  const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<text>Zürich</text>')}`, 'latin1');
  assert.ok((await published(t, latin)).text.includes('Zürich'));
  await assert.rejects(makeAsset(t, 'x.svg', `<?xml version="1.0" encoding="x-none"?>${svg('')}`), {
    name: 'UnreadablePicture',
  });
});

test('words in the XHTML of an SVG stay apart', async (t) => {
  const html = '<div xmlns="http://www.w3.org/1999/xhtml">One <b>two</b> <i>three</i> four</div>';
  const { text } = await published(t, svg(`<foreignObject width="50" height="20">${html}</foreignObject>`));
  assert.ok(text.includes('One <b>two</b> <i>three</i> four'), text);
});

test('cache keys name the svgo that is installed', () => {
  assert.equal(SVGO_VERSION, VERSION);
});
