import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compareContents } from './sites.ts';

suite('what is no difference', () => {
  const cases: [name: string, old: string, ours: string][] = [
    [
      'white space between and within elements',
      '<p>One\n  two</p>\n\n<ul>\n<li>three </li></ul>',
      '<p>One two</p><ul><li>three</li></ul>',
    ],
    ['the form of entities', '<p>a &amp; b&#8217;s &nbsp; c</p>', '<p>a & b\u2019s c</p>'],
    ['the order of attributes and classes', '<p id="a" class="b c">x</p>', '<p class="c b" id="a">x</p>'],
    ['comments', '<p>x<!-- y --></p>', '<p>x</p>'],
    [
      'wrappers of ours',
      '<table><tr><td>x</td></tr></table>',
      '<div class="fb-table"><table><tr><td>x</td></tr></table></div>',
    ],
    [
      'links of ours to headings',
      '<h2 id="x">X</h2>',
      '<h2 id="x">X<a class="fb-anchor" href="#x" aria-label="Permalink: X">#</a></h2>',
    ],
    ['links of a theme to headings', '<h2 id="x">X <a class="header-link" href="#x">#</a></h2>', '<h2 id="x">X</h2>'],
    [
      'our markup of pictures',
      '<p><img src="/blog/assets/img/a%20b.png" alt="x" /></p>',
      '<p><picture><source type="image/avif" srcset="/blog/assets/pictures/a-1.avif"><img src="/blog/assets/pictures/a-1.png" srcset="/a 400w" sizes="auto" width="4" height="3" alt="x" loading="lazy" decoding="async" data-src="./assets/img/a b.png"></picture></p>',
    ],
    [
      'a figure of ours for the paragraph of a lone picture',
      '<p><img src="a.png" alt="x"></p>',
      '<figure class="fb-figure"><img src="/p.png" data-src="a.png" alt="x"></figure>',
    ],
    [
      'the caption of a picture',
      '<p><img src="a.png" alt="x"> <em>Mine</em></p>',
      '<figure class="fb-figure"><img src="/p.png" data-src="a.png" alt="x">\n<figcaption class="fb-line"><em>Mine</em></figcaption></figure>',
    ],
    [
      'the title of a picture that stands below it, too',
      '<p><img src="a.png" alt="x" title="T"></p>',
      '<figure class="fb-figure"><img src="/p.png" data-src="a.png" alt="x" title="T"><figcaption class="fb-title">T</figcaption></figure>',
    ],
    [
      'how code is highlighted',
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="k">let</span> a;\n</code></pre></div></div>',
      '<pre class="fb-code" tabindex="0"><code class="language-js"><span class="hljs-keyword">let</span> a;</code></pre>',
    ],
    [
      'line numbers beside code',
      '<figure class="highlight"><pre><code class="language-js" data-lang="js"><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n</pre></td><td class="code"><pre>a;\n</pre></td></tr></tbody></table></code></pre></figure>',
      '<pre><code class="language-js">a;</code></pre>',
    ],
    [
      'the class of inline code',
      '<p><code class="language-plaintext highlighter-rouge">a</code></p>',
      '<p><code>a</code></p>',
    ],
    [
      'the base path and the origin in links',
      '<p><a href="https://example.org/blog/y/">y</a></p>',
      '<p><a href="/blog/y/">y</a></p>',
    ],
    ['links that lead to the same place', '<p><a href="y/index.html">y</a></p>', '<p><a href="/blog/y/">y</a></p>'],
    [
      'what makes links to elsewhere safe',
      '<p><a href="https://a.example/">y</a></p>',
      '<p><a rel="noopener" target="_blank" href="https://a.example/">y</a></p>',
    ],
    [
      'formulas between dollars that we have rendered',
      '<p>So $x^2$.</p>',
      '<p>So <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>.</p>',
    ],
    [
      'formulas that we have rendered',
      '<p>So \\(x^2\\).</p>',
      '<p>So <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>.</p>',
    ],
    [
      'the way back from a footnote',
      '<p>Note.&nbsp;<a href="#fnref:1" class="reversefootnote" role="doc-backlink">\u21a9</a></p>',
      '<p>Note.</p>',
    ],
  ];
  for (const [name, old, ours] of cases) {
    test(name, () => {
      const { status, difference } = compareContents(old, ours);
      assert.deepEqual([status, difference], ['same', undefined]);
    });
  }
});

