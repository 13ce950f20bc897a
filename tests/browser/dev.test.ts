import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type DevSession, dev } from '../../src/cli/dev/dev.ts';
import { launchBrowser } from '../helpers/browser.ts';

const FILE = 'posts/2026-01-02-first.md';

let root: string;
let session: DevSession;
let browser: Browser;

function writePost(text: string): void {
  writeFileSync(join(root, FILE), text);
}

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'fieldbook-dev-'));
  mkdirSync(join(root, 'posts'));
  writeFileSync(join(root, '_config.yml'), 'url: https://example.org\npermalink: /:title/\n');
  writePost('---\ntitle: First\n---\nOne.\n');
  const terminal = { out: () => {}, err: () => {}, status: () => {}, hasColor: false };
  [session, browser] = await Promise.all([
    dev({ root, host: '127.0.0.1', port: 0, buildArgs: ['--future'] }, terminal),
    launchBrowser(),
  ]);
});

after(async () => {
  await browser.close();
  await session.close();
  rmSync(root, { recursive: true });
});

test('an author sees each save in the open page, mistakes too, and the last good page meanwhile', async () => {
  const page = await browser.newPage();
  await page.goto(session.url);
  await page.getByRole('link', { name: 'First' }).first().click();
  const content = page.locator('.e-content');
  await content.getByText('One.').waitFor();

  writePost('---\ntitle: First\n---\nTwo.\n');
  await content.getByText('Two.').waitFor();

  writePost('---\ntitle: First\n---\n![A map](./assets/img/map.png)\n');
  const problems = page.getByRole('alert');
  await problems.waitFor();
  assert.match(await problems.innerText(), /posts\/2026-01-02-first\.md:4:10 error image-missing/);
  assert.ok(await content.getByText('Two.').isVisible());

  writePost('---\ntitle: First\n---\nThree.\n');
  await content.getByText('Three.').waitFor();
  assert.equal(await problems.count(), 0);
});

test('a page opened while the site is broken says why, and shows the site once it is mended', async () => {
  writePost('---\ntitle: [\n---\n');
  const page = await browser.newPage();
  await page.goto(`${session.url}first/`);
  await page.getByRole('alert').getByText('front-matter-yaml').waitFor();
  writePost('---\ntitle: Mended\n---\nFour.\n');
  await page.getByRole('heading', { name: 'Mended' }).waitFor();
});
