import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../helpers/axe.ts';
import { useSiteInBrowser } from '../helpers/browser.ts';

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
  authors: 'authors/',
  author: 'authors/fieldbook/',
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
