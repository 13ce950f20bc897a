import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingId } from '../../src/markdown/headings.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';

const md = createMarkdown(() => undefined);

function headingsOf(body: string) {
  return renderMarkdown(md, { file: 'a.md', body, bodyLine: 1 }).headings;
}

// Every row was read off kramdown 2.4 with Jekyll's settings.
test('a heading has the id that kramdown gives it', () => {
  const cases: [text: string, id: string][] = [
    ['Hello World', 'hello-world'],
    ['1. Google Cloud IoT solutions', '1-google-cloud-iot-solutions'],
    ['a -- b --- c', 'a----b-----c'],
    ['a  b\tc', 'a--b-c'],
    ['Héllo Wörld ÀÉ', 'héllo-wörld-àé'],
    ['日本語 の 見出し！', '日本語-の-見出し'],
    ['snake_case_name', 'snake_case_name'],
    ['foo:bar/baz.qux', 'foobarbazqux'],
    ['C++ & C#', 'c--c'],
    ["It's “fine”", 'its-fine'],
    ['x² ½ ①', 'x--'],
    ['🎉 Party', '-party'],
    ['- x', '--x'],
    ['a\u00A0b', 'ab'],
    ['!!!', ''],
  ];
  for (const [text, id] of cases) assert.equal(headingId(text), id, text);
});

test('headings are listed in order, with level, id and text', () => {
  assert.deepEqual(headingsOf('# A\n\n### B `c` *d*\n\ntext\n\nE\n---\n\n> ## F\n'), [
    { level: 1, id: 'a', text: 'A' },
    { level: 3, id: 'b-c-d', text: 'B c d' },
    { level: 2, id: 'e', text: 'E' },
    { level: 2, id: 'f', text: 'F' },
  ]);
});

test('equal headings are numbered, whatever their case and level', () => {
  const ids = headingsOf('# Foo\n\n## foo\n\n# FOO\n\n# Bar\n').map(({ id }) => id);
  assert.deepEqual(ids, ['foo', 'foo-1', 'foo-2', 'bar']);
});

test('a heading may bring its own id', () => {
  assert.deepEqual(headingsOf('## Title {#own-id}\n\n## Title\n\n## Code `{#x}`\n\n## Two {#a b}\n'), [
    { level: 2, id: 'own-id', text: 'Title' },
    { level: 2, id: 'title', text: 'Title' },
    { level: 2, id: 'code-x', text: 'Code {#x}' },
    { level: 2, id: 'two-a-b', text: 'Two {#a b}' },
  ]);
});

test('a heading of punctuation alone, or of a picture, has no id and is not listed', () => {
  assert.deepEqual(headingsOf('## !!!\n\n## ![alt](a.png)\n\n##\n'), []);
});
