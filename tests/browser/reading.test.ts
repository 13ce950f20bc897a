import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useSiteInBrowser, withPage as withNewPage } from '../helpers/browser.ts';
import { contrastIn, LEGIBLE } from '../helpers/contrast.ts';

const { site, browser } = useSiteInBrowser();

const SURVEY = 'edge-computing-frameworks/';

/** One of each kind of page. */
const KINDS = [
  '',
  'page2/',
  SURVEY,
  `${SURVEY}comparison/`,
  'pictures/',
  'how-to-write-a-post/',
  'archive/',
  'tags/',
  'tags/writing/',
  'categories/',
  'authors/',
  'authors/fieldbook/',
  'about/',
  '404.html',
];

function withPage<Result>(options: BrowserContextOptions, use: (page: Page) => Promise<Result>): Promise<Result> {
  return withNewPage(browser(), options, use);
}

function open(page: Page, path: string) {
  return page.goto(site().url + path, { waitUntil: 'load' });
}

test('a reader goes from the home page to a post, to its tag, and back', async () => {
  await withPage({}, async (page) => {
    await open(page, '');
    await page.getByRole('link', { name: 'How a survey post works' }).first().click();
    await page.waitForURL('**/how-a-survey-post-works/');
    assert.equal(await page.locator('h1').innerText(), 'How a survey post works');
    await page.getByRole('link', { name: 'surveys', exact: true }).first().click();
    await page.waitForURL('**/tags/surveys/');
    await page.goBack();
    await page.waitForURL('**/how-a-survey-post-works/');
    await page.goBack();
    assert.equal(page.url(), site().url);
  });
});

test('the old address of the survey leads to the new one', async () => {
  await withPage({}, async (page) => {
    await open(page, 'edge-computing-frameworks.html');
    await page.waitForURL(`**/${SURVEY}`);
    assert.equal(await page.locator('h1').innerText(), 'Edge computing frameworks');
  });
});

test('no page scrolls sideways on a screen of 320 px', async () => {
  await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of KINDS) {
      await open(page, path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, 320, `${path} is ${width} px wide`);
    }
  });
});

test('pages are dark where the reader asks for dark, and light elsewhere', async () => {
  const background = (colorScheme: 'light' | 'dark') =>
    withPage({ colorScheme }, async (page) => {
      await open(page, SURVEY);
      const rgb = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const root = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const [, red] = /\((\d+)/.exec(rgb === 'rgba(0, 0, 0, 0)' ? root : rgb) ?? [];
      return Number(red);
    });
  assert.ok((await background('light')) > 230);
  assert.ok((await background('dark')) < 40);
});

test('without JavaScript the whole post is there, and no page asks for a script', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await open(page, SURVEY);
    assert.equal(await page.locator('.e-content h2').count(), 8);
    assert.equal(await page.locator('.e-content .fb-facts').count(), 8);
    assert.equal(await page.locator('.e-content img').count(), 5);
    await open(page, '');
    assert.deepEqual(scripts, []);
  });
});

test('the first press of Tab offers to skip to the content, and does', async () => {
  await withPage({}, async (page) => {
    await open(page, SURVEY);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    assert.equal(await skip.innerText(), 'Skip to content');
    assert.ok(await skip.isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');
  });
});

test('every picture of the survey loads and keeps the shape that its attributes promise', async () => {
  await withPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }, async (page) => {
    await open(page, SURVEY);
    const pictures = page.locator('article img');
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction((img) => (img as HTMLImageElement).complete, await picture.elementHandle());
      const { natural, promised, src } = await picture.evaluate((element) => {
        const img = element as HTMLImageElement;
        const [width, height] = ['width', 'height'].map((name) => Number(img.getAttribute(name)));
        return {
          natural: img.naturalWidth / img.naturalHeight,
          promised: (width ?? 0) / (height ?? 1),
          src: img.currentSrc,
        };
      });
      assert.ok(Math.abs(natural / promised - 1) < 0.01, `${src}: ${natural} against ${promised}`);
    }
  });
});

test('nothing moves while a page loads, and nothing is asked of another host', async () => {
  await withPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    const foreign: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => !request.url().startsWith(site().url) && foreign.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    for (const path of ['', SURVEY, `${SURVEY}comparison/`, 'pictures/']) {
      await open(page, path);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            scrollTo(0, document.body.scrollHeight);
            setTimeout(() => resolve(total), 500);
          }),
      );
      assert.equal(shift, 0, `${path} shifts by ${shift}`);
    }
    assert.deepEqual(foreign, []);
    assert.deepEqual(messages, []);
  });
});

test('a link of the table of contents brings its section into view', async () => {
  await withPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    await open(page, SURVEY);
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: '8. k3s' }).click();
    const top = await page.locator('[id="8-k3s"]').evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 300, `the heading stands at ${top} px`);
    // Still beside the text at the end of the post: the contents are sticky on wide screens.
    assert.ok(await page.getByRole('link', { name: '1. Google Cloud IoT solutions', exact: true }).first().isVisible());
  });
});

test('the table of contents marks the section that is being read, and a line above the page how far one has come', async () => {
  await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    await open(page, SURVEY);
    const state = (id: string) =>
      page.evaluate(async (target) => {
        document.getElementById(target)?.scrollIntoView();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const marked = [...document.querySelectorAll('.toc a')].filter((link) => link.matches(':target-current'));
        const line = document.querySelector('main');
        const { a } = new DOMMatrix(line ? getComputedStyle(line, '::before').transform : '');
        return { marked: marked.map((link) => link.getAttribute('href')), read: a };
      }, id);
    const [first, last] = [await state('1-google-cloud-iot-solutions'), await state('8-k3s')];
    assert.deepEqual([first.marked, last.marked], [['#1-google-cloud-iot-solutions'], ['#8-k3s']]);
    assert.ok(first.read < 0.5 && last.read > 0.7, `${first.read} and ${last.read}`);
  });
});

test('on a dark page every diagram of the survey can be read', async () => {
  await withPage({ colorScheme: 'dark' }, async (page) => {
    await open(page, SURVEY);
    for (const picture of await page.locator('.e-content img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((img) => (img as HTMLImageElement).decode());
      const contrast = await contrastIn(await picture.screenshot());
      assert.ok(contrast >= LEGIBLE, `${await picture.getAttribute('alt')}: ${contrast.toFixed(1)} : 1`);
    }
  });
});
