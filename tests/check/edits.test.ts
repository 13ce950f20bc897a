import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { unifiedDiff } from '../../src/check/diff.ts';
import { applyEdits } from '../../src/check/edits.ts';
import { makeFolder } from '../helpers/folder.ts';

const edit = (from: readonly [number, number], to: readonly [number, number], text: string) => ({
  start: { line: from[0], column: from[1] },
  end: { line: to[0], column: to[1] },
  text,
});

suite('edits', () => {
  test('replace, remove and put in, in any order', () => {
    const edits = [edit([3, 2], [3, 2], '\n!'), edit([1, 1], [1, 2], 'X'), edit([2, 1], [3, 1], '')];
    assert.equal(applyEdits('abc\ndef\ng\n', edits), 'Xbc\ng\n!\n');
  });

  test('keep byte order mark and line ends', () => {
    assert.equal(
      applyEdits('\uFEFFab\r\nc', [edit([1, 1], [1, 2], ''), edit([2, 2], [2, 2], '\nd')]),
      '\uFEFFb\r\nc\r\nd',
    );
  });

  test('that overlap are not both made, and equal ones are made once', () => {
    const edits = [edit([1, 1], [1, 3], 'x'), edit([1, 2], [1, 4], 'y'), edit([1, 1], [1, 3], 'x')];
    assert.equal(applyEdits('abcd', edits), 'xcd');
  });
});

test('a diff shows the lines around changes, and where they are', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n';
  assert.equal(
    unifiedDiff('x.md', before, before.replace('b\n', '').replace('k\n', 'K\nL')),
    [
      '--- a/x.md\n+++ b/x.md\n@@ -1,5 +1,4 @@\n a\n-b\n c\n d\n e\n',
      '@@ -8,4 +7,5 @@\n h\n i\n j\n-k\n+K\n+L\n\\ No newline at end of file\n',
    ].join(''),
  );
  assert.equal(unifiedDiff('x.md', before, before), '');
});

test('git makes of a file and its diff the other file, whatever the two are', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd'), { maxLength: 30 })
    .map((lines) => lines.join(''));
  const pairs = fc
    .sample(fc.tuple(text, text), { numRuns: 40, seed: 7 })
    .filter(([before, after]) => before !== after && before !== '' && after !== '');
  const files = pairs.map(([before], index) => [`${index}.md`, before] as const);
  const root = makeFolder(Object.fromEntries(files));
  const input = pairs.map(([before, after], index) => unifiedDiff(`${index}.md`, before, after)).join('');
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  assert.deepEqual([status, stderr], [0, '']);
  for (const [index, [, after]] of pairs.entries())
    assert.equal(readFileSync(join(root, `${index}.md`), 'utf8'), after);
});
