import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf } from '../../src/content/page.ts';
import { readSettings } from '../../src/content/settings.ts';
import { parseSource } from '../../src/content/source.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const DATA =
  'ada:\n  name: Ada Lovelace\n  twitter: "@ada"\n  url: https://ada.example\nacme:\n  name: Acme\n  type: Organization\n';

/** The author of a page with this front matter. */
async function authorOf(frontMatter: string, files: Files = {}) {
  const { report, lines } = collectFindings();
  const settings = await readSettings(makeFolder({ '_data/authors.yml': DATA, ...files }), report);
  const source = parseSource('a.md', `---\n${frontMatter}\n---\n`, report);
  assert.ok(source);
  const { author } = documentOf(source, { layout: 'page', title: 'A', formerAddresses: [] }, { settings, report });
  assert.deepEqual(lines, []);
  return author;
}

test('an author is a name, a key of _data/authors.yml or a mapping; the first of several counts', async () => {
  const ada = { name: 'Ada Lovelace', twitter: 'ada', url: 'https://ada.example' };
  assert.deepEqual(await authorOf('author: Grace Hopper'), { name: 'Grace Hopper' });
  assert.deepEqual(await authorOf('author: ada'), ada);
  assert.deepEqual(await authorOf('author: {name: Grace, twitter: grace}'), { name: 'Grace', twitter: 'grace' });
  assert.deepEqual(await authorOf('authors: [ada, Grace]'), ada);
  assert.deepEqual(await authorOf('authors: [{name: Grace}, ada]'), { name: 'Grace' });
  assert.deepEqual(await authorOf('authors: [Grace]\nauthor: acme'), { name: 'Acme', type: 'Organization' });
});

test('a document without an author has that of the site', async () => {
  assert.equal(await authorOf('title: A'), undefined);
  assert.deepEqual(await authorOf('title: A', { '_config.yml': 'author: ada\n' }), await authorOf('author: ada'));
});

test('a data file of authors that cannot be read is named', async () => {
  const { report, lines } = collectFindings();
  await readSettings(makeFolder({ '_data/authors.yml': 'ada: [\n' }), report);
  assert.match(lines.join('\n'), /^_data\/authors\.yml:2:1 error data-file: the data file cannot be read: /);
});
