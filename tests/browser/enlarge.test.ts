import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { violations } from '../helpers/axe.ts';
import { useSiteInBrowser, withPage } from '../helpers/browser.ts';
import { makePictureSite } from '../helpers/picture-site.ts';

const { site, browser } = useSiteInBrowser(makePictureSite);

async function withPost<Result>(use: (page: Page) => Promise<Result>, options: BrowserContextOptions = {}) {
  return withPage(browser(), options, async (page) => {
    await page.goto(`${site().url}pictures/`);
    return use(page);
  });
}

const LINK = 'a.fb-enlarge';

/** A dialog as it is once its picture is there. */
async function opened(page: Page) {
  const dialog = page.locator('dialog[open]');
  const picture = dialog.locator('img');
  await picture.evaluate((img) => (img as HTMLImageElement).decode());
  const [whole, part] = [await dialog.boundingBox(), await picture.boundingBox()];
  assert.ok(whole && part && part.width > whole.width / 2, 'the picture is large');
  assert.ok(part.x >= 0 && part.y >= 0, 'it begins in view');
  assert.ok(part.x + part.width <= whole.width && part.y + part.height <= whole.height, 'it ends in view');
  return dialog;
}

test('pictures with more to see, and no others, are links to themselves in full', async () => {
  await withPost(async (page) => {
    const names = await page
      .locator(`${LINK} img`)
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).alt));
    assert.deepEqual(names, ['Hills', 'Boxes on white', 'Dark ink', 'Light ink', 'Vectors']);
    for (const link of await page.locator(LINK).all()) {
      const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
      assert.match(response.headers()['content-type'] ?? '', /^image\//);
    }
  });
});

test('without JavaScript the link leads to the picture', async () => {
  await withPost(
    async (page) => {
      await page.locator(LINK).nth(1).click();
      await page.waitForURL(/\/assets\/pictures\/white-\w+-1200\.png$/);
    },
    { javaScriptEnabled: false },
  );
});

test('nothing is fetched for it before a reader enlarges a picture', async () => {
  await withPost(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    assert.deepEqual(
      asked.filter((path) => path.includes('enlarge') || path.endsWith('.js')),
      [],
    );
    await page.locator(LINK).first().click();
    await opened(page);
    assert.equal(asked.filter((path) => path.includes('enlarge')).length, 2);
  });
});

test('a press of the mouse opens the widest picture, and its button closes it', async () => {
  await withPost(async (page) => {
    await page.locator(LINK).nth(1).click();
    const dialog = await opened(page);
    assert.equal(await dialog.getAttribute('aria-label'), 'Boxes on white');
    assert.equal(await dialog.locator('.caption').innerText(), 'Boxes, joined');
    const natural = await dialog.locator('img').evaluate((img) => (img as HTMLImageElement).currentSrc);
    assert.match(natural, /-1200\.webp$/);
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

test('by keyboard: Enter opens, keys zoom and move, Escape closes and focus is back on the link', async () => {
  await withPost(async (page) => {
    await page.locator(LINK).first().focus();
    await page.keyboard.press('Enter');
    const dialog = await opened(page);
    assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'Close');
    const place = () =>
      dialog.locator('.content').evaluate((content) => new DOMMatrix(getComputedStyle(content).transform).toString());
    assert.equal(await place(), 'matrix(1, 0, 0, 1, 0, 0)');
    await page.keyboard.press('+');
    assert.match(await place(), /^matrix\(1\.5, 0, 0, 1\.5, 0, 0\)$/);
    await page.keyboard.press('ArrowRight');
    assert.match(await place(), /^matrix\(1\.5, 0, 0, 1\.5, -\d/);
    await page.keyboard.press('0');
    assert.equal(await place(), 'matrix(1, 0, 0, 1, 0, 0)');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(
      await page
        .locator(LINK)
        .first()
        .evaluate((link) => link === document.activeElement),
    );
  });
});

test('two fingers scale the picture around the place between them', async () => {
  const options = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  await withPost(async (page) => {
    await page.locator(LINK).first().tap();
    const dialog = await opened(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await send('touchStart', [175, 430]);
    await send('touchStart', [175, 430], [215, 430]);
    await send('touchMove', [135, 430], [255, 430]);
    await send('touchEnd');
    const scale = await dialog
      .locator('.content')
      .evaluate((content) => new DOMMatrix(getComputedStyle(content).transform).a);
    assert.ok(Math.abs(scale - 3) < 0.1, `scaled ${scale} times`);
  }, options);
});

test('with a key that asks for a new tab the link is a link', async () => {
  await withPost(async (page) => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator(LINK)
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForURL(/\/assets\/pictures\/hills-/);
    assert.equal(await page.locator('dialog').count(), 0);
  });
});

test('where the script cannot be fetched the link leads to the picture', async () => {
  await withPost(async (page) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.locator(LINK).first().click();
    await page.waitForURL(/\/assets\/pictures\/hills-/);
  });
});
