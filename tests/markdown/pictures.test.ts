import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown, type RenderedMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { fillPictures, referencesOf } from '../../src/markdown/slots.ts';

const md = createMarkdown(() => undefined);

function render(body: string, bodyLine = 1): RenderedMarkdown {
  return renderMarkdown(md, { file: 'posts/a.md', body, bodyLine });
}

/** `line:column source` of each picture. */
function placesOf(body: string, bodyLine?: number): string[] {
  return render(body, bodyLine).pictures.map(({ reference: { src, at } }) => `${at.line}:${at.column} ${src}`);
}

test('a picture is placed where its path stands', () => {
  const cases: [body: string, ...places: string[]][] = [
    ['![a](x.png)', '1:6 x.png'],
    ['text ![a](x.png) more ![b](y.png)', '1:11 x.png', '1:28 y.png'],
    ['![a](x.png) ![b](x.png)', '1:6 x.png', '1:18 x.png'],
    ['![x.png](x.png)', '1:10 x.png'],
    ['![a [b](c) d](x.png "x.png")', '1:15 x.png'],
    ['![a]( x.png )', '1:7 x.png'],
    ['![a](<my x.png>)', '1:7 my%20x.png'],
    ['![a](über.png)', '1:6 %C3%BCber.png'],
    ['![two\nlines](x.png)', '2:8 x.png'],
    ['one\ntwo\n  ![a](x.png)', '3:8 x.png'],
    ['*![a](x.png)* `![b](y.png)` \\!\\[c](z.png)', '1:7 x.png'],
    ['[![a](x.png)](x.png)', '1:15 x.png', '1:7 x.png'],
    ['[a](x.png) and [b](<my x.png>)', '1:5 x.png', '1:21 my%20x.png'],
    ['[a](x.html), [b](https://example.com/x.png), [c](mailto:x.png)'],
    ['## Title ![a](x.png) {#id}', '1:15 x.png'],
    ['![a]()', '1:6 '],
    ['😀 ![a](x.png)', '1:9 x.png'],
  ];
  for (const [body, ...places] of cases) assert.deepEqual(placesOf(body), places, body);
});

test('a picture in a list, a quote or a footnote is placed in its line of the file', () => {
  const cases: [body: string, ...places: string[]][] = [
    ['- ![a](x.png)\n  ![b](y.png)', '1:8 x.png', '2:8 y.png'],
    ['1. a\n   - b ![a](x.png)\n\n     ![b](y.png)', '2:13 x.png', '4:11 y.png'],
    ['- [ ] ![a](x.png)', '1:12 x.png'],
    ['> ![a](x.png)\n> ![b](y.png)\nlazy ![c](z.png)', '1:8 x.png', '2:8 y.png', '3:11 z.png'],
    ['Text[^1] ![a](x.png)\n\n[^1]: ![b](y.png)\n\n    ![c](z.png)', '1:15 x.png', '3:12 y.png', '5:10 z.png'],
  ];
  for (const [body, ...places] of cases) assert.deepEqual(placesOf(body), places, body);
});

test('a picture in a table is placed in its cell', () => {
  const body = '| a | b |\n|---|---|\n| ![a](x.png) | ![a](x.png) |\n| x | ![b](y.png) |';
  assert.deepEqual(placesOf(body), ['3:8 x.png', '3:22 x.png', '4:12 y.png']);
  assert.deepEqual(placesOf('![a](x.png) | b\n--|--\nc | ![d](y.png)'), ['1:6 x.png', '3:10 y.png']);
});

test('a picture by reference is placed where it is used', () => {
  const body = 'See ![a][logo], ![logo] and ![b](x.png).\n\n[logo]: x.png "The logo"';
  assert.deepEqual(placesOf(body), ['1:5 x.png', '1:17 x.png', '1:34 x.png']);
});

