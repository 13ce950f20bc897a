import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlText, plainText, truncate } from '../../src/markdown/text.ts';

test('the text of HTML is what a reader sees, on one line', () => {
  const cases: [html: string, expected: string][] = [
    ['<p>One</p>\n<p>two  three</p>', 'One two three'],
    ['<p>One</p><p>two<br>three</p><ul><li>four</li><li>five</li></ul>', 'One two three four five'],
    ['<p><strong>Bold</strong>, <code>code</code>. <a href="x">Link</a>!</p>', 'Bold, code. Link!'],
    ['<p>un<em>believ</em>able</p>', 'unbelievable'],
    ['<td>a</td><td>b</td><h2>c</h2>d<hr>e', 'a b c d e'],
    ['a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39;&nbsp;e', 'a <b> &amp; "c" \'d\' e'],
    ['a<!-- b --> <script>c < d</script><style>e</style>f', 'a f'],
    ['Noted<sup id="fnref:1"><a href="#fn:1">1</a></sup>, x<sup>2</sup>', 'Noted, x2'],
    ['A \0picture 0\0 picture', 'A picture'],
    ['', ''],
  ];
  for (const [html, expected] of cases) assert.equal(htmlText(html), expected, html);
});

test('Markdown in a description is read as plain text', () => {
  const cases: [markdown: string, expected: string][] = [
    ['# Edge computing frameworks', 'Edge computing frameworks'],
    ['## A  closed one ##', 'A closed one'],
    ['#no heading', '#no heading'],
    ['# one\nmore', 'one more'],
    ['Plain  text,\n on two lines', 'Plain text, on two lines'],
    ['**Bold**, `code` and [a link](https://example.org)!', 'Bold, code and a link!'],
    ['snake_case and 2 * 3 < 4 & 5', 'snake_case and 2 * 3 < 4 & 5'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['> quoted', 'quoted'],
    ['It\'s "straight"', 'It\'s "straight"'],
    ['', ''],
  ];
  for (const [markdown, expected] of cases) assert.equal(plainText(markdown), expected, markdown);
});

test('a text is cut at a word, with an ellipsis, and never longer than allowed', () => {
  const cases: [text: string, length: number, expected: string][] = [
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['one two three', 10, 'one two…'],
    ['one, two, three', 10, 'one, two…'],
    ['one two. three', 10, 'one two…'],
    ['unbreakable', 6, 'unbre…'],
    ['a unbreakable', 10, 'a unbreak…'],
  ];
  for (const [text, length, expected] of cases) {
    assert.equal(truncate(text, length), expected, text);
    assert.ok(expected.length <= length);
  }
});
