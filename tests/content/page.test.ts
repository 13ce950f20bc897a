import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Page, parsePage } from '../../src/content/page.ts';
import { readSettings } from '../../src/content/settings.ts';
import { parseSource } from '../../src/content/source.ts';
import { makeFolder } from '../helpers/folder.ts';
import { collectFindings, type Findings } from './findings.ts';

/** The page that `file` becomes with this front matter. */
function pageOf(file: string, frontMatter: string, findings: Findings = collectFindings()): Page {
  const source = parseSource(file, `---\n${frontMatter}\n---\nbody\n`, findings.report);
  assert.ok(source);
  return parsePage(source, findings);
}

test('a page has the address of its file unless it names another', () => {
  const cases: [frontMatter: string, url: string, outputPath: string][] = [
    ['title: About', '/about.html', 'about.html'],
    ['permalink: /about/', '/about/', 'about/index.html'],
    ['permalink: /about', '/about', 'about.html'],
    ['permalink: who we are', '/who%20we%20are', 'who we are.html'],
    ['permalink: ../../etc/passwd', '/etc/passwd', 'etc/passwd.html'],
  ];
  for (const [frontMatter, url, outputPath] of cases) {
    const page = pageOf('about.md', frontMatter);
    assert.deepEqual([page.url, page.outputPath], [url, outputPath], frontMatter);
  }
});

test('a page without title is called by its file, has the page layout and a table of contents', () => {
  const { at: _, ...page } = pageOf('who-we_are.md', '');
  assert.deepEqual(page, {
    file: 'who-we_are.md',
    layout: 'page',
    title: 'Who We_are',
    hasToc: true,
    hasDollarMath: false,
    formerAddresses: [],
    url: '/who-we_are.html',
    outputPath: 'who-we_are.html',
    body: 'body\n',
    format: 'markdown',
    bodyLine: 4,
  });
});

test('what the front matter says of a page counts', () => {
  const page = pageOf(
    'about.md',
    'title: 2021\nlayout: wide\ndescription: "*x*"\ntoc: no\nredirect_from: [/me/, who.html]',
  );
  const { title, layout, description, hasToc, formerAddresses } = page;
  assert.deepEqual(
    { title, layout, description, hasToc },
    { title: '2021', layout: 'wide', description: '*x*', hasToc: false },
  );
  assert.deepEqual(
    formerAddresses.map(({ url }) => url),
    ['/me/', '/who.html'],
  );
});

test('an empty title is warned about, and the name of the file stands in', () => {
  const findings = collectFindings();
  assert.equal(pageOf('about.md', 'lang: en\ntitle: ""', findings).title, 'About');
  assert.deepEqual(findings.lines, ['about.md:3:1 warning front-matter-type: "title" is empty']);
});

test('in a folder made for Jekyll a page follows the style of the site, and "index" stands for its folder', async () => {
  const cases: [setting: string, file: string, frontMatter: string, url: string, outputPath: string][] = [
    ['date', 'about.md', '', '/about.html', 'about.html'],
    ['date', 'docs/index.html', '', '/docs/', 'docs/index.html'],
    ['date', 'index.md', '', '/', 'index.html'],
    ['pretty', 'docs/some page.md', '', '/docs/some%20page/', 'docs/some page/index.html'],
    ['none', 'about.html', '', '/about.html', 'about.html'],
    ['/:year/:title/', 'about.md', '', '/about/', 'about/index.html'],
    ['/:title:output_ext', 'about.md', '', '/about.html', 'about.html'],
    ['/:title', 'about.md', '', '/about', 'about.html'],
    ['weekdate', 'v1.2.md', '', '/v1.2', 'v1.2.html'],
    ['pretty', '404.html', 'permalink: 404.html', '/404.html', '404.html'],
    ['pretty', '_pages/about.html', 'permalink: about:output_ext', '/about.html', 'about.html'],
    ['pretty', 'a/b.md', 'permalink: /x/:path/:basename/', '/x/a/b/', 'x/a/b/index.html'],
    ['pretty', 'a/b.md', 'permalink: /:year/', '/:year/', ':year/index.html'],
  ];
  const settings = await readSettings(makeFolder({ '_config.yml': 'theme: minima' }), () => assert.fail());
  for (const [permalink, file, frontMatter, url, outputPath] of cases) {
    const source = parseSource(file, `---\n${frontMatter}\n---\n`, () => assert.fail());
    assert.ok(source);
    const page = parsePage(source, { settings: { ...settings, permalink }, report: () => assert.fail() });
    assert.deepEqual([page.url, page.outputPath], [url, outputPath], `${permalink} ${file}`);
  }
});

test('the keys of Jekyll’s plugins count: redirects, dates of changes, sitemaps, excerpts', () => {
  const page = pageOf(
    'a.md',
    'redirect_to: [https://example.com/, /x/]\nlast_modified_at: 2021-03-04\nsitemap: false\nexcerpt: "*In short*"',
  );
  assert.deepEqual(
    [page.redirectTo, page.modified?.toISODate(), page.isUnlisted, page.excerpt],
    ['https://example.com/', '2021-03-04', true, '*In short*'],
  );
  assert.equal(pageOf('a.md', 'sitemap:\n  exclude: yes').isUnlisted, true);
  const findings = collectFindings();
  assert.equal(pageOf('a.md', 'last_modified_at: soon', findings).modified, undefined);
  assert.deepEqual(findings.lines, [
    'a.md:2:1 warning date: "last_modified_at" must be a date such as 2026-11-23, found "soon"',
  ]);
});
