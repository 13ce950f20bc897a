import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/cli/dev/server.ts';
import { writeSurvey } from '../bench/survey-corpus.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { makeFolder } from '../helpers/folder.ts';
import { build } from '../helpers/small-site.ts';

const SIZE = 60;

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  const root = makeFolder();
  writeSurvey(root, SIZE);
  const { code, err } = await build(root);
  assert.deepEqual([code, err], [0, '']);
  [browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ dir: join(root, '_site'), host: '127.0.0.1', port: 0, basePath: () => '' }),
  ]);
});

after(async () => {
  await browser.close();
  await server.close();
});

async function open(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${server.url}2026/11/20/survey/comparison/`);
  return page;
}

test('a comparison of 60 systems by 60 criteria is filtered, ordered and cut to what differs', async () => {
  const page = await open(1280);
  assert.equal(await page.locator('.matrix td').count(), SIZE * SIZE);
  await page.getByText('Choose and filter').click();
  await page.getByRole('group', { name: 'Criterion 3', exact: true }).getByLabel('partly').check();
  assert.match(await page.getByRole('status').innerText(), /^Showing 20 of 60 systems and 60 of 60 criteria/);
  await page.getByLabel('Order of the systems').selectOption('c1');
  await page.getByLabel('Only differences').check();
  assert.match(await page.getByRole('status').innerText(), /^Showing 20 of 60 systems and 31 of 60 criteria/);
  await page.close();
});

for (const width of [320, 1280]) {
  test(`a comparison of 60 systems does not scroll the page sideways at ${width} px`, async () => {
    const page = await open(width);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.close();
  });
}
