import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';

const FIRST = '# Same\n\nText[^1], "quoted", ![a](x.png)\n\n[^1]: First note.\n\n[link]: /first\n';
const SECOND = '# Same\n\nText[^1] and [link].\n\n[^1]: Second note.\n';

function source(body: string) {
  return { file: 'a.md', body, bodyLine: 1 };
}

test('a document is rendered the same whatever was rendered before it', () => {
  const md = createMarkdown(() => undefined);
  const first = renderMarkdown(md, source(FIRST));
  const second = renderMarkdown(md, source(SECOND));
  assert.deepEqual(renderMarkdown(md, source(FIRST)), first);
  assert.deepEqual(
    renderMarkdown(
      createMarkdown(() => undefined),
      source(SECOND),
    ),
    second,
  );
});

test('headings, footnotes and link targets of one document are not those of another', () => {
  const md = createMarkdown(() => undefined);
  const first = renderMarkdown(md, source(FIRST));
  const second = renderMarkdown(md, source(SECOND));
  assert.deepEqual(second.headings, [{ level: 1, id: 'same', text: 'Same' }]);
  assert.match(second.html, /<li id="fn:1"><p>Second note\./);
  assert.doesNotMatch(second.html, /First note|href="\/first"/);
  assert.equal(first.pictures.length, 1);
  assert.equal(second.pictures.length, 0);
});

test('Windows line ends make no difference', () => {
  const md = createMarkdown(() => undefined);
  assert.deepEqual(renderMarkdown(md, source(FIRST.replaceAll('\n', '\r\n'))), renderMarkdown(md, source(FIRST)));
});

test('code is escaped where nobody colours it, and so is its language', () => {
  const md = createMarkdown((code, language) => (language === 'loud' ? `<b>${code}</b>` : undefined));
  const { html } = renderMarkdown(md, source('```loud\na\n```\n\n```"<x>\na < b\n```\n'));
  assert.equal(
    html,
    '<pre class="fb-code" tabindex="0"><code class="language-loud"><b>a\n</b></code></pre>\n' +
      '<pre class="fb-code" tabindex="0"><code class="language-&quot;&lt;x&gt;">a &lt; b\n</code></pre>\n',
  );
});

test('links that run a script are text', () => {
  const md = createMarkdown(() => undefined);
  const { html } = renderMarkdown(md, source('[a](javascript:alert(1)) <javascript:alert(1)>'));
  assert.doesNotMatch(html, /href/);
});

test('a document without any text is rendered to nothing', () => {
  const md = createMarkdown(() => undefined);
  assert.deepEqual(renderMarkdown(md, source('')), { html: '', pictures: [], headings: [] });
});

test('code in a line is coloured where an attribute list names its language', () => {
  const md = createMarkdown((code, language) => (language === 'loud' ? `<b>${code}</b>` : undefined));
  const { html } = renderMarkdown(md, {
    file: 'a.md',
    body: '`a`{:.language-loud} `<b>`{:.language-no} `c`',
    bodyLine: 1,
  });
  assert.equal(
    html,
    '<p><code class="language-loud"><b>a</b></code> <code class="language-no">&lt;b&gt;</code> <code>c</code></p>\n',
  );
  const loud = createMarkdown((code) => `<b>${code}</b>`, { dialect: 'kramdown', defaultLanguage: 'loud' });
  const source = { file: 'a.md', body: '`a`{: .x}', bodyLine: 1 };
  assert.equal(renderMarkdown(loud, source).html, '<p><code class="x language-loud"><b>a</b></code></p>\n');
});

test('a separator of lines that is no line break is part of its line, and reading comes to an end', () => {
  const md = createMarkdown(() => undefined);
  const print = (body: string) => renderMarkdown(md, { file: 'a.md', body, bodyLine: 1 }).html;
  for (const mark of ['\u2028', '\u2029']) {
    const text = `a${mark}b`;
    assert.match(print(`1. ${text}\n2. c`), /<ol>\n<li>a\sb<\/li>\n<li>c<\/li>\n<\/ol>/);
    assert.match(print(`- ${text}`), /<li>a\sb<\/li>/);
    assert.match(print(`x\n: ${text}`), /<dd>a\sb<\/dd>/);
    assert.match(print(`# ${text}`), /<h1[^>]*>a\sb</);
    assert.match(print(`x[^1]\n\n[^1]: ${text}`), /<p>a\sb/);
  }
});
