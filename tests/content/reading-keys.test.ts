import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../src/content/settings.ts';
import { makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

async function read(own: string) {
  const { report, lines } = collectFindings();
  const settings = await readSettings(makeFolder({ '_config.yml': `fieldbook:\n  ${own}\n` }), report);
  return { settings, lines };
}

test('the age of an old post is a number of years, or years or months in words', async () => {
  for (const [written, months] of [
    ['2', 24],
    ['1 year', 12],
    ['18 months', 18],
  ] as const) {
    const { settings, lines } = await read(`stale_after: ${written}`);
    assert.deepEqual([settings.staleAfter, lines], [{ months }, []], written);
  }
});

test('any other age is named', async () => {
  for (const written of ['2 weeks', '0', 'old', '1.5']) {
    const { settings, lines } = await read(`stale_after: ${written}`);
    assert.equal(settings.staleAfter, undefined);
    assert.match(
      lines.join('\n'),
      /^_config\.yml:2:3 error config-type: "stale_after" must be a time such as "2 years" or "18 months", found /,
    );
  }
});
