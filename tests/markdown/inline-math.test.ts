import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';

const md = createMarkdown(() => undefined);
const render = (body: string, hasDollarMath = false) =>
  renderMarkdown(md, { file: 'a.md', body, bodyLine: 5, hasDollarMath });
const texIn = (html: string) =>
  [...html.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map(([, tex]) => tex);

test('a formula keeps its TeX and is no Markdown', () => {
  const { html, problems } = render('An $$a_1 * b_2$$ and a $$c "d" -- e$$.');
  assert.deepEqual(texIn(html), ['a_1 * b_2', 'c &quot;d&quot; -- e']);
  assert.equal(problems, undefined);
});

test('a formula of its own is set on its own', () => {
  assert.match(render('$$\nx\n\ny\n$$\n').html, /^<div class="fb-math" tabindex="0"><math display="block"/);
  assert.match(render('$$x$$ in a line').html, /^<p><math>/);
});

test('a formula that cannot be read is shown as TeX and named with its line', () => {
  const { html, problems } = render('Text\n\nmore\nand $$\\frac{1$$.\n\n$$\\nosuch<b>$$\n');
  assert.match(html, /and <code class="language-tex">\\frac\{1<\/code>\./);
  assert.match(html, /<p><code class="language-tex">\\nosuch&lt;b&gt;<\/code><\/p>/);
  assert.deepEqual(
    problems?.map(({ rule, line }) => [rule, line]),
    [
      ['math', 8],
      ['math', 10],
    ],
  );
});

test('single dollars hold a formula only where the page says so', () => {
  const text = 'It is $x^2$, $a\\_b$ and $\\\\{y\\\\}$; $5 and $6, \\$z$, $ w $.';
  assert.deepEqual(texIn(render(text).html), []);
  assert.deepEqual(texIn(render(text, true).html), ['x^2', 'a_b', '\\{y\\}']);
});

test('what MathJax reads besides is a formula where the page says so, one backslash taken off as kramdown does', () => {
  const text =
    'In \\\\(a\\_1 * b\\\\) line, \\\\[ x_1 \\\\] apart.\n\n\\begin{align*}\na &= b \\\\\\\\\nc &= d\n\\end{align*}\n';
  const { html, problems } = render(text, true);
  assert.deepEqual(texIn(html), ['a_1 * b', 'x_1', '\\begin{align*}\na &amp;= b \\\\\nc &amp;= d\n\\end{align*}']);
  assert.match(html, /line, <span class="fb-math" tabindex="0"><math display="block"/);
  assert.equal(problems, undefined);
  assert.deepEqual(texIn(render(text).html), []);
});

test('what is no formula may hold dollars', () => {
  assert.equal(render('`$$a$$` \\$$b and $$', true).html, '<p><code>$$a$$</code> $$b and $$</p>\n');
});
