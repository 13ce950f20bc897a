import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { useSiteInBrowser } from '../helpers/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Up to AAA, with 7:1 contrast and target size, which are off by default. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One of each kind of page. */
const KINDS = {
  home: '',
  'second page of a list': 'page2/',
  survey: 'edge-computing-frameworks/',
  comparison: 'edge-computing-frameworks/comparison/',
  'post with code, table and footnote': 'how-to-write-a-post/',
  'post with photos': 'pictures/',
  archive: 'archive/',
  tags: 'tags/',
  tag: 'tags/writing/',
  categories: 'categories/',
  category: 'categories/guide/',
  about: 'about/',
  'unknown address': '404.html',
};

const { site, browser } = useSiteInBrowser();

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(`axe finds nothing on this page in ${colorScheme}: ${kind}`, async () => {
      const page = await browser().newPage({ colorScheme });
      await page.goto(site().url + path);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate((values) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({
      runOnly: { type: 'tag', values },
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    });
  }, TAGS);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
