import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDateTime } from '../../src/content/dates.ts';
import type { SourceFile } from '../../src/content/folder.ts';
import { type Post, parsePost } from '../../src/content/post.ts';
import { readSettings, type Settings } from '../../src/content/settings.ts';
import { parseSource } from '../../src/content/source.ts';
import { makeFolder } from '../helpers/folder.ts';
import { collectFindings, type Findings } from './findings.ts';

const SETTINGS = await readSettings(makeFolder(), collectFindings().report);
const NOW = new Date('2026-11-23T22:30:00Z');

interface PostOptions {
  readonly name?: string;
  readonly kind?: SourceFile['kind'];
  readonly settings?: Partial<Settings>;
  readonly findings?: Findings;
}

/** What a file of this front matter becomes; `name` is the file's, without folder and ending. */
function tryPost(frontMatter: string, { name = '2022-07-24-a', kind = 'post', ...options }: PostOptions = {}) {
  const findings = options.findings ?? collectFindings();
  const file = `posts/${name}.md`;
  const source = parseSource(file, `---\n${frontMatter}\n---\nbody\n`, findings.report);
  assert.ok(source);
  const settings = { ...SETTINGS, ...options.settings };
  return parsePost(source, { file, kind, path: name }, { settings, now: NOW, report: findings.report });
}

function postOf(frontMatter: string, options: PostOptions = {}): Post {
  const post = tryPost(frontMatter, options);
  assert.ok(post, frontMatter);
  return post;
}

test('a post with nothing in its front matter has everything from its name and the settings', () => {
  const { at: _, date, ...post } = postOf('', { name: '2022-07-24-edge-computing', settings: { author: 'Ada' } });
  assert.equal(isoDateTime(date), '2022-07-24T00:00:00+00:00');
  assert.deepEqual(post, {
    file: 'posts/2022-07-24-edge-computing.md',
    layout: 'post',
    title: 'Edge Computing',
    hasToc: true,
    hasDollarMath: false,
    formerAddresses: [],
    url: '/2022/07/24/edge-computing.html',
    outputPath: '2022/07/24/edge-computing.html',
    slug: 'edge-computing',
    categories: [],
    tags: [],
    authors: ['Ada'],
    isDateShown: true,
    hasReadTime: false,
    wordsPerMinute: 200,
    isDraft: false,
    body: 'body\n',
    format: 'markdown',
    bodyLine: 4,
  });
});

test('what the front matter says counts more than the name of the file', () => {
  const post = postOf(
    'title: A\ndate: 2021-03-05\nslug: other\nlayout: wide\nread_time: yes\nshow_date: no\nwords_per_minute: 90',
  );
  assert.deepEqual(
    [post.title, isoDateTime(post.date), post.slug, post.url, post.layout],
    ['A', '2021-03-05T00:00:00+00:00', 'other', '/2021/03/05/other.html', 'wide'],
  );
  assert.deepEqual([post.hasReadTime, post.isDateShown, post.wordsPerMinute], [true, false, 90]);
});

test('dates in the name of a file may be short', () => {
  for (const name of ['2021-1-5-x', '21-01-05-x', '2021-01-5-x']) {
    assert.equal(postOf('', { name }).url, '/2021/01/05/x.html', name);
  }
});

test('the day in an address is that of the site’s zone', () => {
  const cases: [timezone: string, url: string][] = [
    ['UTC', '/2021/03/24/a.html'],
    ['Asia/Tokyo', '/2021/03/25/a.html'],
  ];
  for (const [timezone, url] of cases) {
    assert.equal(postOf('date: 2021-03-24 20:00 +0000', { settings: { timezone } }).url, url);
  }
});

test('a slug keeps its dots, but not the last ones', () => {
  const cases: [name: string, slug: string, url: string][] = [
    ['2022-07-24-v1.2', 'v1.2', '/v1.2'],
    ['2022-07-24-wait...', 'wait', '/wait'],
  ];
  for (const [name, slug, url] of cases) {
    const post = postOf('', { name, settings: { permalink: '/:title' } });
    assert.deepEqual([post.slug, post.url, post.outputPath], [slug, url, `${url.slice(1)}.html`]);
  }
});

test('the permalink is that of the post, else that of the site, where it may be the name of a style', () => {
  const cases: [frontMatter: string, permalink: string, url: string][] = [
    ['', 'pretty', '/2022/07/24/a/'],
    ['', '/:title/', '/a/'],
    ['permalink: /x/:year/', 'pretty', '/x/2022/'],
    ['permalink: pretty', '/:title/', '/pretty'],
  ];
  for (const [frontMatter, permalink, url] of cases)
    assert.equal(postOf(frontMatter, { settings: { permalink } }).url, url);
});

test('former addresses are those of the front matter, then those of the site’s former patterns', () => {
  const settings = { permalink: '/:title/', formerPermalinks: ['pretty', '/:title.html', '/:title/'] };
  const { formerAddresses } = postOf('redirect_from: /old name/', { settings });
  assert.deepEqual(
    formerAddresses.map(({ url }) => url),
    ['/old%20name/', '/2022/07/24/a/', '/a.html'],
  );
});

