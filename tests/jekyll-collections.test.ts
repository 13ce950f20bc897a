import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './helpers/cli.ts';
import { listFiles, makeFolder, writeFiles } from './helpers/folder.ts';

const FIXTURE = fileURLToPath(new URL('fixtures/jekyll-pages', import.meta.url));

suite('a Jekyll folder with collections', () => {
  const outDir = join(makeFolder(), 'site');
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');

  before(async () => {
    const root = join(makeFolder(), 'site');
    cpSync(join(FIXTURE, 'site'), root, { recursive: true });
    const about =
      '---\ntitle: Team\n---\nWe wrote {% for d in site.docs %}[{{ d.title }}]({{ d.url }}) {% endfor %}.\n';
    writeFiles(root, { 'team.md': about });
    const { code, err } = await run('build', '--root', root, '--out', outDir, '--images', 'copy');
    assert.equal(code, 0, err);
  });

  test('has a page at each of Jekyll’s addresses', () => {
    const files = new Set(listFiles(outDir));
    const printed = Object.keys(JSON.parse(readFileSync(join(FIXTURE, 'printed.json'), 'utf8')) as object);
    const missing = printed.filter((path) => !files.has(path));
    assert.deepEqual(missing, []);
  });

  test('publishes the files beside its documents, and nothing of a collection without output', () => {
    assert.equal(read('docs/deep/pic.txt'), 'raw\n');
    const unwanted = listFiles(outDir).filter((path) => /notes|_no|hidden/.test(path));
    assert.deepEqual(unwanted, []);
  });

  test('prints documents as pages of the site, links them, and keeps them out of the navigation', () => {
    assert.match(read('docs/one.html'), /<h1 class="p-name">One<\/h1>.*<p>Doc <em>one<\/em>/s);
    assert.match(
      read('team.html'),
      /<a href="\/docs\/two.html">Two<\/a> <a href="\/docs\/deep\/Three_x.html">Three_x<\/a>/,
    );
    assert.doesNotMatch(/<nav.*?<\/nav>/s.exec(read('index.html'))?.[0] ?? '', /docs/);
    assert.match(read('sitemap.xml'), /\/docs\/one\.html/);
  });
});