test('a raw <img> is placed where its source stands', () => {
  const cases: [body: string, ...places: string[]][] = [
    ['<img src="x.png">', '1:11 x.png'],
    ['text <img src="x.png"> and <img\n  src="y.png">', '1:16 x.png', '2:8 y.png'],
    ['<p>\n  <img alt="src=no"\n    src=\'x.png\'>\n</p>', '3:10 x.png'],
    ['<img data-src="no.png" src="x.png">', '1:29 x.png'],
    ['- <div>\n  <img src="x.png">\n  </div>\n\n  a <img src="y.png">', '2:13 x.png', '5:15 y.png'],
    ['> <div>\n> <img src="x.png">\n> </div>', '2:13 x.png'],
    ['a\n\n<img alt="no source">', '3:1 '],
  ];
  for (const [body, ...places] of cases) assert.deepEqual(placesOf(body), places, body);
});

/** `line:column use source` of everything that is referred to. */
function referencesIn(body: string): string[] {
  return render(body)
    .pictures.flatMap(referencesOf)
    .map(({ src, use, at }) => `${at.line}:${at.column} ${use} ${src}`);
}

test('each file of a srcset is placed where it stands; the one with the most pixels is shown', () => {
  const cases: [html: string, ...references: string[]][] = [
    ['<img src="a.png" srcset="a.png 1x, b.png 2x">', '1:36 body b.png', '1:11 checked a.png', '1:26 checked a.png'],
    ['<img srcset="a.png 400w, b.png 800w">', '1:26 body b.png', '1:14 checked a.png'],
    [
      '<img src="a.png" srcset="//e.com/b.png 2x, c.png 3x">',
      '1:11 body a.png',
      '1:26 natural //e.com/b.png',
      '1:44 natural c.png',
    ],
    ['<img srcset="//e.com/b.png 2x">', '1:14 natural //e.com/b.png', '1:14 natural //e.com/b.png'],
  ];
  for (const [html, ...references] of cases) assert.deepEqual(referencesIn(html), references, html);
});

test('a picture of several sources is one slot', () => {
  const html = `<picture class="p">
<source media="(max-width: 9em)" srcset="tall.png 2x" sizes="9em">
<source media="(max-width: 9em)" srcset="tall.webp">
<source type="image/webp" srcset="a.webp">
<img src="a.png" alt="A">
</picture>`;
  const [slot, ...others] = render(html).pictures;
  assert.deepEqual(others, []);
  assert.ok(slot?.kind === 'image' && slot.picture);
  assert.deepEqual(slot.picture.attributes, { class: 'p' });
  assert.deepEqual(
    slot.picture.sources.map(({ attributes }) => attributes),
    [{ media: '(max-width: 9em)', sizes: '9em' }],
  );
  assert.deepEqual(referencesIn(html), [
    '5:11 body a.png',
    '2:42 body tall.png',
    '3:42 checked tall.webp',
    '4:35 checked a.webp',
  ]);
});

test('the sources of a film are none of a picture', () => {
  const html = '<picture><video><source src="a.mp4"></video><img src="x.png"></picture>';
  assert.equal(
    fillPictures(render(html).html, render(html).pictures, () => '[x]').trim(),
    '<video><source src="a.mp4"></video>[x]',
  );
});

test('addresses of pictures in other elements and in styles are placed where they stand', () => {
  const cases: [body: string, ...references: string[]][] = [
    ['<video poster="x.png"></video>', '1:16 body x.png'],
    ['<input type="image" src="x.png">', '1:26 natural x.png'],
    ['<object data="x.svg"></object><embed src="y.svg">', '1:15 natural x.svg', '1:43 natural y.svg'],
    ['<svg><image href="x.png"/><image xlink:href=\'y.png\'/></svg>', '1:19 natural x.png', '1:46 natural y.png'],
    ['<link rel="icon" href="x.ico">', '1:24 file x.ico'],
    ['<a href="x.png">x</a> <a href="x.html">y</a> <a href="//e.com/x.png">z</a>', '1:10 file x.png'],
    ['<p style="a:url(x.png), url(\'y.png\')">z</p>', '1:17 natural x.png', '1:30 natural y.png'],
    ['a\n\n<style>\na { background: url(x.png) }\n</style>', '4:21 natural x.png'],
    ['<p>a</p>\n\n<p>\n<a href="x.png">b</a></p>', '4:10 file x.png'],
    ['a\n{: style="background: url(x.png)"}', '1:1 natural x.png'],
    ['<img src="x.png" style="background: url(y.png)">', '1:41 natural y.png', '1:11 body x.png'],
  ];
  for (const [body, ...references] of cases) assert.deepEqual(referencesIn(body), references, body);
});

