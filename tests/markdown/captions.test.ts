import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkdownSettings } from '../../src/content/settings.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { fillPictures } from '../../src/markdown/slots.ts';

function render(body: string, dialect: MarkdownSettings['dialect'] = 'kramdown'): string {
  const md = createMarkdown((code) => code, { dialect });
  const { html, pictures } = renderMarkdown(md, { file: 'posts/a.md', body, bodyLine: 1 });
  return fillPictures(html, pictures, () => '<img>').trim();
}

for (const dialect of ['kramdown', 'commonmark'] as const) {
  test(`in ${dialect} the title of a lone picture is its caption`, () => {
    assert.equal(
      render('![A](a.png "Q & A")', dialect),
      '<figure class="fb-figure"><img><figcaption class="fb-title">Q &amp; A</figcaption></figure>',
    );
  });

  test(`in ${dialect} an emphasised line below a picture is its caption, link or not`, () => {
    assert.equal(
      render('[![A](a.png)](https://example.org "not me")\n*Drawn by `dot`*', dialect),
      '<figure class="fb-figure"><a href="https://example.org" title="not me"><img></a>\n' +
        '<figcaption class="fb-line"><em>Drawn by <code>dot</code></em></figcaption></figure>',
    );
  });
}

test('a caption wins over a title', () => {
  assert.match(render('![A](a.png "title")\n_line_'), /<figcaption class="fb-line"><em>line<\/em><\/figcaption>/);
});

test('a picture among other text, in a tight list, or above a sentence that begins with emphasis has no caption', () => {
  for (const body of [
    'See ![A](a.png "T")',
    '![A](a.png "T") and more',
    '- ![A](a.png "T")\n- b',
    '![A](a.png)\n*One* thing',
    '![A](a.png)\n*One* and *two*',
    '![A](a.png)\n*one*\nmore',
    '![A](a.png)\n**strong**',
    '![A](a.png)\n\n*A paragraph of its own*',
    '![A](a.png)',
  ]) {
    assert.doesNotMatch(render(body), /fig/, body);
  }
});

test("a figure of kramdown's own keeps its alternative text below and nothing else", () => {
  assert.equal(render('![Alt](a.png "T"){:standalone}'), '<figure><img><figcaption>Alt</figcaption></figure>');
});

test('where a site wants no captions there are none', () => {
  const md = createMarkdown((code) => code, { dialect: 'kramdown', hasCaptions: false });
  const { html } = renderMarkdown(md, { file: 'posts/a.md', body: '![A](a.png "T")', bodyLine: 1 });
  assert.match(html, /^<p>/);
});
