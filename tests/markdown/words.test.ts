import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords } from '../../src/markdown/words.ts';

// Every row was read off Jekyll's `strip_html | number_of_words: "auto"`.
test('words are counted as Jekyll counts them', () => {
  const cases: [html: string, words: number][] = [
    ['', 0],
    [' \n\t', 0],
    ['<p>one two</p>\n<p>three</p>', 3],
    ['<p>a</p><p>b</p>', 1],
    ['un<b>believ</b>able', 1],
    ['<pre><code>let x\n= 1</code></pre>', 4],
    ['a — b', 3],
    ['&lt;a b&gt;', 2],
    ['a&nbsp;b', 1],
    ['<!-- not this --> that', 1],
    ['<script>not this</script><style>nor that</style>but this', 2],
    ['<a title="not this" href="x">that</a>', 1],
    ['日本語', 3],
    ['ひらがなカタカナー', 9],
    ['한국어 단어', 5],
    ['漢字abc漢字', 5],
    ['日本語 and English', 5],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 1],
    ['😀 x', 2],
  ];
  for (const [html, words] of cases) assert.equal(countWords(html), words, html);
});

test('the mark of a picture is no word, and a no-break space parts two', () => {
  assert.equal(countWords('<p>\0picture 0\0</p>'), 0);
  assert.equal(countWords('one \0picture 12\0 two'), 2);
  assert.equal(countWords('5\u00A0km'), 2);
});
