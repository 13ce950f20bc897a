import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FrontMatterDefaults, type ScopedFile, withDefaults } from '../../src/content/defaults.ts';

type Values = Readonly<Record<string, unknown>>;

const POST: ScopedFile = { file: '_posts/a.md', type: 'posts' };

/** What a file with this front matter has below these defaults: `[path, type, values]`. */
function merge(
  rows: [path: string, type: string | undefined, values: Values][],
  data: Values = {},
  place = POST,
): Values {
  const defaults = rows.map(
    ([path, type, values]): FrontMatterDefaults => ({ path, values, ...(type !== undefined && { type }) }),
  );
  return withDefaults(data, defaults, place);
}

test('of several scopes the longer path wins, then the one with a type, then the later', () => {
  const cases: [rows: Parameters<typeof merge>[0], expected: string][] = [
    [
      [
        ['_posts', undefined, { x: 'a' }],
        ['', 'posts', { x: 'b' }],
      ],
      'a',
    ],
    [
      [
        ['', 'posts', { x: 'a' }],
        ['', undefined, { x: 'b' }],
      ],
      'a',
    ],
    [
      [
        ['', undefined, { x: 'a' }],
        ['', undefined, { x: 'b' }],
      ],
      'b',
    ],
    [
      [
        ['', 'pages', { x: 'a' }],
        ['', 'posts', { x: 'b' }],
      ],
      'b',
    ],
    [[['_po', undefined, { x: 'a' }]], 'a'],
    [[['_posts/*.md', undefined, { x: 'a' }]], 'a'],
  ];
  for (const [rows, expected] of cases) assert.deepEqual(merge(rows), { x: expected }, JSON.stringify(rows));
});

test('a scope of another place or type says nothing', () => {
  for (const [path, type] of [
    ['_drafts', undefined],
    ['posts', undefined],
    ['', 'pages'],
    ['*.md', undefined],
  ] as const) {
    assert.deepEqual(merge([[path, type, { x: 'a' }]]), {}, path);
  }
});

test('front matter wins unless it has no value; mappings are merged and categories added up', () => {
  const rows: Parameters<typeof merge>[0] = [['', undefined, { a: 1, b: 2, m: { x: 1, y: 1 }, categories: 'one two' }]];
  assert.deepEqual(merge(rows, { a: null, b: 3, m: { y: 2 }, categories: ['three'] }), {
    a: 1,
    b: 3,
    m: { x: 1, y: 2 },
    categories: ['one', 'two', 'three'],
  });
  assert.deepEqual(merge([['', undefined, { tags: ['a'] }]], { tags: ['b'] }), { tags: ['b'] });
});

test('the folder of collections is no part of a path', () => {
  const place: ScopedFile = { file: 'content/_posts/a.md', type: 'posts', collectionsDir: 'content' };
  for (const path of ['_posts', 'content/_posts'])
    assert.deepEqual(merge([[path, undefined, { x: 1 }]], {}, place), { x: 1 });
});
