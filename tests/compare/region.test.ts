import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compareFiles, ourPage } from './sites.ts';

const CONTENT =
  '<p>We walked upstream along the river.</p><ul><li>The old bridge</li><li>The mill</li></ul><p>We rested.</p>';

/** How a page of an old theme compares with ours of the same content. */
function statusOf(body: string, ours = CONTENT): string | undefined {
  const old = `<!DOCTYPE html><html><head><title>Rivers</title></head><body>${body}</body></html>`;
  return compareFiles({ 'x.html': old }, { 'x.html': ourPage(ours) }).pages[0]?.status;
}

suite('the content is found in an old page', () => {
  const themes: [name: string, body: string][] = [
    ['that is nothing else', CONTENT],
    ['in an article', `<header>Notes</header><article>${CONTENT}</article><footer>Words words</footer>`],
    ['in a nameless element among others', `<div>Notes and rivers</div><div>${CONTENT}</div><div>Words, the end</div>`],
    [
      'deep in a theme',
      `<div><div><aside>x</aside><div class="wrap"><div class="post-content">${CONTENT}</div></div></div></div>`,
    ],
    [
      'beside title, date and links to neighbours',
      `<div class="post"><h1>Rivers</h1><span class="post-date">20 Nov 2026</span>${CONTENT}<hr><ul class="pager"><li><a href="/a">Older: The river</a></li></ul></div>`,
    ],
    [
      'beside a plain paragraph of the theme, if its element has a name of its own',
      `<main><div class="entry">${CONTENT}</div><p>Posted in rivers</p></main>`,
    ],
    [
      'below title and date in an element that says it is the content',
      `<div class="page-content"><div class="header-page"><h1>Rivers</h1>20 Nov</div>${CONTENT}<div class="share">Share</div></div>`,
    ],
    [
      'among much else in an element that says it is the content',
      `<div class="page-content"><div class="box">Rivers</div>${CONTENT}<div class="separator"></div><aside>Tags</aside><div class="box">Last</div></div>`,
    ],
    ['before a footer with a picture after it', `${CONTENT}<footer>Words</footer><img src="/count.gif">`],
    [
      'beside far more comments',
      `<div id="main">${CONTENT}</div><div id="comments">${'<p>We walked, too.</p>'.repeat(200)}</div>`,
    ],
  ];
  for (const [name, body] of themes) test(name, () => assert.equal(statusOf(body), 'same'));

  test('without words, by its picture', () => {
    const picture = '<p><img src="a.png" alt=""></p>';
    const body = `<div class="nav"><p>Notes</p></div><div class="post"><h1>Rivers</h1><div>${picture}</div></div>`;
    assert.equal(statusOf(body, picture), 'same');
  });
});

suite("what we lost stays the old page's content", () => {
  const losses: [name: string, lost: string][] = [
    ['a paragraph at the end', '<p>And so on.</p>'],
    ['a list', '<ul><li>One more</li></ul>'],
    [
      'code',
      '<div class="language-sh highlighter-rouge"><div class="highlight"><pre><code>ls</code></pre></div></div>',
    ],
    ['footnotes', '<div class="footnotes"><ol><li>A note</li></ol></div>'],
  ];
  for (const [name, lost] of losses) {
    test(name, () => {
      assert.equal(statusOf(`<article class="post"><h1>Rivers</h1>${CONTENT}${lost}</article>`), 'text');
      assert.equal(statusOf(`<article class="post"><h1>Rivers</h1>${lost}${CONTENT}</article>`), 'text');
    });
  }

  test('a block with a class in an element that says it is the content', () => {
    assert.equal(statusOf(`<div class="post-content">${CONTENT}<p class="notice">Mind the step.</p></div>`), 'text');
  });

  test('all but one of several paragraphs', () => {
    assert.equal(statusOf('<article><p>We walked.</p><p>We rested.</p></article>', '<p>We walked.</p>'), 'text');
  });

  test('all beside an element of the author that we have kept', () => {
    const body = '<article><p>Before.</p><div>We walked upstream.</div></article>';
    assert.equal(statusOf(body, '<div>We walked upstream.</div>'), 'text');
  });

  test('all of it', () => {
    assert.equal(statusOf('<div>Menu</div><article><p>Nothing like it.</p></article>'), 'text');
  });
});
