import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Page, parsePage } from '../../src/content/page.ts';
import { parseSource } from '../../src/content/source.ts';
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
    formerAddresses: [],
    url: '/who-we_are.html',
    outputPath: 'who-we_are.html',
    body: 'body\n',
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
