import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Comparison } from '../../src/compare/model.ts';
import { printHtml } from '../../src/compare/print-html.ts';
import { printJson } from '../../src/compare/print-json.ts';
import { printPretty } from '../../src/compare/print-pretty.ts';
import { elementsOf, named, textOf } from '../layouts/html.ts';

/** One of each kind. */
const COMPARISON: Comparison = {
  pages: [
    { address: '/gone/', status: 'missing', isLost: true, facts: [] },
    { address: '/lost.html', status: 'moved', isLost: true, movedTo: '/lost/', movedBy: 'title', facts: [] },
    { address: '/astray/', status: 'moved', isLost: true, movedTo: '/nowhere/', movedBy: 'redirect', facts: [] },
    {
      address: '/text/',
      status: 'text',
      isLost: false,
      difference: { kind: 'text', old: 'one <b> & two', ours: '' },
      facts: [{ what: 'date', old: '2026-11-20', ours: '' }],
    },
    {
      address: '/structure/',
      status: 'structure',
      isLost: false,
      difference: { kind: 'structure', old: '<b>', ours: '<i>' },
      facts: [],
    },
    { address: '/moved/', status: 'moved', isLost: false, movedTo: '/m/', movedBy: 'redirect', facts: [] },
    { address: '/', status: 'unread', isLost: false, facts: [] },
    { address: '/same/', status: 'same', isLost: false, facts: [] },
  ],
  newPages: ['/m/'],
  missingFiles: [{ address: '/a.pdf', linkedFrom: '/text/' }, { address: '/main.css' }],
  newFiles: ['/new.css'],
  feeds: [
    { address: '/atom.xml', isMissing: true, entries: [] },
    {
      address: '/feed.xml',
      isMissing: false,
      entries: [
        { kind: 'repeated', title: 'A', old: 'urn:old', ours: 'urn:ours' },
        { kind: 'link', title: 'B', old: '/b', ours: '/b/' },
        { kind: 'added', title: 'C', ours: 'urn:c' },
      ],
    },
  ],
};

const GOOD: Comparison = { pages: [], newPages: [], missingFiles: [], newFiles: [], feeds: [] };

/** The report as it is printed, and as a list of what each test looks for. */
const PRETTY = printPretty(COMPARISON, { hasColor: false });

suite('for people', () => {
  test('the numbers come first', () => {
    const table = PRETTY.slice(0, PRETTY.indexOf('\n\n')).split('\n');
    assert.deepEqual(table, [
      'pages  3  lost',
      '       1  text differs',
      '       1  structure differs',
      '       1  moved, with a redirect',
      '       1  there, but a list or page of the layout: not compared',
      '       1  same',
      '       1  with another title, date, canonical address or redirect',
      '       1  new',
      'files  1  missing, linked from our pages',
      '       1  missing, not linked',
      '       1  new',
      'feeds  1  gone',
      '       2  entries shown as new',
      '       1  entries with another link',
    ]);
  });

  test('then the lists, worst first', () => {
    const headings = PRETTY.split('\n').filter((line) => /^[A-Z].* \(\d+\)$/.test(line));
    assert.deepEqual(headings, [
      'Lost: neither a page nor a redirect of ours at the address (3)',
      'Text differs (1)',
      'Structure differs (1)',
      'Titles, dates, canonical addresses and redirects differ (1)',
      'Moved, with a redirect at the old address (1)',
      'Files that our pages link to are missing (1)',
      'Feeds: gone, or posts that subscribers know shown as new (3)',
      'Other files are missing (1)',
      'Feeds: entries that the old feed did not hold, such as older posts (1)',
      'New pages (1)',
      'New files (1)',
    ]);
  });

  const messages: [name: string, text: string][] = [
    ['a lost page', '\n  /gone/\n'],
    [
      'a page that moved',
      '/lost.html\n    now  /lost/ has the same title; "redirect_from: /lost.html" there keeps the old address\n',
    ],
    ['a redirect to nothing', '/astray/\n    redirects to  /nowhere/, where there is nothing\n'],
    ['another text', '/text/\n    old   one <b> & two\n    ours  (none)\n'],
    ['another date', '/text/\n    date  2026-11-20 \u2192 (none)\n'],
    ['another structure', '/structure/\n    old   <b>\n    ours  <i>\n'],
    ['a redirected page', '/moved/ \u2192 /m/\n'],
    ['a lost file that we link to', '/a.pdf\n    on  /text/\n'],
    ['a lost feed', '/atom.xml is gone: its subscribers would hear no more\n'],
    ['an entry with another id', '/feed.xml: A\n    old id  urn:old\n    our id  urn:ours\n'],
    ['an entry with another link', '/feed.xml: B\n    old link  /b\n    our link  /b/\n'],
    ['an entry that the old feed did not have', '/feed.xml: C\n    our id  urn:c\n'],
    ['the verdict', '\n\n3 of 8 old pages would be lost: neither a page nor a redirect is at the address.\n'],
  ];
  for (const [name, text] of messages)
    test(`says what is wrong: ${name}`, () => assert.ok(PRETTY.includes(text), PRETTY));

  test('a long list ends with how many more there are', () => {
    const newPages = Array.from({ length: 25 }, (_, index) => `/p${index}/`);
    const text = printPretty({ ...GOOD, newPages }, { hasColor: false });
    assert.match(text, /New pages \(25\)\n( {2}\/p\d+\/\n){20} {2}and 5 more \(--format json or html lists all\)\n/);
    assert.match(text, /Every one of the 0 old pages has a page or a redirect at its address\.\n$/);
  });

  test('colours change nothing else', () => {
    const coloured = printPretty(COMPARISON, { hasColor: true });
    assert.notEqual(coloured, PRETTY);
    assert.equal(stripVTControlCharacters(coloured), PRETTY);
  });
});

suite('as one page', () => {
  const elements = elementsOf(printHtml(COMPARISON));

  test('that says the same as the text', () => {
    const tables = named(elements, 'tr').map((row) => textOf(row));
    assert.equal(tables[0], 'pages: lost3');
    assert.equal(named(elements, 'details').length, 11);
    assert.ok(named(elements, 'dd').some((detail) => textOf(detail) === 'one <b> & two'));
    assert.equal(named(elements, 'li').length, 15);
  });

  test('that is self-contained and runs nothing', () => {
    for (const name of ['script', 'link', 'img', 'a']) assert.deepEqual(named(elements, name), [], name);
  });
});

test('JSON holds the verdict, the numbers and every list', () => {
  const report = JSON.parse(printJson(COMPARISON));
  assert.deepEqual(Object.keys(report), [
    'isComplete',
    'summary',
    'pages',
    'newPages',
    'missingFiles',
    'newFiles',
    'feeds',
  ]);
  assert.equal(report.isComplete, false);
  assert.deepEqual(report.summary[0], { about: 'pages', what: 'lost', count: 3 });
  assert.deepEqual(report.pages[1], COMPARISON.pages[1]);
  assert.equal(JSON.parse(printJson(GOOD)).isComplete, true);
});
