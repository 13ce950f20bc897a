import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../helpers/folder.ts';
import { photoJpeg } from '../helpers/pictures.ts';
import { BAD, bad, CONFIG, findingsOf, placeOf } from '../helpers/small-site.ts';

const PHOTOS = {
  'assets/img/large.jpg': await photoJpeg({ width: 900, height: 600 }),
  'assets/img/small.jpg': await photoJpeg({ width: 60, height: 40 }),
};

async function found(budgets: string, body: string, ...flags: readonly string[]): Promise<string[]> {
  const config: Files = { '_config.yml': `${CONFIG}fieldbook:\n  budgets: ${budgets}\n` };
  const { findings } = await findingsOf({ ...config, ...PHOTOS, ...bad('title: B', body) }, ...flags);
  return findings.map((finding) => `${placeOf(finding)}: ${finding.message}`);
}

const BODY = '![A](assets/img/small.jpg) ![B](assets/img/large.jpg)\n\n![B](assets/img/large.jpg)';

test('a picture of which a reader may get a heavier file than its budget is an error, once', async () => {
  const findings = await found('{ picture: 20 kB }', BODY);
  assert.equal(findings.length, 1);
  assert.match(
    findings[0] ?? '',
    /:4:33 error budget-picture: assets\/img\/large\.jpg weighs \d+ kB as large-[\da-f]{8}-900\.(?:jpg|avif), more than the 20 kB that a picture may$/,
  );
  assert.deepEqual(await found('{ picture: 2 MB }', BODY), []);
});

test('a page heavier than its budget is an error that names the heaviest pictures, each file counted once', async () => {
  const [finding = '', ...others] = await found('{ page: 1000 }', BODY);
  assert.deepEqual(others, []);
  assert.ok(finding.startsWith(`${BAD}:1:1 error budget-page: the page weighs `), finding);
  assert.match(finding, /more than the 1 kB that it may: \d.* of HTML, large-[^,]* kB, small-[^,]*(?:bytes|kB)$/);
  assert.equal(finding.match(/large-/g)?.length, 1);
  assert.deepEqual(await found('{ page: 1.5 MB }', BODY), []);
});

test('a preview has no budget: it holds files that no reader gets', async () => {
  assert.deepEqual(await found('{ page: 1 kB, picture: 1 kB }', BODY, '--images', 'copy'), []);
});

test('a budget that is none is named', async () => {
  const message = '"budgets" must hold "picture" or "page", each in bytes or like "200 kB"';
  for (const value of ['{ page: many }', '{ pages: 1 }', '3', '{ picture: 0 }']) {
    const [finding = ''] = await found(value, BODY);
    assert.ok(finding.startsWith(`_config.yml:5:3 error config-type: ${message}, found`), finding);
  }
});
