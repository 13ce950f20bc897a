import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, SiteError, sortDiagnostics } from '../../src/report/diagnostic.ts';
import type { RuleId } from '../../src/report/rules.ts';

function finding(file: string | undefined, line: number, column: number, rule: RuleId, message = 'm'): Diagnostic {
  return { rule, severity: 'error', message, ...(file !== undefined && { at: { file, line, column } }) };
}

test('findings are sorted by file, line, column and rule; those of the whole site come first', () => {
  const sorted = [
    finding(undefined, 0, 0, 'config-url'),
    finding('about.md', 20, 1, 'date'),
    finding('posts/a', 1, 1, 'date'),
    finding('posts/a.md', 2, 1, 'math'),
    finding('posts/a.md', 10, 9, 'math'),
    finding('posts/a.md', 10, 10, 'date'),
    finding('posts/a.md', 10, 10, 'math', 'first'),
    finding('posts/a.md', 10, 10, 'math', 'second'),
  ];
  assert.deepEqual(sortDiagnostics([...sorted].reverse()), sorted);
  assert.deepEqual(sortDiagnostics(sorted), sorted);
});

test('a finding made twice is told once', () => {
  const one = finding('a.md', 1, 1, 'date');
  const other = finding('a.md', 1, 1, 'date', 'another message');
  assert.deepEqual(sortDiagnostics([one, { ...one }, other, one]), [other, one]);
});

test('sorting leaves the list as it was', () => {
  const list = [finding('b.md', 1, 1, 'date'), finding('a.md', 1, 1, 'date')];
  sortDiagnostics(list);
  assert.deepEqual(
    list.map(({ at }) => at?.file),
    ['b.md', 'a.md'],
  );
});

test('the error that stops a build carries what was found', () => {
  const diagnostics = [finding('a.md', 1, 1, 'date')];
  const error = new SiteError(diagnostics, 'one mistake');
  assert.ok(error instanceof Error);
  assert.deepEqual([error.name, error.message, error.diagnostics], ['SiteError', 'one mistake', diagnostics]);
});
