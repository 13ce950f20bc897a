import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostingFiles } from '../../src/publish/hosting.ts';
import { composePages } from '../../src/site/compose.ts';
import { makeArticles, SETTINGS } from '../helpers/articles.ts';

/** Texts of the hosting files of a site with one post that has these former addresses. */
function filesOf(redirectFrom: readonly string[]): Record<string, unknown> {
  const settings = { ...SETTINGS, baseurl: '' };
  const text = `---\nredirect_from: ${JSON.stringify(redirectFrom)}\n---\n`;
  const articles = makeArticles({ '2026-11-20-river': text }, { settings });
  const files = hostingFiles(
    composePages({ settings, articles, pages: [], stylesheetPath: '/main.css', iconPath: '/favicon.svg' }),
  );
  return Object.fromEntries(files.map((file) => [file.outputPath, 'bytes' in file && file.bytes]));
}

test('GitHub Pages is told not to run Jekyll over the finished site', () => {
  assert.deepEqual(filesOf([]), { '.nojekyll': '' });
});

test('hosts that read _redirects answer former addresses with a real 301', () => {
  assert.deepEqual(filesOf(['/river.html', '/old/', '/old place/index.html']), {
    '.nojekyll': '',
    _redirects: '/river.html /river/ 301\n/old/ /river/ 301\n/old%20place/ /river/ 301\n',
  });
});

test('every line of _redirects is one that Cloudflare takes', () => {
  for (const line of String(filesOf(['/a.html', '/ü/'])._redirects)
    .trim()
    .split('\n')) {
    assert.match(line, /^\/\S+ \/\S+ 30[1278]$/);
  }
});