test('tags and categories are read as Jekyll reads them', () => {
  const cases: [frontMatter: string, tags: string[], categories: string[]][] = [
    ['tags: a b', ['a', 'b'], []],
    ['tags: [a b, c]', ['a b', 'c'], []],
    ['tags: "a, b"', ['a,', 'b'], []],
    ['tag: a b', ['a b'], []],
    ['tag: a b\ntags: c', ['a b'], []],
    ['tag: [a, b]', ['a', 'b'], []],
    ['tag: 2021', ['2021'], []],
    ['tags: [a, [b, c], null, 1, true, 2021-01-01]', ['a', 'b', 'c', '1', 'true', '2021-01-01'], []],
    ['tags:', [], []],
    ['categories: x y', [], ['x', 'y']],
    ['category: x y', [], ['x y']],
    ['category: [x, y]', [], ['x', 'y']],
    ['category: x\ncategories: y z', [], ['y', 'z', 'x']],
    ['categories: [A, a]', [], ['A', 'a']],
  ];
  for (const [frontMatter, tags, categories] of cases) {
    const post = postOf(frontMatter);
    assert.deepEqual([post.tags, post.categories], [tags, categories], frontMatter);
  }
});

test('a tag or category named twice, or of nothing but spaces, counts once or not at all', () => {
  const { tags, categories, authors } = postOf(
    'tags: [a, " a ", "", b]\ncategories: x x\ncategory: x\nauthors: [Ada, Ada]',
  );
  assert.deepEqual([tags, categories, authors], [['a', 'b'], ['x'], ['Ada']]);
});

test('authors are those of the post, else that of the site, else nobody', () => {
  const cases: [frontMatter: string, site: string, authors: string[]][] = [
    ['author: Ada Lovelace', 'Site', ['Ada Lovelace']],
    ['author: [Ada, Bob]', 'Site', ['Ada', 'Bob']],
    ['authors: [Ada]\nauthor: Bob', 'Site', ['Ada']],
    ['', 'Site', ['Site']],
    ['', '', []],
  ];
  for (const [frontMatter, author, authors] of cases) {
    assert.deepEqual(postOf(frontMatter, { settings: { author } }).authors, authors, frontMatter);
  }
});

test('a cover is "img", else "image", with its place for errors', () => {
  const cases: [frontMatter: string, src: string | undefined, line?: number][] = [
    ['title: A\nimg: logo.png', 'logo.png', 3],
    ['image: x.png', 'x.png', 2],
    ['title: A\nimage:\n  path: x.png', 'x.png', 3],
    ['image: x.png\nimg: logo.png', 'logo.png', 3],
    ['title: A', undefined],
  ];
  for (const [frontMatter, src, line = 0] of cases) {
    const at = { file: 'posts/2022-07-24-a.md', line, column: 1 };
    assert.deepEqual(postOf(frontMatter).cover, src && { src, use: 'cover', at }, frontMatter);
  }
});

test('a draft may do without a date: it counts as written today, in the site’s zone', () => {
  const draft = postOf('', { name: 'idea', kind: 'draft', settings: { timezone: 'Europe/Rome' } });
  assert.deepEqual([draft.isDraft, draft.slug, draft.title], [true, 'idea', 'Idea']);
  assert.equal(isoDateTime(draft.date), '2026-11-23T00:00:00+01:00');
  const dated = postOf('', { name: '2022-07-24-idea', kind: 'draft' });
  assert.deepEqual([dated.slug, dated.url], ['idea', '/2022/07/24/idea.html']);
});

test('a post may be a draft where it lies', () => {
  assert.equal(postOf('draft: yes').isDraft, true);
  assert.equal(postOf('draft: no').isDraft, false);
});

test('a file among the posts that is not named like one is warned about', () => {
  for (const name of ['notes', '2022-07-24', '2022-07-24-', '2022-7x-24-a', '12022-07-24-a']) {
    const findings = collectFindings();
    assert.equal(tryPost('title: A', { name, findings }), undefined);
    assert.deepEqual(findings.lines, [
      `posts/${name}.md:1:1 warning post-name: not a post: the name must be YYYY-MM-DD-slug.md ` +
        '(rename it, or begin its name with "_" to leave it out)',
    ]);
  }
});

test('a day that the calendar does not have is an error in the name of a file', () => {
  const findings = collectFindings();
  assert.equal(tryPost('title: A', { name: '2021-13-45-a', findings }), undefined);
  assert.deepEqual(findings.lines, [
    'posts/2021-13-45-a.md:1:1 error date: the file name begins with 2021-13-45, which is no day of the calendar',
  ]);
  assert.equal(postOf('date: 2021-01-01', { name: '2021-13-45-a' }).url, '/2021/01/01/a.html');
});

test('a date that is none is an error, with what was found', () => {
  const cases: [source: string, found: string][] = [
    ['tomorrow', '"tomorrow"'],
    ['2021', '"2021"'],
    ['""', '""'],
    ['2021-03-24 25:00:00', '"2021-03-24 25:00:00"'],
  ];
  for (const [source, found] of cases) {
    const findings = collectFindings();
    assert.equal(tryPost(`title: A\ndate: ${source}`, { findings }), undefined);
    assert.deepEqual(findings.lines, [
      'posts/2022-07-24-a.md:3:1 error date: "date" must be a day such as 2026-11-23, with a time if you like, ' +
        `found ${found}`,
    ]);
  }
});

test('an unknown placeholder in the permalink of a post is an error', () => {
  const findings = collectFindings();
  assert.equal(tryPost('title: A\npermalink: /:yaer/:title/', { findings }), undefined);
  assert.deepEqual(findings.lines, [
    'posts/2022-07-24-a.md:3:1 error permalink: the permalink "/:yaer/:title/" has an unknown placeholder :yaer ' +
      '(placeholders are listed at https://jekyllrb.com/docs/permalinks/)',
  ]);
});
