import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, parseAttributes, replaceImages } from '../../src/markdown/raw-html.ts';

test('attributes are read as a browser reads them', () => {
  const cases: [text: string, attributes: Record<string, string>][] = [
    ['', {}],
    [' src="a.png"', { src: 'a.png' }],
    [' SRC=\'a.png\' Alt = "b"', { src: 'a.png', alt: 'b' }],
    [' src=a.png/', { src: 'a.png/' }],
    [' src="a.png"/', { src: 'a.png' }],
    [' hidden alt', { hidden: '', alt: '' }],
    [' alt="a > b \'c\'" title=\'"d"\'', { alt: "a > b 'c'", title: '"d"' }],
    ['\n  alt="two\nlines"\n', { alt: 'two\nlines' }],
    [' alt="first" alt="second"', { alt: 'first' }],
    [' data-src="a" aria-label="b"', { 'data-src': 'a', 'aria-label': 'b' }],
    [' alt="a &amp; &quot;b&quot; &#233; &#xE9;"', { alt: 'a & "b" é é' }],
  ];
  for (const [text, attributes] of cases) assert.deepEqual(parseAttributes(text), attributes, text);
});

test('entities are resolved once; unknown ones stay', () => {
  const cases: [text: string, expected: string][] = [
    ['&lt;b&gt; &amp;lt; &apos;&quot;&nbsp;', '<b> &lt; \'"\u00A0'],
    ['&#128512; &#x1F600;', '😀 😀'],
    ['&unknown; &constructor; & &; &#x110000;', '&unknown; &constructor; & &; &#x110000;'],
    ['&#0;', '\uFFFD'],
  ];
  for (const [text, expected] of cases) assert.equal(decodeEntities(text), expected, text);
});

test('each <img> is handed over with the place of its source, and the rest is untouched', () => {
  const html = '<p title="<b>">a <img src="x.png"> <IMG alt=\'src="no"\' src = y.png /> <img></p>';
  const found: string[] = [];
  const replaced = replaceImages(html, ({ attributes, offset }) => {
    found.push(`${attributes.src} at "${html.slice(offset, offset + 5)}"`);
    return `[${found.length}]`;
  });
  assert.equal(replaced, '<p title="<b>">a [1] [2] [3]</p>');
  assert.deepEqual(found, ['x.png at "x.png"', 'y.png at "y.png"', 'undefined at "<img>"']);
});

test('a tag that is never closed is no tag, and costs no time', () => {
  const html = '<img src="x.png '.repeat(2000);
  assert.equal(
    replaceImages(html, () => '[x]'),
    html,
  );
});

test('after a comment or script that is never closed nothing is a picture', () => {
  for (const html of ['<!-- <img src="x.png">', '<script> <img src="x.png">']) {
    assert.equal(
      replaceImages(html, () => '[x]'),
      html,
    );
  }
});

test('a slash right before the end of a tag is no part of a bare word', () => {
  const found: unknown[] = [];
  replaceImages('<img src="x.png" width=9/><img src=a/b.png/>', ({ attributes }) => String(found.push(attributes)));
  assert.deepEqual(found, [{ src: 'x.png', width: '9' }, { src: 'a/b.png/' }]);
});
