import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useSiteInBrowser } from '../helpers/browser.ts';

const { site, browser } = useSiteInBrowser();

const PATH = 'edge-computing-frameworks/comparison/';

const NAMES = [
  'Google Cloud IoT solutions',
  'AWS IoT Greengrass',
  'NVIDIA EGX',
  'KubeEdge',
  'Azure IoT Edge',
  'Baetyl',
  'Link IoT Edge',
  'k3s',
];

async function onPage<Result>(
  suffix: string,
  use: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser().newContext({ viewport: { width: 1440, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(site().url + PATH + suffix);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Names of the systems that show, from left to right. */
function systems(page: Page): Promise<string[]> {
  return page.locator('.matrix thead th:visible a').allInnerTexts();
}

function criteria(page: Page): Promise<number> {
  return page.locator('.matrix tr[data-criterion]:visible').count();
}

function choose(page: Page, group: string, option: string | RegExp): Promise<void> {
  return page.getByRole('group', { name: group, exact: true }).getByLabel(option).check();
}

const SYSTEM_COUNT = NAMES.length;
const CRITERION_COUNT = 24;

test('the comparison is a table with a caption, a header for each system and each criterion', async () => {
  await onPage('', async (page) => {
    const table = page.getByRole('table', { name: 'Edge computing frameworks: comparison' });
    assert.equal(await table.getByRole('columnheader').count(), 1 + SYSTEM_COUNT);
    const groups = await table.locator('tr.group').count();
    assert.equal(await table.getByRole('rowheader').count(), CRITERION_COUNT + groups);
    assert.equal(await table.getByRole('cell').count(), SYSTEM_COUNT * CRITERION_COUNT);
    assert.deepEqual(await systems(page), NAMES);
  });
});

test('on a phone it still is one', async () => {
  const phone = { viewport: { width: 360, height: 740 } };
  await onPage(
    '',
    async (page) => {
      const table = page.getByRole('table', { name: 'Edge computing frameworks: comparison' });
      assert.equal(await table.getByRole('cell').count(), SYSTEM_COUNT * CRITERION_COUNT);
      assert.equal(await table.getByRole('row').count(), await table.locator('tr').count());
    },
    phone,
  );
});

test('systems that are no longer a choice say so before anything else', async () => {
  await onPage('', async (page) => {
    const departed = page.getByRole('list', { name: 'No longer living choices' });
    assert.deepEqual(await departed.getByRole('link').allInnerTexts(), [NAMES[0], 'Baetyl', 'Link IoT Edge']);
    assert.match(await departed.innerText(), /Retired since August 16, 2023/);
  });
});

test('a filter keeps the systems that have what is asked for, in the address and in words', async () => {
  await onPage('', async (page) => {
    await page.getByText('Choose and filter').click();
    await choose(page, 'Status', /Active/);
    assert.deepEqual(
      await systems(page),
      NAMES.filter((name) => !['Google Cloud IoT solutions', 'Baetyl', 'Link IoT Edge'].includes(name)),
    );
    assert.equal(new URL(page.url()).search, '?is.status=active');
    assert.equal(await page.getByRole('status').innerText(), 'Showing 5 of 8 systems and 24 of 24 criteria.');

    await page.reload();
    assert.equal((await systems(page)).length, 5);
    await page.getByRole('button', { name: 'Show everything' }).click();
    assert.equal((await systems(page)).length, SYSTEM_COUNT);
    assert.equal(new URL(page.url()).search, '');
  });
});

test('two options of one filter widen it, two filters narrow it', async () => {
  await onPage('?is.status=dormant&is.status=retired', async (page) => {
    assert.deepEqual(await systems(page), ['Google Cloud IoT solutions', 'Baetyl']);
  });
  await onPage('?is.status=active&is.governance=vendor', async (page) => {
    assert.deepEqual(await systems(page), ['AWS IoT Greengrass', 'NVIDIA EGX', 'Azure IoT Edge']);
  });
});

test('readers choose systems and criteria', async () => {
  await onPage('?systems=k3s&systems=huawei-kubeedge&criteria=status&criteria=licence', async (page) => {
    assert.deepEqual(await systems(page), ['KubeEdge', 'k3s']);
    assert.equal(await criteria(page), 2);
    assert.equal(await page.locator('.matrix tr.group:visible').count(), 2);
  });
});

test('"Only differences" leaves the rows in which the systems shown differ', async () => {
  await onPage('?systems=k3s&systems=huawei-kubeedge', async (page) => {
    await page.getByLabel('Only differences').check();
    const status = page.locator('tr[data-criterion=status]');
    assert.equal(await status.isVisible(), false, 'both are active');
    assert.ok(await page.locator('tr[data-criterion=governance]').isVisible());
    assert.match(page.url(), /differences=only/);
  });
});

test('ordering by memory never mixes scopes, and puts the unknown last', async () => {
  await onPage('', async (page) => {
    await page.getByLabel('Order of the systems').selectOption('min_ram_mb');
    const texts = await page.locator('tr[data-criterion=min_ram_mb] td').allInnerTexts();
    const scopes = texts.map((text) => /alone|node/.exec(text)?.[0] ?? 'unknown');
    const blocks = scopes.filter((scope, index) => scope !== scopes[index - 1]);
    assert.equal(blocks.length, new Set(scopes).size, texts.join(' | '));
    assert.equal(blocks.at(-1), 'unknown');
    const numbers = texts
      .slice(0, scopes.lastIndexOf('alone') + 1)
      .map((text) => Number.parseInt(text.replace(',', ''), 10));
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    assert.equal((await systems(page))[0], 'KubeEdge', 'the header moves with its column');
    assert.match(await page.getByRole('status').innerText(), /ordered by/);
    assert.equal(new URL(page.url()).search, '?sort=min_ram_mb');
  });
});

test('a value opens by keyboard and shows its source, and the address then leads to it', async () => {
  await onPage('', async (page) => {
    const cell = page.locator('[id="k3s.governance"]');
    await cell.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await cell.locator('.fb-evidence').isVisible());
    assert.equal(new URL(page.url()).hash, '#k3s.governance');
  });
});

test('a link to a cell brings it into view, opened', async () => {
  await onPage('#baetyl.security', async (page) => {
    const cell = page.locator('[id="baetyl.security"]');
    assert.ok(await cell.locator('.fb-evidence').isVisible());
    const box = await cell.boundingBox();
    const header = await page.locator('.matrix thead th').first().boundingBox();
    assert.ok(box && header && box.y >= header.y + header.height - 1, 'the sticky header does not cover it');
  });
});

test('headers stay in view while the table scrolls both ways', async () => {
  await onPage(
    '',
    async (page) => {
      await page.locator('.matrix').evaluate((matrix) => matrix.scrollTo(400, 800));
      const matrix = await page.locator('.matrix').boundingBox();
      const header = await page.locator('[id="k3s"]').boundingBox();
      const first = await page.locator('tr[data-criterion=security] th').boundingBox();
      assert.ok(matrix && header && first);
      assert.ok(Math.abs(header.y - matrix.y) < 3, 'the systems stand at the top');
      assert.ok(Math.abs(first.x - matrix.x) < 3, 'the criteria stand at the side');
    },
    { viewport: { width: 1000, height: 700 } },
  );
});

test('without JavaScript everything is there, and no control that would do nothing', async () => {
  await onPage(
    '',
    async (page) => {
      assert.equal(await page.locator('.controls').isVisible(), false);
      assert.equal((await systems(page)).length, SYSTEM_COUNT);
      assert.equal(await page.locator('.matrix td:visible').count(), SYSTEM_COUNT * CRITERION_COUNT);
      const cell = page.locator('[id="k3s.governance"]');
      await cell.locator('summary').click();
      assert.ok(await cell.locator('.fb-evidence').isVisible());
    },
    { javaScriptEnabled: false },
  );
});

test('print shows every value with its evidence', async () => {
  await onPage('', async (page) => {
    await page.emulateMedia({ media: 'print' });
    const cell = page.locator('[id="k3s.governance"]');
    const evidence = await cell.locator('.fb-evidence').boundingBox();
    assert.ok(evidence && evidence.height > 0);
    assert.equal(await page.locator('.controls').isVisible(), false);
    const clipped = await page.locator('.matrix').evaluate((matrix) => matrix.scrollHeight > matrix.clientHeight + 1);
    assert.equal(clipped, false);
  });
});

test('each plot has its facts as a table behind it', async () => {
  await onPage('', async (page) => {
    const figures = page.locator('[id="comparison.plots"] .plot-figure');
    assert.ok((await figures.count()) >= 3);
    for (const figure of await figures.all()) {
      assert.ok(await figure.locator('.plot-area > svg').getAttribute('aria-labelledby'));
      await figure.getByText('as a table').click();
      assert.ok((await figure.getByRole('row').count()) > 2);
    }
  });
});
