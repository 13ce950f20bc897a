import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHtml } from '../src/markdown/html-document.ts';
import { fillPictures } from '../src/markdown/slots.ts';

const render = (body: string) => renderHtml({ file: '_posts/a.html', body, bodyLine: 4 });

test('a body in HTML stays as it is, blank lines, Markdown and quotes included', () => {
  const body = '<p>\n  "Quotes" -- *stars*\n\n\n# No heading</p>\n<custom-tag>x</custom-tag>\n';
  assert.deepEqual(render(body), { html: body, pictures: [], headings: [] });
  assert.deepEqual(render(''), { html: '', pictures: [], headings: [] });
});

test('its pictures are found with their places and attributes', () => {
  const { html, pictures } = render('<p>\n<img class=x src="a b.png" alt="A"> and <img src=/c.png></p>');
  assert.deepEqual(
    pictures.map((slot) => [slot.reference.src, slot.reference.at, slot.kind === 'image' && slot.attributes]),
    [
      ['a b.png', { file: '_posts/a.html', line: 5, column: 19 }, { class: 'x', alt: 'A' }],
      ['/c.png', { file: '_posts/a.html', line: 5, column: 50 }, {}],
    ],
  );
  assert.equal(
    fillPictures(html, pictures, ({ reference }) => `[${reference.src}]`),
    '<p>\n[a b.png] and [/c.png]</p>',
  );
});

test('a mark of a picture cannot be written by hand', () => {
  const { html, pictures } = render('\0picture 0\0');
  assert.equal(
    fillPictures(html, pictures, () => 'x'),
    '\uFFFDpicture 0\uFFFD',
  );
});

test('headings with an id can be linked to', () => {
  const { headings } = render('<h2 id="one">One &amp; <em>only</em></h2><h3>No id</h3>');
  assert.deepEqual(headings, [{ level: 2, id: 'one', text: 'One & only' }]);
});
