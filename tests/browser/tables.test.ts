import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useSiteInBrowser } from '../helpers/browser.ts';
import { makeFolder } from '../helpers/folder.ts';

const ROWS = Array.from({ length: 80 }, (_, index) => `| row ${index} | ${index} |`).join('\n');

const { site, browser } = useSiteInBrowser(() =>
  makeFolder({
    '_config.yml': 'title: Tables\nurl: https://example.org\npermalink: /:title/\n',
    'posts/2026-01-02-long.md': `---\ntitle: Long\n---\n| name | count |\n| --- | ---: |\n${ROWS}\n`,
  }),
);

test('a table longer than the window scrolls within itself by keyboard, below its own head', async () => {
  const page = await browser().newPage({ viewport: { width: 800, height: 600 } });
  await page.goto(`${site().url}long/`);
  const table = page.getByRole('region', { name: 'Table 1' });
  await table.focus();
  await page.keyboard.press('End');
  await table.getByText('row 79').waitFor();
  await page.waitForFunction(() => {
    const region = document.querySelector('.fb-table');
    return region && region.scrollTop + region.clientHeight >= region.scrollHeight - 1;
  });
  const [region, head, last] = await Promise.all(
    [table, table.getByRole('columnheader').first(), table.getByText('row 79')].map((place) => place.boundingBox()),
  );
  assert.ok(region && head && last);
  assert.ok(region.height <= 540, `${region.height} of 600 pixels`);
  assert.ok(Math.abs(head.y - region.y) < 2, 'the head is at the upper edge');
  assert.ok(last.y > head.y + head.height && last.y < region.y + region.height, 'the last row is in view');
  await page.close();
});
