import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { makeAdamSite, makeOwnSite } from './helpers/adam-site.ts';
import { type BuiltPage, linkOf, metaOf, metaRefresh, readPages } from './helpers/built-site.ts';
import { build } from './helpers/small-site.ts';
import { attribute, descendants, named, textOf, withClass } from './layouts/html.ts';

/** Addresses that only sites of the theme have. */
const ONLY_HERE = ['all-posts.json', 'posts-by-tag.json', 'search.json', 'tags.html', 'tag.html', 'archive.html'];

suite('a blog on Adam Blog 2.0, unedited', () => {
  let outDir: string;
  let pages: ReadonlyMap<string, BuiltPage>;
  let output: string;
  const pageAt = (url: string): BuiltPage => {
    const page = pages.get(url);
    assert.ok(page, url);
    return page;
  };
  const json = (file: string): unknown => JSON.parse(readFileSync(join(outDir, file), 'utf8'));

  before(async () => {
    const root = await makeAdamSite();
    outDir = join(root, '_site');
    const built = await build(root);
    assert.equal(built.code, 0, built.out + built.err);
    output = built.out + built.err;
    pages = readPages(outDir);
  });

  test('keeps the addresses of its lists of posts, in their shapes', () => {
    assert.deepEqual(json('all-posts.json'), { posts: ['./lake.html', './river.html'] });
    assert.deepEqual(json('posts-by-tag.json'), [
      { tag: 'C++', posts: ['./river.html'] },
      { tag: 'Edge computing', posts: ['./river.html'] },
      { tag: 'Walks', posts: ['./lake.html'] },
      { tag: 'walks', posts: ['./river.html'] },
    ]);
    assert.deepEqual((json('search.json') as unknown[])[1], {
      title: 'The river&#39;s &quot;end&quot; &amp; more',
      category: 'notes',
      tags: 'Edge computing, C++, walks',
      url: './river.html',
      date: '2026-11-20 00:00:00 +0000',
      description: 'Where it goes.',
      content: 'Text with a word. graph TD A --> B',
    });
    assert.doesNotMatch(output, /template-skipped/);
  });

  test('lists its tags at both former addresses, under the ids that links name', () => {
    for (const url of ['/tags.html', '/tag.html']) {
      const page = pageAt(url);
      const items = named(page.elements, 'li').filter((item) => attribute(item, 'id') !== undefined);
      assert.deepEqual(
        items.map((item) => [attribute(item, 'id'), attribute(named(descendants(item), 'a')[0], 'href')]),
        [
          ['C%2B%2B', '/tags/c++/'],
          ['Edge+computing', '/tags/edge-computing/'],
          ['Walks', '/tags/walks/'],
          ['walks', '/tags/walks/'],
        ],
      );
      assert.equal(metaOf(page, 'robots'), 'noindex');
      assert.equal(linkOf(page, 'canonical'), undefined);
    }
    assert.equal(metaRefresh(pageAt('/archive.html')), '0; url=/archive/');
  });

  test('says under each post who wrote it and where else they are', () => {
    const [box] = withClass(pageAt('/river.html').elements, 'author-box');
    assert.ok(box);
    const inside = descendants(box);
    assert.equal(textOf(named(inside, 'h2')[0]), 'Ada Lovelace');
    assert.equal(textOf(withClass(inside, 'p-note')[0]), 'Writes about rivers & engines.');
    assert.match(attribute(named(inside, 'img')[0], 'src') ?? '', /^\/assets\/pictures\/ada-/);
    assert.deepEqual(
      named(inside, 'a').map((link) => [textOf(link), attribute(link, 'href')]),
      [
        ['Website', 'https://ada.example'],
        ['Twitter', 'https://twitter.com/ada'],
        ['LinkedIn', 'https://www.linkedin.com/in/ada-l'],
        ['Email', 'mailto:ada@example.org'],
        ['Stack Overflow', 'https://stackoverflow.com/users/1/ada'],
      ],
    );
  });

  test('leads to the code that a post is about', () => {
    const target = (url: string) => attribute(withClass(pageAt(url).elements, 'button')[0], 'href');
    assert.equal(target('/river.html'), 'https://github.com/ada/river/');
    assert.equal(target('/lake.html'), 'https://github.com/ada/lake');
  });

  test('names the links of its pages that were but an icon', () => {
    const content = withClass(pageAt('/about.html').elements, 'e-content').flatMap(descendants);
    assert.deepEqual(named(content, 'a').map(textOf), ['Twitter', 'Email']);
  });
});

test('a site of another theme has nothing of this, even with the same keys', async () => {
  const root = await makeOwnSite('');
  const built = await build(root);
  assert.equal(built.code, 0, built.out + built.err);
  const html = readFileSync(join(root, '_site/river.html'), 'utf8');
  assert.doesNotMatch(html, /author-box|class="button"/);
  assert.deepEqual(
    ONLY_HERE.filter((file) => existsSync(join(root, '_site', file))),
    [],
  );
});

test('a site may say that it comes from the theme, or that it does not', async () => {
  const own = await makeOwnSite('fieldbook: {adam_blog: true}\n');
  assert.equal((await build(own)).code, 0);
  assert.deepEqual(
    ONLY_HERE.filter((file) => !existsSync(join(own, '_site', file))),
    [],
  );
  assert.match(readFileSync(join(own, '_site/river.html'), 'utf8'), /author-box/);

  const config = 'title: Notes\nauthor-pic: gone.png\nfieldbook: {adam_blog: false}\n';
  const theirs = await makeAdamSite({ '_config.yml': config });
  assert.equal((await build(theirs)).code, 0);
  assert.equal(existsSync(join(theirs, '_site/search.json')), false);
});

test('a portrait that is missing is an error at its key', async () => {
  const { code, err } = await build(await makeAdamSite({ '_config.yml': 'title: Notes\nauthor-pic: gone.png\n' }));
  assert.equal(code, 1);
  assert.match(err, /_config\.yml:2:1 error image-missing\n {2}no file assets\/img\/gone\.png/);
});

test('a diagram is its text, and is drawn where the site names a script', async () => {
  const plain = await makeAdamSite();
  const config =
    'title: Notes\nbaseurl: /blog\npermalink: /:title.html\nfieldbook: {mermaid_script: assets/mermaid.js}\n';
  const drawn = await makeAdamSite({ '_config.yml': config, 'assets/mermaid.js': '' });
  for (const root of [plain, drawn]) assert.equal((await build(root)).code, 0);
  const at = (root: string, file: string) => readFileSync(join(root, '_site', file), 'utf8');
  assert.match(
    at(plain, 'river.html'),
    /<pre class="fb-code" role="figure" aria-label="Diagram as Mermaid text" tabindex="0"><code class="language-mermaid">graph TD\n/,
  );
  assert.doesNotMatch(at(plain, 'river.html'), /<script src/);
  assert.match(at(drawn, 'river.html'), /<pre class="mermaid" tabindex="0">graph TD\n {2}A --&gt; B\n<\/pre>/);
  assert.match(at(drawn, 'river.html'), /<script src="\/blog\/assets\/mermaid\.js" defer>/);
  assert.doesNotMatch(at(drawn, 'lake.html'), /<script src/);
});