test('a picture that is all there is in a link is known', () => {
  const areLinks = (body: string) => render(body).pictures.map((slot) => slot.kind === 'image' && slot.isLink === true);
  assert.deepEqual(areLinks('[![](x.png)](a.html) [![](x.png) more](a.html) ![](x.png)'), [true, false, false]);
});

test('lines count from the top of the file, front matter and all', () => {
  assert.deepEqual(placesOf('one\n\n![a](x.png)\n\n<img src="y.png">', 12), ['14:6 x.png', '16:11 y.png']);
});

test('a picture keeps what its author wrote besides the source', () => {
  const attributes = (body: string) => render(body).pictures.map((slot) => slot.kind === 'image' && slot.attributes);
  assert.deepEqual(attributes('![A *bold* `b` & "c"](x.png "It\'s")'), [
    // As kramdown has it: the text between the brackets, marks and all.
    { alt: 'A *bold* `b` & "c"', title: "It's" },
  ]);
  assert.deepEqual(attributes('![](x.png)'), [{ alt: '' }]);
  assert.deepEqual(attributes('<img ALT="a &amp; b" src="x.png" WIDTH=300 alt="second" hidden>'), [
    { alt: 'a & b', width: '300', hidden: '' },
  ]);
  assert.deepEqual(attributes('<img src="x.png">'), [{}]);
});

test('what only looks like a picture is left alone', () => {
  const bodies = [
    '<!-- <img src="x.png"> -->',
    '<script>\nlet a = "<img src=x.png>";\n</script>',
    '<style>/* <img src=x.png> */</style>',
    '<textarea><img src="x.png"></textarea>',
    '```html\n<img src="x.png">\n![a](x.png)\n```',
    '    <img src="x.png">',
    '`<img src="x.png">` and `![a](x.png)`',
    '\\<img src="x.png"> and \\!\\[a](x.png)',
    '<img-slider></img-slider> and <imgx src="x.png">',
  ];
  for (const body of bodies) assert.deepEqual(placesOf(body), [], body);
});

test('each mark in the HTML is filled in with what is printed for its picture', () => {
  const { html, pictures } = render('![a](x.png) and <img src="y.png">');
  const filled = fillPictures(html, pictures, ({ reference }, index) => `<${index} ${reference.src} $& $1>`);
  assert.equal(filled, '<p><0 x.png $& $1> and <1 y.png $& $1></p>\n');
});

test('no text can pass for a mark', () => {
  const { html, pictures } = render('a\0picture 0\0b &#0;picture 0&#0; ![c](x.png)');
  const filled = fillPictures(html, pictures, () => '[x]');
  assert.equal(filled, '<p>a\uFFFDpicture 0\uFFFDb \uFFFDpicture 0\uFFFD [x]</p>\n');
  const raw = render('<img src="x.png" alt="&#0;picture 0&#0;">');
  const [slot] = raw.pictures;
  assert.deepEqual(slot?.kind === 'image' && slot.attributes, { alt: '\uFFFDpicture 0\uFFFD' });
});

test('a mark without its picture is a mistake of ours and stops the build', () => {
  const { html, pictures } = render('![a](x.png) ![b](y.png)');
  assert.throws(() => fillPictures(html, pictures.slice(1), () => ''), new RangeError('no picture slot 1 among 1'));
  assert.equal(
    fillPictures('<p>text</p>', [], () => ''),
    '<p>text</p>',
  );
});
