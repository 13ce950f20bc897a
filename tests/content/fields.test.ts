import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  count,
  type Fields,
  flag,
  flagOrNothing,
  nonEmptyText,
  readFields,
  text,
  textOrList,
  words,
} from '../../src/content/fields.ts';
import { parseYaml } from '../../src/content/yaml.ts';

/** Reads `key: source`: the value, or the sentence that is reported. */
function read(schema: Fields[string], source: string): unknown {
  let reported: string | undefined;
  const data = parseYaml(`key: ${source}`) as Record<string, unknown>;
  const { key } = readFields({ key: schema }, data, (_key, message) => {
    reported = message;
  });
  return reported ?? key;
}

test('text may be a number or a boolean, as YAML reads it', () => {
  const cases: [source: string, expected: string][] = [
    ['Hello', 'Hello'],
    ['2021', '2021'],
    ['010', '8'],
    ['yes', 'true'],
    ['2021-03-24 10:00:00', '2021-03-24 10:00:00'],
    ['""', ''],
  ];
  for (const [source, expected] of cases) assert.equal(read(text, source), expected, source);
});

test('a list or a mapping is no text', () => {
  assert.equal(read(text, '[a, b]'), '"key" must be text, found ["a","b"]');
  assert.equal(read(text, '{a: b}'), '"key" must be text, found {"a":"b"}');
});

test('text that must not be empty is trimmed', () => {
  assert.equal(read(nonEmptyText, '" a "'), 'a');
  assert.equal(read(nonEmptyText, '" "'), '"key" must not be empty, found " "');
  assert.equal(read(nonEmptyText, '[a]'), '"key" must be text, found ["a"]');
});

test('a flag is a boolean, in any of the words of Ruby', () => {
  assert.equal(read(flag, 'no'), false);
  assert.equal(read(flag, 'ON'), true);
  assert.equal(read(flag, '"false"'), '"key" must be true or false, found "false"');
  assert.equal(read(flag, '1'), '"key" must be true or false, found 1');
});

test('a count is a whole number above zero', () => {
  assert.equal(read(count, '6'), 6);
  assert.equal(read(count, '0'), '"key" must be at least 1, found 0');
  assert.equal(read(count, '1.5'), '"key" must be a whole number, found 1.5');
  assert.equal(read(count, 'six'), '"key" must be a whole number, found "six"');
});

test('words are a list, or one text split at white space', () => {
  const cases: [source: string, expected: readonly string[] | string][] = [
    ['a b', ['a', 'b']],
    ['"a, b"', ['a,', 'b']],
    ['[a b, c]', ['a b', 'c']],
    ['[a, [b, c], null, 1, true]', ['a', 'b', 'c', '1', 'true']],
    ['""', []],
    ['5', '"key" must be a list or words separated by spaces, found 5'],
    ['{a: b}', '"key" must be a list or words separated by spaces, found {"a":"b"}'],
    ['[{a: b}]', '"key" must be a list or words separated by spaces, found [{"a":"b"}]'],
  ];
  for (const [source, expected] of cases) assert.deepEqual(read(words, source), expected, source);
});

test('one text in place of a list is one item, spaces and all', () => {
  const cases: [source: string, expected: readonly string[] | string][] = [
    ['/old name/', ['/old name/']],
    ['[/a/, /b/]', ['/a/', '/b/']],
    ['2021', ['2021']],
    ['true', '"key" must be text or a list, found true'],
    ['{a: b}', '"key" must be text or a list, found {"a":"b"}'],
  ];
  for (const [source, expected] of cases) assert.deepEqual(read(textOrList, source), expected, source);
});

test('a key without value counts as absent, unless its schema takes nothing for an answer', () => {
  assert.equal(read(text, ''), undefined);
  assert.equal(read(flag, '~'), undefined);
  assert.equal(read(flagOrNothing, ''), false);
  assert.equal(read(flagOrNothing, 'yes'), true);
  assert.equal(read(flagOrNothing, '"no"'), '"key" must be true or false, found "no"');
});

test('every wrong key is reported and left out; right and unknown ones are not touched', () => {
  const reported: string[] = [];
  const data = { title: 'A', toc: 'maybe', paginate: 0, theme: 'x' };
  const values = readFields({ title: text, toc: flag, paginate: count, lang: text }, data, (key) => reported.push(key));
  assert.deepEqual(values, { title: 'A' });
  assert.deepEqual(reported, ['toc', 'paginate']);
});
