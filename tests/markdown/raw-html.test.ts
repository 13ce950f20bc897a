import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decodeEntities,
  parseAttributes,
  type RawTag,
  readAttributes,
  replaceMarkup,
} from '../../src/markdown/raw-html.ts';

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

/** HTML with `[…]` around each tag and style sheet that is found. */
function marked(html: string): string {
  return replaceMarkup(html, { tag: ({ text }) => `[${text}]`, css: (css) => `[${css}]` });
}

test('each tag is handed over with its place, and the rest is untouched', () => {
  const html = '<p title="<b>">a <img src="x.png"> <IMG alt=\'src="no"\' src = y.png /></p> 1 < 2';
  assert.equal(
    marked(html),
    '[<p title="<b>">]a [<img src="x.png">] [<IMG alt=\'src="no"\' src = y.png />][</p>] 1 < 2',
  );
  const places: string[] = [];
  const tag = ({ name, isEnd, text, offset }: RawTag) => {
    places.push(`${isEnd ? '/' : ''}${name} ${html.slice(offset, offset + text.length) === text}`);
    return '';
  };
  replaceMarkup(html, { tag, css: () => '' });
  assert.deepEqual(places, ['p true', 'img true', 'img true', '/p true']);
});

test('a style sheet is handed over with its place', () => {
  const html = '<style media="print">a > b { color: red }</style>x<STYLE>';
  assert.equal(marked(html), '<style media="print">[a > b { color: red }][</style>]x<STYLE>[]');
  const print = (css: string, offset: number) => `${html.slice(offset, offset + css.length) === css}`;
  assert.match(replaceMarkup(html, { tag: () => '', css: print }), /^<style media="print">true/);
});

test('an attribute is handed over with its place in the tag', () => {
  const tag = `<img src="x.png"  alt='a' WIDTH=9 hidden/>`;
  assert.deepEqual(
    readAttributes(tag).map(({ name, value, start, end, valueStart, valueEnd }) => {
      return [name, value, tag.slice(start, end), tag.slice(valueStart, valueEnd)];
    }),
    [
      ['src', 'x.png', ' src="x.png"', 'x.png'],
      ['alt', 'a', "  alt='a'", 'a'],
      ['width', '9', ' WIDTH=9', '9'],
      ['hidden', '', ' hidden', ''],
    ],
  );
});

test('a tag that is never closed is no tag, and costs no time', () => {
  const html = '<img src="x.png '.repeat(2000);
  assert.equal(marked(html), html);
});

test('in a comment or script nothing is a tag, also where it is never closed', () => {
  const texts = ['<!-- <img src="x.png">', '<script> <img src="x.png">', '<textarea><img></textarea>', '<!--<b>-->'];
  for (const html of texts) assert.equal(marked(html), html);
});

test('a slash right before the end of a tag is no part of a bare word', () => {
  assert.deepEqual(parseAttributes('<img src="x.png" width=9/>'), { src: 'x.png', width: '9' });
  assert.deepEqual(parseAttributes('<img src=a/b.png/>'), { src: 'a/b.png/' });
});
