import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { run } from '../helpers/cli.ts';
import { type Files, fingerprint, makeFolder } from '../helpers/folder.ts';
import { bad, GOOD } from '../helpers/small-site.ts';
import { elementsOf, named, textOf } from '../layouts/html.ts';
import { oldPage } from './sites.ts';

const OLD: Files = { 'good/index.html': oldPage('<p>Text.</p>', { title: 'Good' }), 'index.html': oldPage('') };

suite('fieldbook compare', () => {
  test('exits 0 when every old page is there, and writes nothing but what is asked for', async () => {
    const [old, root] = [makeFolder(OLD), makeFolder(GOOD)];
    const before = fingerprint(old);
    const { code, out, err } = await run('compare', old, '--root', root);
    assert.equal(code, 0, out + err);
    assert.match(out, /Every one of the 2 old pages has a page or a redirect/);
    assert.equal(err, '');
    assert.deepEqual(fingerprint(old), before);
    assert.equal(existsSync(join(root, '_site')), false);
  });

  test('exits 1 when an address would be lost', async () => {
    const old = makeFolder({ ...OLD, 'gone.html': oldPage('<p>Gone.</p>', { title: 'Gone' }) });
    const { code, out } = await run('compare', old, '--root', makeFolder(GOOD), '--format', 'json');
    assert.equal(code, 1);
    const report = JSON.parse(out);
    assert.equal(report.isComplete, false);
    const [lost] = report.pages.filter((page: { isLost: boolean }) => page.isLost);
    assert.deepEqual(lost, { address: '/gone.html', status: 'missing', isLost: true, facts: [] });
  });

  test('exits 0 when redirect_from keeps the address', async () => {
    const post = '---\ntitle: Good\nredirect_from: /gone.html\n---\nText.\n';
    const old = makeFolder({ 'gone.html': oldPage('<p>Text.</p>', { title: 'Good' }) });
    const { code, out } = await run(
      'compare',
      old,
      '--root',
      makeFolder({ ...GOOD, 'posts/2026-11-20-good.md': post }),
    );
    assert.equal(code, 0, out);
    assert.match(out, /\/gone\.html \u2192 \/good\/\n/);
  });

  test('a missing file is only a warning', async () => {
    const { code, out } = await run('compare', makeFolder({ ...OLD, 'main.css': '' }), '--root', makeFolder(GOOD));
    assert.equal(code, 0);
    assert.match(out, /Other files are missing \(1\)\n {2}\/main\.css\n/);
  });

  test('--out writes the page to a file', async () => {
    const file = join(makeFolder(), 'report.html');
    const args = ['--root', makeFolder(GOOD), '--format', 'html', '--out', file];
    const { code, out } = await run('compare', makeFolder(OLD), ...args);
    assert.deepEqual([code, out], [0, '']);
    const [heading] = named(elementsOf(readFileSync(file, 'utf8')), 'h1');
    assert.equal(textOf(heading), 'Comparison with the old site');
  });

  test('a site that does not build is not compared', async () => {
    const root = makeFolder({ ...GOOD, ...bad('date: never') });
    const { code, out, err } = await run('compare', makeFolder(OLD), '--root', root);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /posts\/2026-11-19-bad\.md:2:1 error/);
    assert.match(err, /Not compared: the site does not build\.\n$/);
  });

  test('an old site that is no folder is a mistake in the command', async () => {
    const { code, err } = await run('compare', '/nowhere/at/all', '--root', makeFolder(GOOD));
    assert.equal(code, 2);
    assert.equal(
      err,
      'there is no folder /nowhere/at/all; compare takes the folder that the old site was built into\n',
    );
  });
});
