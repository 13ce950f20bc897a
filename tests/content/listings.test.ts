import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadsElsewhere, leaveListings } from '../../src/content/listings.ts';
import { parsePage } from '../../src/content/page.ts';
import { readSettings } from '../../src/content/settings.ts';
import { parseSource } from '../../src/content/source.ts';
import { makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const SETTINGS = await readSettings(makeFolder({ '_config.yml': 'theme: minima' }), collectFindings().report);
const LOOP = '<ul>{% for post in site.posts %}<li>{{ post.title }} by {{ post.author }}</li>{% endfor %}</ul>';
const TEXT = 'We are a small team that writes about rivers, lakes and what swims in them.';

/** Where each file leads; `ours` where our own page stands, undefined where the author's does. */
function targets(files: Readonly<Record<string, string>>) {
  const { report, lines } = collectFindings();
  const pages = Object.entries(files).map(([file, text]) => {
    const source = parseSource(file, text.startsWith('---') ? text : `---\n---\n${text}`, report);
    assert.ok(source);
    return parsePage(source, { settings: SETTINGS, report });
  });
  const left = leaveListings(pages, report);
  return { lines, targets: left.map((page) => (leadsElsewhere(page) ? page.redirectTo : 'ours')) };
}

test('pages that only list posts lead to the lists that take their place, which one note says', () => {
  const { targets: found, lines } = targets({
    'index.html': LOOP,
    'archive.html': `<h1>All posts</h1>\n${LOOP}`,
    'tags.html': '{% for tag in site.tags %}{{ tag[0] }}{% endfor %}',
    'blog/categories.html': '{% for c in site.categories %}{{ c[0] }}{% endfor %}',
    'blog/index.html': '{% for post in paginator.posts %}{{ post.title }}{% endfor %}',
    '_pages/year-archive.md': '---\nlayout: posts\n---\n',
    '404.md': '',
  });
  assert.deepEqual(found, ['ours', '/archive/', '/tags/', '/categories/', '/archive/', '/archive/', 'ours']);
  assert.deepEqual(lines, [
    "note listing-replaced: Fieldbook's own lists of posts stand in place of index.html, archive.html, tags.html, " +
      'blog/categories.html, blog/index.html, _pages/year-archive.md, 404.md',
  ]);
});

test('a page with words of its author’s, or filled by an include, stays', () => {
  const { targets: found, lines } = targets({
    'index.html': `<p>${TEXT}</p>${LOOP}`,
    'about.md': '',
    '404.html': '{% include lost.html %}',
    'tags.md': TEXT,
    'old.md': '---\nredirect_to: /new/\n---\n',
  });
  assert.deepEqual(found, [undefined, undefined, undefined, undefined, '/new/']);
  assert.deepEqual(lines, []);
});
