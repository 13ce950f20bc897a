import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPosition, PlainTimestamp, parseYaml, YamlError } from '../../src/content/yaml.ts';

/** The value of `key: source`, as tables hold it. */
function readValue(source: string): unknown {
  return (parseYaml(`key: ${source}\n`) as { key: unknown }).key;
}

test('booleans are the words that Ruby takes for booleans, in any case', () => {
  for (const word of ['true', 'yes', 'on', 'True', 'YES', 'On', 'yEs']) assert.equal(readValue(word), true, word);
  for (const word of ['false', 'no', 'off', 'False', 'NO', 'oFF']) assert.equal(readValue(word), false, word);
});

test('y and n, and booleans in quotes, are text', () => {
  for (const word of ['y', 'n', 'Y', 'N', 'yep', 'none']) assert.equal(readValue(word), word);
  assert.equal(readValue('"no"'), 'no');
  assert.equal(readValue("'true'"), 'true');
});

test('`toc: no` is false, not a text that counts as true', () => {
  assert.deepEqual(parseYaml('toc: no'), { toc: false });
});

test('numbers are those of YAML 1.1 as Ruby reads it', () => {
  const cases: [source: string, expected: number | string][] = [
    ['7', 7],
    ['+5', 5],
    ['-5', -5],
    ['010', 8],
    ['0x1F', 31],
    ['0b11', 3],
    ['1_000', 1000],
    ['.5', 0.5],
    ['1.10', 1.1],
    ['08', '08'],
    ['0o17', '0o17'],
    ['1e3', '1e3'],
    ['12e03', '12e03'],
    ['"010"', '010'],
  ];
  for (const [source, expected] of cases) assert.equal(readValue(source), expected, source);
});

test('nothing, ~ and null are null; an empty text is not', () => {
  for (const source of ['', '~', 'null', 'NULL', 'Null']) assert.equal(readValue(source), null, source);
  assert.equal(readValue('""'), '');
});

test('a text without any value is null', () => {
  for (const text of ['', ' \n\n', '\t']) assert.equal(parseYaml(text), null);
});

test('dates stay text, except unquoted times with seconds and no zone, which Ruby takes for UTC', () => {
  for (const source of ['2021-03-24', '2021-03-24 10:00', '2021-03-24 10:00:00 +0900', '2021-03-24T10:00:00Z']) {
    assert.equal(readValue(source), source);
  }
  for (const source of ['2021-03-24 10:00:00', '2021-3-4T1:02:03', '2021-03-24 10:00:00.5']) {
    const value = readValue(source);
    assert.ok(value instanceof PlainTimestamp, source);
    assert.equal(String(value), source);
    assert.equal(readValue(`"${source}"`), source);
  }
});

test('of two equal keys the last counts', () => {
  assert.deepEqual(parseYaml('title: A\ntags: [x]\ntitle: B\n'), { title: 'B', tags: ['x'] });
});

test('anchors and merge keys work', () => {
  const text = 'base: &base {a: 1, b: 2}\npost:\n  <<: *base\n  b: 3\n';
  assert.deepEqual(parseYaml(text), { base: { a: 1, b: 2 }, post: { a: 1, b: 3 } });
});

test('lines within brackets and quotes may begin left of their key, as in Ruby', () => {
  const cases: [text: string, expected: unknown][] = [
    ['tags: [\n  a,\n  b\n]\ntitle: A\n', { tags: ['a', 'b'], title: 'A' }],
    ['tags: [a,\nb,\n]\n', { tags: ['a', 'b'] }],
    ['site:\n    exclude: [\n  a\n  ]\n    lang: en\n', { site: { exclude: ['a'], lang: 'en' } }],
    ['image: {\n  path: x.png\n}\n', { image: { path: 'x.png' } }],
    ['title: "one\ntwo"\nlang: en\n', { title: 'one two', lang: 'en' }],
  ];
  for (const [text, expected] of cases) assert.deepEqual(parseYaml(text), expected, text);
});

test('a YAML mistake is named with its line and column', () => {
  const cases: [text: string, message: string, line: number, column: number][] = [
    ['title: a: b', 'bad indentation of a mapping entry', 1, 9],
    ["title: 'it's'", 'bad indentation of a mapping entry', 1, 12],
    ['title: A\ndate: @x', 'bad indentation of a mapping entry', 2, 7],
    ['tags:\n\t- a', 'tab characters must not be used in indentation', 2, 1],
    ['title: "a\\qb"', 'unknown escape sequence', 1, 11],
    ['title: *a', 'unidentified alias "a"', 1, 10],
    ['title: !x b', 'unknown tag !<!x>', 1, 12],
    ['tags: [a,,b]', "expected the node content, but found ','", 1, 10],
    ['tags: [a, b', 'a quote or bracket opened above is never closed', 2, 1],
    ['title: "abc\ntags: x\nlang: y', 'a quote or bracket opened above is never closed', 4, 1],
    ['title: "abc\ntags: "x"', 'a quote or bracket opened above is never closed', 3, 1],
    ['tags: [a, b\ntitle: x', 'missed comma between flow collection entries', 2, 1],
    ['tags: [\n  a\n]\ntitle: a: b', 'bad indentation of a mapping entry', 4, 9],
    ['tags: [\n  a\n] b', 'a quote or bracket opened above is never closed', 4, 1],
    ['a: 1\n---\nb: 2', 'expected a single document in the stream, but found more', 1, 1],
  ];
  for (const [text, message, line, column] of cases) {
    assert.throws(() => parseYaml(text), { name: 'YamlError', message, line, column }, text);
  }
});

test('keys that reach a prototype are refused, with their line', () => {
  const cases: [text: string, key: string, line: number, column: number][] = [
    ['title: A\n__proto__: {isAdmin: true}', '__proto__', 2, 1],
    ['image:\n  constructor: x', 'constructor', 2, 3],
    ['list:\n  - {prototype: x}', 'prototype', 1, 1],
  ];
  for (const [text, key, line, column] of cases) {
    assert.throws(() => parseYaml(text), new YamlError(`the key "${key}" is not allowed`, line, column), text);
  }
  assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined);
});

test('a value that holds itself is refused, with the line of its key', () => {
  assert.throws(() => parseYaml('title: A\ntags: &x [*x]'), new YamlError('the key "tags" holds itself', 2, 1));
  assert.throws(() => parseYaml('a: &x\n  b: *x'), new YamlError('the key "b" holds itself', 2, 3));
});

test('a value that many aliases share is looked at once', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih', 'ji']) {
    lines.push(`${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]`);
  }
  assert.equal(Object.keys(parseYaml(lines.join('\n')) as object).length, 10);
});

test('a key is found where it stands: the least indented, and of equals the last, as the last one counts', () => {
  const cases: [text: string, key: string, expected: [line: number, column: number] | undefined][] = [
    ['title: A', 'title', [1, 1]],
    ['lang: en\n"title" : A', 'title', [2, 1]],
    ['title: A\ntitle: B', 'title', [2, 1]],
    ['header:\n  title: A', 'title', [2, 3]],
    ['title: A\nheader:\n  title: B', 'title', [1, 1]],
    ['subtitle: A\nheader-img: x', 'header-img', [2, 1]],
    ['subtitle: A', 'title', undefined],
    ['# title: A', 'title', undefined],
  ];
  for (const [text, key, expected] of cases) {
    assert.deepEqual(keyPosition(text, key), expected && { line: expected[0], column: expected[1] }, text);
  }
});
