import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { makeStylesheet } from '../../src/look/stylesheet.ts';
import { drawPlots } from '../../src/survey/plots/draw.ts';
import { launchBrowser, REPOSITORY } from '../helpers/browser.ts';
import { OUR_DATA, surveyOf } from './plots-sample.ts';

const STYLES = ['tokens', 'base', 'figures', 'plots', 'print'].map((name) =>
  new TextDecoder().decode(makeStylesheet(join(REPOSITORY, 'assets', 'css', `${name}.css`), name).bytes),
);

/** Text below this is hard to read, in CSS pixels. */
const SMALLEST_TEXT = 12;

/** So little of two texts may overlap by their line boxes, in CSS pixels. */
const TOUCH = 3;

const LONG_NAME = 'Incomprehensible Framework of the Northern Telecommunications Authority, Second Edition';
const LARGE = `
criteria:
  status: { label: Status, type: enum, status: true, values: { over: { label: Retired for good, tone: ended } } }
  first: { label: First release, type: date, plot: timeline, scopes: { tag: first tag or listed version } }
  latest: { label: Latest release of all that were ever seen anywhere, type: date, plot: timeline }
  size: { label: Size, type: number, unit: MB, plot: linear, scopes: { one: Scope one, two: Scope two } }
  speaks: { label: Speaks, type: list, plot: dots }
entries:
${Array.from(
  { length: 60 },
  (_, index) => `  s${index}:
    name: ${index % 7 === 0 ? `${LONG_NAME} ${index}` : `System ${index}`}
    values:
      status: { value: over, since: 20${10 + (index % 16)} }
      first: { value: 20${10 + (index % 9)}-03, scope: tag }
      latest: 20${19 + (index % 8)}-05-05
      size: { value: ${(index * 977_777) % 4_000_000}, scope: ${index % 3 === 0 ? 'one' : 'two'} }
      speaks: [Language ${index % 12}, Language ${(index * 5) % 12}]`,
).join('\n')}`;

const SURVEYS = { 'our survey': readFileSync(OUR_DATA, 'utf8'), 'a survey of 60 systems': LARGE };

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** The plots in a page of the site's looks, without scripts. */
async function openPlots(yaml: string, width: number): Promise<Page> {
  const plots = await drawPlots(surveyOf(yaml));
  const figures = plots.map(({ svg }) => `<figure class="plot-figure"><div class="plot-area">${svg}</div></figure>`);
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const style = `<style>${STYLES.join('\n')} main { max-width: 40rem; margin: auto; padding-inline: var(--gutter) }</style>`;
  await page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8">${style}<main>${figures.join('')}</main></html>`,
  );
  return page;
}

for (const [name, yaml] of Object.entries(SURVEYS)) {
  for (const width of [320, 1200]) {
    test(`in a window of ${width} px all text of ${name} can be read: nothing is small, cut off or over other text`, async () => {
      const page = await openPlots(yaml, width);
      const found = await page.evaluate(findUnreadable, { smallest: SMALLEST_TEXT, touch: TOUCH });
      assert.deepEqual(found, []);
      await page.close();
    });
  }
}

test('a plot grows with the size that a reader sets for text', async () => {
  const page = await openPlots(SURVEYS['our survey'], 1200);
  const height = () => page.evaluate(() => document.querySelector('.plot')?.getBoundingClientRect().height ?? 0);
  const normal = await height();
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  assert.ok(Math.abs((await height()) - 2 * normal) < 1);
  await page.close();
});

test('marks and words keep to the colours of the dark, of print and of forced colours', async () => {
  const page = await openPlots(SURVEYS['our survey'], 1200);
  const fillOf = (selector: string) =>
    page.evaluate((at) => {
      const element = document.querySelector(at);
      return element ? getComputedStyle(element).fill : '';
    }, selector);
  const fills = async () => Promise.all(['.dot circle', '.name text', '.tick text'].map(fillOf));
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await fills();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await fills();
  for (const [index, fill] of light.entries()) assert.notEqual(fill, dark[index]);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  assert.deepEqual(new Set(await fills()), new Set(['rgb(0, 0, 0)']));
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen', forcedColors: 'active' });
  const canvasText = await page.evaluate(() => {
    document.body.style.color = 'CanvasText';
    return getComputedStyle(document.body).color;
  });
  assert.deepEqual(await fills(), [canvasText, canvasText, canvasText]);
  await page.close();
});

/** Runs in the page: texts that are too small, that leave the window, or that lie over another. */
function findUnreadable({ smallest, touch }: { smallest: number; touch: number }): string[] {
  const problems: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) problems.push('the page scrolls sideways');
  for (const plot of document.querySelectorAll('svg.plot')) {
    const texts = [...plot.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const [index, { text, box }] of texts.entries()) {
      const words = text.textContent ?? '';
      if (Number.parseFloat(getComputedStyle(text).fontSize) < smallest) problems.push(`small: ${words}`);
      if (box.left < 0 || box.right > innerWidth) problems.push(`cut off: ${words}`);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > touch && down > touch) problems.push(`“${words}” over “${other.text.textContent}”`);
      }
    }
  }
  return problems;
}
