import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/content/read.ts';
import { readSettings } from '../src/content/settings.ts';
import { readPages } from './helpers/built-site.ts';
import { run } from './helpers/cli.ts';
import { listFiles, makeFolder } from './helpers/folder.ts';

const FIXTURE = fileURLToPath(new URL('fixtures/jekyll-site', import.meta.url));

/** What Jekyll says of a post, or we do. */
interface Facts {
  readonly file: string;
  readonly url: string;
  readonly date: string;
  readonly title: string;
  readonly tags: readonly unknown[];
  readonly categories: readonly string[];
}

/** Jekyll's own words, written by `posts.json` of the fixture; how the zone is written does not matter. */
function parseFacts(path: string): Facts[] {
  const facts: Facts[] = JSON.parse(readFileSync(path, 'utf8'));
  return facts.map((post) => ({
    ...post,
    date: new Date(post.date).toISOString(),
    tags: post.tags.map(String),
  }));
}

const EXPECTED = parseFacts(join(FIXTURE, 'posts.json'));

async function readFacts(root: string): Promise<Facts[]> {
  const report = () => {};
  const settings = await readSettings(root, report);
  const now = new Date('2026-11-23T12:00:00Z');
  const { posts } = readContent({ root, settings, now, includeDrafts: false, includeFuture: true, report });
  return posts.map(({ file, url, date, title, tags, categories }) => {
    return { file, url, date: date.toJSDate().toISOString(), title, tags, categories };
  });
}

test('posts of a Jekyll folder have Jekyll’s addresses, dates, titles, tags, categories and order', async () => {
  assert.deepEqual(await readFacts(join(FIXTURE, 'site')), EXPECTED);
});

const hasJekyll = spawnSync('jekyll', ['--version']).status === 0;

test('what is expected is what the Jekyll at hand says', {
  skip: hasJekyll ? false : 'Jekyll is not installed',
}, () => {
  const outDir = makeFolder();
  const root = join(makeFolder(), 'site');
  cpSync(join(FIXTURE, 'site'), root, { recursive: true });
  const env = { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true', LC_ALL: 'C.UTF-8' };
  execFileSync('jekyll', ['build', '-q', '-s', root, '-d', outDir, '--disable-disk-cache'], { env, stdio: 'pipe' });
  assert.deepEqual(parseFacts(join(outDir, 'posts.json')), EXPECTED);
  assert.deepEqual(listFiles(outDir).filter(isPageOrFile), JEKYLLS_FILES);
});

/** Files besides posts. */
const JEKYLLS_FILES = [
  ...['404.html', 'CNAME', 'README.md', 'about/index.html', 'docs/how to/index.html', 'docs/index.html'],
  ...['files/table.csv', 'index.html', 'posts.json', 'robots.txt', 'team.html'],
];

function isPageOrFile(path: string): boolean {
  return !EXPECTED.some(({ url }) =>
    [`${url.slice(1)}index.html`, url.slice(1), `${url.slice(1)}.html`].includes(encodeURI(path)),
  );
}

suite('the same folder, unedited, as a site of ours', () => {
  const outDir = join(makeFolder(), 'site');
  let err = '';

  before(async () => {
    const root = join(makeFolder(), 'site');
    cpSync(join(FIXTURE, 'site'), root, { recursive: true });
    const result = await run('build', '--root', root, '--out', outDir, '--images', 'copy');
    err = result.err;
    assert.equal(result.code, 0, err);
  });

  test('has every file that Jekyll makes but the one that Liquid fills in', () => {
    const files = new Set(listFiles(outDir));
    const missing = JEKYLLS_FILES.filter((path) => !files.has(path));
    assert.deepEqual(missing, ['posts.json']);
    for (const { url } of EXPECTED)
      assert.ok(readPages(outDir).has(decodeURI(url)) || files.has(`${url.slice(1)}.html`), url);
    for (const path of ['private.txt', 'private/x.txt', 'Gemfile', 'vendor/bundle/x.html', 'files/sketch.psd']) {
      assert.ok(!files.has(path), path);
    }
  });

  test('keeps the author’s robots.txt and page for missing addresses, and has a home page of its own', () => {
    assert.match(readFileSync(join(outDir, 'robots.txt'), 'utf8'), /^Disallow: \/private\/$/m);
    assert.match(readFileSync(join(outDir, '404.html'), 'utf8'), /gone down the river/);
    assert.match(readFileSync(join(outDir, 'index.html'), 'utf8'), /class="[^"]*\bcard\b/);
  });

  test('prints a post that is HTML as it was written, and shows excerpts in lists', () => {
    assert.match(
      readFileSync(join(outDir, '2021/03/03/page/index.html'), 'utf8'),
      /<p>Begin\.<br>\n\nStill \*here\*\.<\/p>/,
    );
    const category = readFileSync(join(outDir, 'categories/english/index.html'), 'utf8');
    assert.match(category, /In short/);
    assert.match(category, /Before\./);
    assert.ok(!category.includes('After.'));
  });

  test('says once what is another’s: layouts, lists and templates', () => {
    const notes = err.split('\n').filter((line) => /^ {2}\S/.test(line));
    assert.deepEqual(notes, [
      '  the layout "default" is the blog\'s own: 1 page is printed with "page"',
      '  the layout "entry" is the blog\'s own: 12 posts are printed with "post"',
      '  the layout "poster" is the blog\'s own: 1 post is printed with "post"',
      "  Fieldbook's own lists of posts stand in place of index.html",
      '  left out, because only Jekyll fills them in: posts.json',
    ]);
  });
});
