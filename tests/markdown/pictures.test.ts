import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillPictures } from '../../src/markdown/pictures.ts';
import { createMarkdown, type RenderedMarkdown, renderMarkdown } from '../../src/markdown/render.ts';

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
    ['*![a](x.png)* `![b](y.png)` \\![c](z.png)', '1:7 x.png'],
    ['[![a](x.png)](x.png)', '1:7 x.png'],
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

test('lines count from the top of the file, front matter and all', () => {
  assert.deepEqual(placesOf('one\n\n![a](x.png)\n\n<img src="y.png">', 12), ['14:6 x.png', '16:11 y.png']);
});

test('a picture keeps what its author wrote besides the source', () => {
  const attributes = (body: string) => render(body).pictures.map((slot) => slot.attributes);
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
    '\\<img src="x.png"> and \\![a](x.png)',
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
  assert.deepEqual(raw.pictures[0]?.attributes, { alt: '\uFFFDpicture 0\uFFFD' });
});

test('a mark without its picture is a mistake of ours and stops the build', () => {
  const { html, pictures } = render('![a](x.png) ![b](y.png)');
  assert.throws(() => fillPictures(html, pictures.slice(1), () => ''), new RangeError('no picture slot 1 among 1'));
  assert.equal(
    fillPictures('<p>text</p>', [], () => ''),
    '<p>text</p>',
  );
});
