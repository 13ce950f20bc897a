import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource } from '../../src/content/source.ts';
import { collectFindings } from './findings.ts';

test('a byte order mark and Windows line ends make no difference', () => {
  const { report, lines } = collectFindings();
  const unix = parseSource('a.md', '---\ntitle: A\ntags: [x]\n---\none\ntwo\n', report);
  const windows = parseSource('a.md', '\uFEFF---\r\ntitle: A\r\ntags: [x]\r\n---\r\none\r\ntwo\r\n', report);
  assert.deepEqual({ ...windows, at: undefined }, { ...unix, at: undefined });
  assert.equal(windows?.body, 'one\ntwo\n');
  assert.deepEqual(windows.at('tags'), { file: 'a.md', line: 3, column: 1 });
  assert.deepEqual(lines, []);
});

test('a key is found again at its line and column of the file', () => {
  const text = '---\ntitle: A\n\nimage:\n  path: x.png\n---\nlang: body\n';
  const source = parseSource('posts/a.md', text, collectFindings().report);
  assert.deepEqual(source?.at('image'), { file: 'posts/a.md', line: 4, column: 1 });
  assert.deepEqual(source?.at('path'), { file: 'posts/a.md', line: 5, column: 3 });
});

test('a key that is not there is placed at the beginning of the file', () => {
  const source = parseSource('posts/a.md', '---\ntitle: A\n---\nlang: body\n', collectFindings().report);
  assert.deepEqual(source?.at('lang'), { file: 'posts/a.md', line: 1, column: 1 });
});

test('front matter that cannot be read is reported, and nothing more is said about the file', () => {
  const { report, lines } = collectFindings();
  assert.equal(parseSource('posts/a.md', '---\ntitel: a: b\n---\n', report), undefined);
  assert.equal(parseSource('posts/b.md', '---js\n{}\n---\n', report), undefined);
  assert.equal(parseSource('posts/c.md', '---\ntitle: A\n', report), undefined);
  assert.equal(parseSource('posts/d.md', '---\ntitle: A\n----\n---\n', report), undefined);
  assert.deepEqual(lines, [
    'posts/a.md:2:9 error front-matter-yaml: the front matter is not valid YAML: bad indentation of a mapping entry ' +
      '(quote text that holds ": ", "#" or a leading bracket, and indent with spaces)',
    'posts/b.md:1:4 error front-matter-language: expected "---" alone on the first line, found "---js"; ' +
      'front matter is YAML and never executed (write the values as YAML)',
    'posts/c.md:1:1 error front-matter-unclosed: the front matter that begins here is never closed ' +
      '(put a line with "---" after the last key)',
    'posts/d.md:3:1 error front-matter-fence: expected "---" alone at the end of the front matter, found "----" ' +
      '(close it with three hyphens and nothing else)',
  ]);
});

test('every key of a wrong type is reported where it stands', () => {
  const { report, lines } = collectFindings();
  const rows: [line: string, message: string][] = [
    ['layout: [post]', '"layout" must be text, found ["post"]'],
    ['title: [A]', '"title" must be text, found ["A"]'],
    ['date: [2021-01-01]', '"date" must be a date such as 2026-11-23, found ["2021-01-01"]'],
    ['permalink: ""', '"permalink" must not be empty, found ""'],
    ['slug: " "', '"slug" must not be empty, found " "'],
    ['description: {a: b}', '"description" must be text, found {"a":"b"}'],
    ['tag: {a: b}', '"tag" must be text or a list, found {"a":"b"}'],
    ['tags: 5', '"tags" must be a list or words separated by spaces, found 5'],
    ['category: {a: b}', '"category" must be text or a list, found {"a":"b"}'],
    ['categories: 7', '"categories" must be a list or words separated by spaces, found 7'],
    ['authors: true', '"authors" must be text or a list, found true'],
    ['img: [a.png]', '"img" must be text, found ["a.png"]'],
    ['image: {alt: x}', '"image" must be a path or a mapping with "path", found {"alt":"x"}'],
    ['toc: "no"', '"toc" must be true or false, found "no"'],
    ['read_time: 1', '"read_time" must be true or false, found 1'],
    ['show_date: y', '"show_date" must be true or false, found "y"'],
    ['words_per_minute: fast', '"words_per_minute" must be a whole number, found "fast"'],
    ['published: "false"', '"published" must be true or false, found "false"'],
    ['draft: maybe', '"draft" must be true or false, found "maybe"'],
    ['redirect_from: {a: b}', '"redirect_from" must be text or a list, found {"a":"b"}'],
  ];
  const source = parseSource('a.md', `---\n${rows.map(([line]) => line).join('\n')}\n---\n`, report);
  assert.deepEqual(source?.fields, {});
  assert.deepEqual(
    lines.map((line) => line.replace(/^a\.md:(\d+):1 (?:error|warning) front-matter-type: /, '$1 ')).sort(byNumber),
    rows.map(([, message], index) => `${index + 2} ${message}`),
  );
});

test('tags of a wrong type are none, with a warning; where Jekyll reads on, other keys are too', () => {
  const severities = (isLenient: boolean) => {
    const { report, lines } = collectFindings();
    const text = '---\ntags: 5\ntoc: "no"\ncategories: 7\n---\n';
    const source = parseSource('a.md', text, report, { complete: (data) => data, isLenient });
    assert.deepEqual(source?.fields, {});
    return lines.map((line) => line.replace(/^a\.md:(\d):1 (\w+) .*$/, '$1 $2')).sort();
  };
  assert.deepEqual(severities(false), ['2 warning', '3 error', '4 error']);
  assert.deepEqual(severities(true), ['2 warning', '3 warning', '4 error']);
});

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}

test('a misspelled key is warned about, with the key that is meant', () => {
  const { report, lines } = collectFindings();
  const source = parseSource('a.md', '---\ntitel: A\nsubtitle: B\ndescripton: C\n---\n', report);
  assert.deepEqual(source?.fields, {});
  assert.deepEqual(lines, [
    'a.md:2:1 warning front-matter-unknown-key: unknown key "titel" in the front matter (did you mean "title"?)',
    'a.md:4:1 warning front-matter-unknown-key: unknown key "descripton" in the front matter (did you mean "description"?)',
  ]);
});

test('a picture for the head of a post is a path or a mapping that holds one', () => {
  const { report, lines } = collectFindings();
  const imageOf = (line: string) => parseSource('a.md', `---\n${line}\n---\n`, report)?.fields.image;
  assert.deepEqual(imageOf('image: x.png'), { path: 'x.png' });
  assert.deepEqual(imageOf('image: {path: x.png, alt: X, lqip: "data:"}'), { path: 'x.png', alt: 'X' });
  assert.deepEqual(imageOf('image: {path: x.png, width: 9, height: 4}'), { path: 'x.png', width: 9, height: 4 });
  assert.deepEqual(imageOf('image: {twitter: x.png}'), { path: 'x.png' });
  assert.equal(imageOf('image:'), undefined);
  assert.equal(imageOf('image: false'), undefined);
  assert.deepEqual(lines, []);
});
