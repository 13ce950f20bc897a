import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { assertReferencesResolve, type BuiltPage, metaRefresh, readPages } from './helpers/built-site.ts';
import { run } from './helpers/cli.ts';
import { makeFolder } from './helpers/folder.ts';
import { plain } from './helpers/pictures.ts';
import { attribute, descendants, type Element, named, textOf, withClass } from './layouts/html.ts';
import { childrenNamed, parseXml } from './layouts/xml.ts';

suite('a site below a base path, with many pages of lists', () => {
  const outDir = join(makeFolder(), 'site');
  let pages: ReadonlyMap<string, BuiltPage>;

  before(async () => {
    const text = (tags: string) =>
      `---\ntags: [${tags}]\ncategory: Ünïcode\nimg: a.png\n---\n## One\n\n![A](assets/img/a.png)\n\n<img src="/blog/assets/img/a.png" alt="A">\n`;
    const posts = Array.from({ length: 9 }, (_, index) => [`posts/2026-01-0${index + 1}-post.md`, text('C#, C, ..')]);
    const root = makeFolder({
      ...Object.fromEntries(posts),
      'about.md': '---\npermalink: /über uns/\n---\nWe.',
      'assets/img/a.png': await plain({ width: 30, height: 20 }).png().toBuffer(),
      '_config.yml':
        'url: https://example.org\nbaseurl: blog/\npaginate: 1\npermalink: /:year/:month/:day/:title/\nfieldbook:\n  former_permalinks: /:year/:month/:day/:title.html\n',
    });
    const { code, err } = await run('build', '--root', root, '--out', outDir);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    pages = readPages(outDir);
  });

  test('leads nowhere but below its base path', async () => {
    assert.ok(
      (await assertReferencesResolve(pages, { outDir, origin: 'https://example.org', baseurl: '/blog' })) > 600,
    );
  });

  test('has a page for each tag, whatever it is called', () => {
    assert.ok(
      ['/tags/c/', '/tags/c-2/', '/tags/term/', '/categories/ünïcode/', '/über uns/'].every((url) => pages.has(url)),
    );
  });

  test('marks the page of a list that the reader is on', () => {
    for (const [url, current] of [
      ['/', '1'],
      ['/page5/', '5'],
      ['/page9/', '9'],
    ] as const) {
      const [pagination] = withClass(pages.get(url)?.elements ?? [], 'pagination');
      const marked = named(descendants(pagination as Element), 'a').filter((a) => attribute(a, 'aria-current'));
      assert.deepEqual(marked.map(textOf), [current], url);
    }
  });

  test('says in feeds, sitemap, robots.txt and redirects where it is', () => {
    const base = 'https://example.org/blog';
    const feed = parseXml(readFileSync(join(outDir, 'feed.xml'), 'utf8'));
    const [entry] = childrenNamed(feed, 'entry');
    assert.equal(childrenNamed(entry, 'link')[0]?.attributes.href, `${base}/2026/01/09/post/`);
    assert.match(
      childrenNamed(entry, 'content')[0]?.text ?? '',
      /<img src="https:\/\/example\.org\/blog\/assets\/pictures\//,
    );
    assert.match(readFileSync(join(outDir, 'sitemap.xml'), 'utf8'), /<loc>https:\/\/example\.org\/blog\/<\/loc>/);
    assert.match(
      readFileSync(join(outDir, 'robots.txt'), 'utf8'),
      /^Sitemap: https:\/\/example\.org\/blog\/sitemap\.xml$/m,
    );
    assert.equal(metaRefresh(pages.get('/2026/01/01/post.html') as BuiltPage), '0; url=/blog/2026/01/01/post/');
  });
});

test('a folder with nothing but settings is an empty site', async () => {
  const root = makeFolder({ '_config.yml': 'title: Empty\nurl: https://example.org\n' });
  const { code, err } = await run('build', '--root', root);
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  const pages = readPages(join(root, '_site'));
  assert.deepEqual([...pages.keys()].sort(), ['/', '/404.html', '/archive/', '/categories/', '/tags/']);
  await assertReferencesResolve(pages, { outDir: join(root, '_site'), origin: 'https://example.org' });
});
