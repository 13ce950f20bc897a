import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { type Format, formatDiagnostics } from '../../src/report/format.ts';
import { makeFolder } from '../helpers/folder.ts';

const POST = 'posts/2022-07-24-edge-computing-frameworks.md';

const MISSING: Diagnostic = {
  rule: 'image-missing',
  severity: 'error',
  message: 'no file assets/img/posts/20220724/Edge_TPU.png',
  hint: 'did you mean assets/img/posts/20220724/edge_tpu.png? names are case-sensitive on the server',
  at: { file: POST, line: 34, column: 16 },
};

const NO_URL: Diagnostic = { rule: 'config-url', severity: 'note', message: 'the site has no address' };

const EMPTY_TITLE: Diagnostic = {
  rule: 'front-matter-type',
  severity: 'warning',
  message: '"title" is empty',
  at: { file: 'about.md', line: 2, column: 1 },
};

const root = makeFolder({
  [POST]: `${'\n'.repeat(33)}![Google Edge](./assets/img/posts/20220724/Edge_TPU.png)\n`,
  'about.md': '---\r\ntitle: ""\r\n---\r\n',
});

function print(diagnostics: readonly Diagnostic[], format: Format, hasColor = false): string {
  return formatDiagnostics(diagnostics, { format, root, hasColor });
}

test('for people a finding says where, what, shows the line, and what to do', () => {
  assert.equal(
    print([MISSING], 'pretty'),
    [
      'posts/2022-07-24-edge-computing-frameworks.md:34:16 error image-missing',
      '  no file assets/img/posts/20220724/Edge_TPU.png',
      '   34 | ![Google Edge](./assets/img/posts/20220724/Edge_TPU.png)',
      '      |                ^',
      '  did you mean assets/img/posts/20220724/edge_tpu.png? names are case-sensitive on the server',
      '',
    ].join('\n'),
  );
});

test('a blank line stands between findings; one without a file has no place and no line', () => {
  assert.equal(
    print([NO_URL, EMPTY_TITLE], 'pretty'),
    [
      'note config-url',
      '  the site has no address',
      '',
      'about.md:2:1 warning front-matter-type',
      '  "title" is empty',
      '    2 | title: ""',
      '      | ^',
      '',
    ].join('\n'),
  );
});

test('without findings nothing is printed, except that JSON is always a list', () => {
  assert.deepEqual([print([], 'pretty'), print([], 'github'), print([], 'json')], ['', '', '[]\n']);
});

/** The two lines that quote the source, for one line of text and a column in it. */
function frameOf(text: string, column: number): string[] {
  const folder = makeFolder({ 'a.md': text });
  const finding: Diagnostic = { ...EMPTY_TITLE, at: { file: 'a.md', line: 1, column } };
  return formatDiagnostics([finding], { format: 'pretty', root: folder }).split('\n').slice(2, -1);
}

test('the caret stands below the column, tabs or not', () => {
  assert.deepEqual(frameOf('\ttitle:\tx', 2), ['    1 |  title: x', '      |  ^']);
  assert.deepEqual(frameOf('\ttitle:\tx', 9), ['    1 |  title: x', '      |         ^']);
  assert.deepEqual(frameOf('title', 6), ['    1 | title', '      |      ^']);
});

test('a long line is cut, and around the column where that is far right', () => {
  const text = '0123456789'.repeat(30);
  assert.deepEqual(frameOf(text, 5), [`    1 | ${text.slice(0, 100)}`, '      |     ^']);
  const [line = '', caret = ''] = frameOf(text, 205);
  assert.equal(line, `    1 | …${text.slice(165, 265)}`);
  assert.equal(line[caret.indexOf('^')], text[204]);
});

test('large line numbers keep the frame together', () => {
  const folder = makeFolder({ 'a.md': `${'\n'.repeat(12344)}text` });
  const at = { file: 'a.md', line: 12345, column: 3 };
  const lines = formatDiagnostics([{ ...EMPTY_TITLE, at }], { format: 'pretty', root: folder }).split('\n');
  assert.deepEqual(lines.slice(2, 4), ['12345 | text', '      |   ^']);
});

test('where there is no line to show, none is shown', () => {
  assert.deepEqual(frameOf('', 1), []);
  assert.deepEqual(frameOf('  \t', 1), []);
  for (const at of [
    { file: 'gone.md', line: 1, column: 1 },
    { file: 'about.md', line: 99, column: 1 },
    { file: 'posts', line: 1, column: 1 },
  ]) {
    const text = print([{ ...EMPTY_TITLE, at }], 'pretty');
    assert.equal(text, `${at.file}:${at.line}:1 warning front-matter-type\n  "title" is empty\n`);
  }
});

test('colours are added only where they are asked for, and change no text', () => {
  const coloured = print([MISSING, NO_URL, EMPTY_TITLE], 'pretty', true);
  const plain = print([MISSING, NO_URL, EMPTY_TITLE], 'pretty');
  assert.ok(coloured.includes('\u001B[31merror\u001B[39m'));
  assert.ok(coloured.includes('\u001B[36mnote\u001B[39m'));
  assert.ok(coloured.includes('\u001B[33mwarning\u001B[39m'));
  assert.equal(stripVTControlCharacters(coloured), plain);
});

test('JSON holds everything, flat, one object a finding', () => {
  assert.deepEqual(JSON.parse(print([MISSING, NO_URL], 'json')), [
    {
      rule: 'image-missing',
      severity: 'error',
      file: POST,
      line: 34,
      column: 16,
      message: MISSING.message,
      hint: MISSING.hint,
    },
    { rule: 'config-url', severity: 'note', message: 'the site has no address' },
  ]);
});

test('GitHub gets one annotation a finding', () => {
  assert.equal(
    print([MISSING, NO_URL, EMPTY_TITLE], 'github'),
    [
      `::error file=${POST},line=34,col=16,title=image-missing::${MISSING.message}%0A${MISSING.hint}`,
      '::notice title=config-url::the site has no address',
      '::warning file=about.md,line=2,col=1,title=front-matter-type::"title" is empty',
      '',
    ].join('\n'),
  );
});

test('what has a meaning to GitHub is escaped', () => {
  const finding: Diagnostic = {
    rule: 'math',
    severity: 'error',
    message: '100%, a: b\r\n::error::c',
    at: { file: 'posts/a:b,c%.md', line: 1, column: 1 },
  };
  assert.equal(
    print([finding], 'github'),
    '::error file=posts/a%3Ab%2Cc%25.md,line=1,col=1,title=math::100%25, a: b%0D%0A::error::c\n',
  );
});