suite('what is a difference', () => {
  const cases: [name: string, old: string, ours: string, kind: string, oldShown: string, oursShown: string][] = [
    ['a word', '<p>We walked up.</p>', '<p>We walked down.</p>', 'text', 'We walked up.', 'We walked down.'],
    ['the shape of quotes', '<p>\u201cHi\u201d</p>', '<p>"Hi"</p>', 'text', '\u201cHi\u201d', '"Hi"'],
    ['the length of dashes', '<p>a \u2013 b</p>', '<p>a \u2014 b</p>', 'text', 'a \u2013 b', 'a \u2014 b'],
    [
      'a paragraph that we lost',
      '<p>We walked far up.</p><p>We rested.</p>',
      '<p>We walked far up.</p>',
      'text',
      'We walked far up. We rested.',
      'We walked far up.',
    ],
    [
      'a paragraph that we added',
      '<p>We walked far up.</p>',
      '<p>We walked far up.</p><p>And</p>',
      'text',
      'We walked far up.',
      'We walked far up. And',
    ],
    ['an element', '<p>a <em>b</em></p>', '<p>a <b>b</b></p>', 'structure', 'a <em>b</em></p>', 'a <b>b</b></p>'],
    [
      'paragraphs in list items',
      '<ul><li>a</li></ul>',
      '<ul><li><p>a</p></li></ul>',
      'structure',
      '<li>a</li></ul>',
      '<li><p>a</p></li>',
    ],
    [
      'where a link leads',
      '<p><a href="/blog/a/">x</a></p>',
      '<p><a href="/blog/b/">x</a></p>',
      'structure',
      '<p><a href="/a/">x</a></p>',
      '<p><a href="/b/">x</a></p>',
    ],
    ['an id', '<h2 id="a">x</h2>', '<h2 id="b">x</h2>', 'structure', '<h2 id="a">x</h2>', '<h2 id="b">x</h2>'],
    [
      'the words for a picture',
      '<p><img src="a.png" alt="x"></p>',
      '<p><img src="/p" data-src="a.png" alt="y"></p>',
      'structure',
      '<p><img alt="x" src="a.png"></p>',
      '<p><img alt="y" src="a.png"></p>',
    ],
    [
      'a picture that is missing',
      '<p>x<img src="a.png"></p>',
      '<p>x<span class="fb-missing">Picture missing</span></p>',
      'structure',
      'x<img src="a.png"></p>',
      'x<img missing></p>',
    ],
    [
      'the language of code',
      '<pre><code class="language-js">a</code></pre>',
      '<pre><code class="language-ts">a</code></pre>',
      'structure',
      '<pre class="language-js">a</pre>',
      '<pre class="language-ts">a</pre>',
    ],
    [
      'the indentation of code',
      '<pre><code>a\n  b</code></pre>',
      '<pre><code>a\nb</code></pre>',
      'structure',
      '<pre>a \u21b5 b</pre>',
      '<pre>a \u21b5 b</pre>',
    ],
  ];
  for (const [name, old, ours, kind, oldShown, oursShown] of cases) {
    test(name, () => {
      const { status, difference } = compareContents(old, ours);
      assert.equal(status, kind);
      assert.deepEqual(difference, { kind, old: oldShown, ours: oursShown });
    });
  }

  test('only the first is shown, with a little around it', () => {
    const words = (word: string) => `<p>${'and on and on '.repeat(20)}${word}${' to the end'.repeat(20)}</p>`;
    const { difference } = compareContents(words('up'), words('down'));
    assert.match(difference?.old ?? '', /^\u2026(and |on )+up( to the end)+.*\u2026$/);
    assert.ok((difference?.ours.length ?? 0) < 120);
  });
});
