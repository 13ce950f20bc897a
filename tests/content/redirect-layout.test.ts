import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { build } from '../helpers/small-site.ts';
import { attribute, elementsOf, named } from '../layouts/html.ts';

const LEAD = '<meta content="0;url=https://docs.example/{{ page.redirect_to }}.html" http-equiv="refresh">';

/** Where the page `old.md` leads; undefined where it stays. */
async function targetOf(frontMatter: string, layouts: Files): Promise<string | undefined> {
  const root = makeFolder({
    '_config.yml': 'title: A\nurl: https://example.org\nbaseurl: /blog\n',
    'old.md': `---\n${frontMatter}\n---\nText.\n`,
    ...layouts,
  });
  const { code, out, err } = await build(root);
  assert.equal(code, 0, out + err);
  const elements = elementsOf(readFileSync(join(root, '_site/old.html'), 'utf8'));
  const refresh = named(elements, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'refresh');
  return attribute(refresh, 'content')?.replace('0; url=', '');
}

const PAGE = 'layout: redirect\nredirect_to: macros';

test('a page leads where the blog’s own redirect layout sends its readers', async () => {
  assert.equal(await targetOf(PAGE, { '_layouts/redirect.html': LEAD }), 'https://docs.example/macros.html');
  const named = { '_layouts/moved.html': "<meta http-equiv='refresh' content='3; URL={{ page.to | absolute_url }}'>" };
  assert.equal(await targetOf('layout: moved\nto: /new/', named), 'https://example.org/blog/new/');
});

test('a redirect of any layout is printed with the layout "redirect", as jekyll-redirect-from does', async () => {
  const target = await targetOf('layout: page\nredirect_to: macros', { '_layouts/redirect.html': LEAD });
  assert.equal(target, 'https://docs.example/macros.html');
});

test('a redirect leads where it says, host and all, when the layout has nothing to add', async () => {
  const layouts = { '_layouts/redirect.html': '<meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">' };
  const cases: [to: string, target: string][] = [
    ['https://elsewhere.example/a?b=c#d', 'https://elsewhere.example/a?b=c#d'],
    ['//elsewhere.example/a', '//elsewhere.example/a'],
    ['/new/', '/blog/new/'],
    ['new.html', '/blog/new.html'],
  ];
  for (const [to, target] of cases) assert.equal(await targetOf(`layout: x\nredirect_to: ${to}`, layouts), target);
  assert.equal(await targetOf('layout: x\nredirect_to: /new/', { '_layouts/x.html': '{{ content }}' }), '/blog/new/');
});

test('a page whose layout prints its text stays, even if it sends some readers on', async () => {
  const layout = `{% if page.redirect_to %}${LEAD}{% endif %}{{ content }}`;
  assert.equal(await targetOf('layout: default', { '_layouts/default.html': layout }), undefined);
});
