import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFindLinked } from '../../src/content/relative-links.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { makePage } from '../helpers/articles.ts';

const published = {
  posts: [makePage('_posts/old/2026-11-20-river.md', '---\npermalink: /2026/river/\n---\n').source],
  pages: [
    makePage('about.md', '---\npermalink: /about/\n---\n').source,
    makePage('docs/a b.markdown', '---\npermalink: /docs/a/\n---\n').source,
  ],
  files: ['docs/plain.md'],
};
const site = { baseurl: '/blog', relativeLinks: { isEnabled: true, exclude: ['left/*'] } };

/** What a file's Markdown becomes, and the lines of what was noted. */
function render(file: string, body: string, dialect: 'kramdown' | 'commonmark' = 'kramdown') {
  const find = createFindLinked(published, site);
  const md = createMarkdown(() => undefined, { dialect, parseBlockHtml: false });
  const { html, problems = [] } = renderMarkdown(md, {
    file,
    body,
    bodyLine: 4,
    findLinked: (path) => find?.(file, path),
  });
  return { links: [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href), problems };
}

test('a link to a Markdown file leads to its page, inline or by reference, from wherever it stands', () => {
  const cases: [from: string, text: string, href: string][] = [
    ['index.md', '[x](about.md)', '/blog/about/'],
    ['index.md', '[x](./about.md "Title")', '/blog/about/'],
    ['docs/x.md', '[x](../about.md#part)', '/blog/about/#part'],
    ['docs/x.md', '[x](/about.md)', '/blog/about/'],
    ['docs/x.md', '[x](<a b.markdown>)', '/blog/docs/a/'],
    ['docs/x.md', '[x](a%20b.markdown)', '/blog/docs/a/'],
    ['docs/x.md', '[x](plain.md)', '/blog/docs/plain.md'],
    ['index.md', '[x]\n\n[x]: about.md#part', '/blog/about/#part'],
    ['_posts/new/2026-11-21-sea.md', '* [x][y]\n\n[y]: ../old/2026-11-20-river.md', '/blog/2026/river/'],
  ];
  for (const [from, text, href] of cases) {
    for (const dialect of ['kramdown', 'commonmark'] as const) {
      assert.deepEqual(render(from, text, dialect), { links: [href], problems: [] }, `${from}: ${text}`);
    }
  }
});

test('a link to a missing file stays as it is and is noted at its line', () => {
  const { links, problems } = render('index.md', 'Text.\n\n- a\n- [x](abuot.md#part)\n');
  assert.deepEqual(links, ['abuot.md#part']);
  assert.deepEqual(problems, [
    {
      rule: 'link-missing',
      severity: 'note',
      message: 'no file abuot.md to link to; the link stays as it is',
      line: 7,
    },
  ]);
});

test('other links stay: to other hosts, to other kinds of files, in code, in HTML, and where a site says so', () => {
  const text =
    '[a](https://example.org/about.md) [b](//example.org/about.md) [c](about.html) `[d](about.md)` <a href="about.md">e</a>';
  const links = ['https://example.org/about.md', '//example.org/about.md', 'about.html', 'about.md'];
  assert.deepEqual(render('index.md', text), { links, problems: [] });
  assert.deepEqual(render('left/x.md', '[x](../about.md)'), { links: ['../about.md'], problems: [] });
  assert.equal(createFindLinked(published, { ...site, relativeLinks: { isEnabled: false, exclude: [] } }), undefined);
});
