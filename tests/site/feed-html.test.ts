import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedHtml } from '../../src/site/feed-html.ts';

const PAGE = 'https://example.org/blog/river/';

const CASES = [
  ['a link from the top is absolute', '<a href="/tags/">x</a>', '<a href="https://example.org/tags/">x</a>'],
  ['a link beside the post is absolute', '<a href="../b/">x</a>', '<a href="https://example.org/blog/b/">x</a>'],
  ['a link within the post leads to the post', '<a href="#k3s">x</a>', `<a href="${PAGE}#k3s">x</a>`],
  ['a link elsewhere stays', '<a href="https://k3s.io/?a=1&amp;b">x</a>', '<a href="https://k3s.io/?a=1&amp;b">x</a>'],
  ['a link that is no address stays as it was typed', '<a href="http://[">x</a>', '<a href="http://[">x</a>'],
  [
    'sources and posters are absolute',
    '<video src="/v.mp4" poster="/p.jpg"></video>',
    '<video src="https://example.org/v.mp4" poster="https://example.org/p.jpg"></video>',
  ],
  [
    'classes, ids, styles and handlers go',
    '<p class="a" id="b" style="c" onclick="d()" data-e="f" title="g">x</p>',
    '<p title="g">x</p>',
  ],
  ['scripts and styles go with what is in them', '<script>if (a<b) c()</script><style>p{}</style><p>x</p>', '<p>x</p>'],
  ['a script that is never closed goes to the end', '<p>x</p><script>a()', '<p>x</p>'],
  ['comments go', 'a<!-- <b> -->c', 'ac'],
  [
    'our heading links go',
    '<h2 id="a">A<a class="fb-anchor" href="#a" aria-label="Permalink: A">#</a></h2>',
    '<h2>A</h2>',
  ],
  ['the check boxes of task lists go', '<li><input type="checkbox" checked disabled> Write</li>', '<li> Write</li>'],
  [
    'a table keeps what its cells mean',
    '<th scope="col" colspan="2" align="left">x</th>',
    '<th scope="col" colspan="2">x</th>',
  ],
  [
    'a value in single quotes, or in none, keeps its meaning',
    `<a href='/a"b'>x</a><img src=/c.png alt=d>`,
    '<a href="https://example.org/a%22b">x</a><img src="https://example.org/c.png" alt="d">',
  ],
  ['text that looks like a tag is text', '<p>a &lt;script&gt; b</p>', '<p>a &lt;script&gt; b</p>'],
] as const;

for (const [name, html, expected] of CASES) {
  test(`in a feed, ${name}`, () => {
    assert.equal(feedHtml(html, PAGE), expected);
  });
}
