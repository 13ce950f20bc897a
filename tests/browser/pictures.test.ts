import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { useSiteInBrowser, withPage } from '../helpers/browser.ts';
import { contrastIn, LEGIBLE } from '../helpers/contrast.ts';
import { makePictureSite } from '../helpers/picture-site.ts';

const { site, browser } = useSiteInBrowser(makePictureSite);

async function withPost<Result>(options: BrowserContextOptions, use: (page: Page) => Promise<Result>) {
  return withPage(browser(), options, async (page) => {
    await page.goto(`${site().url}pictures/`);
    return use(page);
  });
}

/** The file that the browser chose for a picture, and how large it shows, once it is there. */
async function choice(picture: Locator) {
  await picture.scrollIntoViewIfNeeded();
  return picture.evaluate(async (element) => {
    const img = element as HTMLImageElement;
    await img.decode();
    const { currentSrc, clientWidth, clientHeight } = img;
    const [width = 0] = /\d+(?=\.\w+$)/.exec(currentSrc) ?? [];
    return { file: currentSrc.replace(/^.*\//, ''), width: Number(width), clientWidth, clientHeight };
  });
}

/** Width of the window, density, and the width of the file that serves it best. */
const CHOICES: readonly (readonly [number, number, number])[] = [
  [360, 1, 400],
  [360, 2, 680],
  [768, 1, 680],
  [768, 2, 1600],
  [1280, 1, 680],
  [1280, 2, 1600],
];

for (const [width, deviceScaleFactor, expected] of CHOICES) {
  test(`at ${width} pixels and ${deviceScaleFactor}x the browser takes the photo of ${expected}`, async () => {
    await withPost({ viewport: { width, height: 800 }, deviceScaleFactor }, async (page) => {
      const { file } = await choice(page.getByAltText('Hills'));
      assert.match(file, new RegExp(`^hills-\\w+-${expected}\\.avif$`));
    });
  });
}

test('on the phone of Lighthouse less than 15 % of the pixels are more than it shows', async () => {
  await withPost({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true }, async (page) => {
    const { width, clientWidth } = await choice(page.getByAltText('Hills'));
    const shown = clientWidth * 1.75;
    assert.ok(width ** 2 <= shown ** 2 / 0.85, `${width} pixels for ${shown}`);
  });
});

test('the first picture of the text is asked for early, the others when they come near', async () => {
  await withPost({}, async (page) => {
    const all = await page
      .locator('.prose img')
      .evaluateAll((pictures) =>
        pictures
          .map((picture) => picture as HTMLImageElement)
          .map(({ loading, fetchPriority }) => [loading, fetchPriority]),
      );
    assert.deepEqual(all[0], ['auto', 'high']);
    for (const other of all.slice(1)) assert.deepEqual(other, ['lazy', 'auto']);
  });
});

test('nothing moves while pictures load', async () => {
  await withPost({ viewport: { width: 390, height: 844 } }, async (page) => {
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      for (const picture of document.images) {
        picture.scrollIntoView();
        await picture.decode();
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return sum;
    });
    assert.equal(shift, 0);
  });
});

test('an animation stands still for readers who ask for less motion, and moves for others', async () => {
  for (const [reducedMotion, frames] of [
    ['reduce', 1],
    ['no-preference', 6],
  ] as const) {
    await withPost({ reducedMotion }, async (page) => {
      const { file } = await choice(page.getByAltText('A cast'));
      const bytes = readFileSync(join(site().dir, 'assets/pictures', file));
      assert.equal((await sharp(bytes).metadata()).pages ?? 1, frames, file);
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const name of ['Boxes on white', 'Dark ink', 'Light ink', 'Vectors']) {
    test(`on a ${colorScheme} page the drawing "${name}" can be read`, async () => {
      await withPost({ colorScheme, viewport: { width: 800, height: 900 } }, async (page) => {
        const picture = page.getByAltText(name, { exact: true });
        await choice(picture);
        const contrast = await contrastIn(await picture.screenshot());
        assert.ok(contrast >= LEGIBLE, `${contrast.toFixed(1)} : 1`);
      });
    });
  }
}
