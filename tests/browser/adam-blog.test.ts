import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAdamSite } from '../helpers/adam-site.ts';
import { violations } from '../helpers/axe.ts';
import { useSiteInBrowser } from '../helpers/browser.ts';

const { site, browser } = useSiteInBrowser(makeAdamSite);

/** Pages with what only this theme's sites have. */
const KINDS = {
  'post with author box, button and diagram': 'river.html',
  'tags at a former address': 'tags.html#Edge+computing',
  about: 'about.html',
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [kind, path] of Object.entries(KINDS)) {
    for (const width of [390, 1280]) {
      test(`axe finds nothing at ${width} pixels in ${colorScheme}: ${kind}`, async () => {
        const page = await browser().newPage({ colorScheme, viewport: { width, height: 800 } });
        await page.goto(site().url + path);
        assert.deepEqual(await violations(page), []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} pixels too wide`);
        await page.close();
      });
    }
  }

  test(`axe finds nothing in ${colorScheme} on a redirect that a browser does not follow`, async () => {
    const page = await browser().newPage({ colorScheme });
    await page.route('**/archive.html', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/<meta http-equiv="refresh"[^>]*>/, '') });
    });
    await page.goto(`${site().url}archive.html`);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.locator('main a').getAttribute('href'), '/archive/');
    await page.close();
  });
}

test('a redirect leads on without any script', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site().url}archive.html`);
  await page.waitForURL('**/archive/');
  await context.close();
});

test('a link to a tag of the former site marks it, whatever it is called', async () => {
  const page = await browser().newPage();
  for (const [fragment, tag] of [
    ['Edge+computing', 'Edge computing'],
    ['C%2B%2B', 'C++'],
  ]) {
    await page.goto(`${site().url}tags.html#${fragment}`);
    assert.equal(await page.locator('li:target a').innerText(), tag);
  }
  await page.close();
});
