import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FrontMatter, FrontMatterError, parseFrontMatter } from '../../src/content/front-matter.ts';

test('front matter stands between two lines of hyphens, the body below it', () => {
  assert.deepEqual(parseFrontMatter('---\ntitle: A\ntags: [x]\n---\nbody\n'), {
    data: { title: 'A', tags: ['x'] },
    yaml: 'title: A\ntags: [x]\n',
    yamlLine: 2,
    body: 'body\n',
    bodyLine: 5,
  } satisfies FrontMatter);
});

test('front matter is recognized as Jekyll recognizes it', () => {
  const cases: [text: string, title: string | undefined, body: string, bodyLine: number][] = [
    ['---\ntitle: A\n...\nbody\n', 'A', 'body\n', 4],
    ['--- \t\ntitle: A\n---  \nbody\n', 'A', 'body\n', 4],
    ['---\ntitle: A\n---', 'A', '', 3],
    ['---\n---\nbody\n', undefined, 'body\n', 3],
    ['---\n\n---\nbody', undefined, 'body', 4],
    ['---\n# only a comment\n---\nbody', undefined, 'body', 4],
    ['---\n\n\ntitle: A\n---\nbody', 'A', 'body', 6],
    ['---\ntitle: A\n---\nbody\n\n---\n\nmore\n', 'A', 'body\n\n---\n\nmore\n', 4],
    ['---\ntext: |\n  a\n  ---\n  b\ntitle: A\n---\nbody', 'A', 'body', 8],
    ['----\ntitle: A\n----\nbody\n', undefined, '----\ntitle: A\n----\nbody\n', 1],
    ['\n---\ntitle: A\n---\nbody\n', undefined, '\n---\ntitle: A\n---\nbody\n', 1],
    ['just text\n', undefined, 'just text\n', 1],
    ['', undefined, '', 1],
  ];
  for (const [text, title, body, bodyLine] of cases) {
    const parsed = parseFrontMatter(text);
    assert.deepEqual([parsed.data.title, parsed.body, parsed.bodyLine], [title, body, bodyLine], text);
  }
});

test('the body begins on the line that an editor shows for it', () => {
  const text = '---\ntitle: A\n---\n\n\nbody\n';
  const { body, bodyLine } = parseFrontMatter(text);
  assert.equal(body, '\n\nbody\n');
  const lineOfText = bodyLine + body.split('\n').indexOf('body');
  assert.equal(text.split('\n')[lineOfText - 1], 'body');
});

test('two files with the same front matter do not share it', () => {
  const text = '---\ntags: [a]\n---\n';
  const first = parseFrontMatter(text).data as { tags: string[] };
  first.tags.push('b');
  assert.deepEqual(parseFrontMatter(text).data, { tags: ['a'] });
});

const YAML_HINT = 'quote text that holds ": ", "#" or a leading bracket, and indent with spaces';

function mistake(text: string): FrontMatterError {
  try {
    parseFrontMatter(text);
  } catch (error) {
    if (error instanceof FrontMatterError) return error;
    throw error;
  }
  return assert.fail(`no mistake was found in ${JSON.stringify(text)}`);
}

test('front matter in another language is refused, never run', () => {
  const cases: [text: string, fence: string][] = [
    ['---js\n{ title: process.exit(3) }\n---\nbody\n', '---js'],
    ['--- js\ntitle: A\n---\nbody', '--- js'],
    ['---json\n{}\n---\n', '---json'],
    ['--- # draft\ntitle: A\n---\n', '--- # draft'],
  ];
  for (const [text, fence] of cases) {
    const { rule, message, hint, line, column } = mistake(text);
    assert.deepEqual([rule, hint, line, column], ['front-matter-language', 'write the values as YAML', 1, 4]);
    assert.equal(
      message,
      `expected "---" alone on the first line, found "${fence}"; front matter is YAML and never executed`,
    );
  }
});

test('front matter that is never closed is refused', () => {
  for (const text of ['---\ntitle: A\nbody\n', '---', '---\n', '---\ntitle: A\n ---\nbody\n']) {
    const { rule, message, hint, line, column } = mistake(text);
    assert.deepEqual([rule, line, column], ['front-matter-unclosed', 1, 1]);
    assert.equal(message, 'the front matter that begins here is never closed');
    assert.equal(hint, 'put a line with "---" after the last key');
  }
});

test('front matter that is closed with anything else is refused: nothing vanishes between two fences', () => {
  const cases: [text: string, fence: string, line: number][] = [
    ['---\ntitle: A\n----\nbody\n\n---\n\nmore\n', '----', 3],
    ['---\ntitle: A\n--- end\nbody\n---\n', '--- end', 3],
    ['---\n----\ntitle: A\n---\n', '----', 2],
  ];
  for (const [text, fence, line] of cases) {
    const found = mistake(text);
    assert.deepEqual([found.rule, found.line, found.column], ['front-matter-fence', line, 1]);
    assert.equal(found.message, `expected "---" alone at the end of the front matter, found "${fence}"`);
    assert.equal(found.hint, 'close it with three hyphens and nothing else');
  }
});

test('bad YAML is named with its line in the file', () => {
  const cases: [text: string, message: string, line: number, column: number][] = [
    ['---\ntitle: a: b\n---\nbody', 'bad indentation of a mapping entry', 2, 9],
    ['---\n\ntags:\n\t- a\n---\nbody', 'tab characters must not be used in indentation', 4, 1],
    ['---\ntitle: "A\ntags: x\n---\n', 'a quote or bracket opened above is never closed', 4, 1],
    ['---\ntitle: A\n__proto__: {a: 1}\n---\n', 'the key "__proto__" is not allowed', 3, 1],
    ['---\ntitle: A\ntags: &x [*x]\n---\n', 'the key "tags" holds itself', 3, 1],
    ['---\n- a\n---\nbody', 'expected "key: value" lines, found a list', 2, 1],
    ['---\nhello\n---\nbody', 'expected "key: value" lines, found "hello"', 2, 1],
    ['---\ntitle:A\n---\nbody', 'expected "key: value" lines, found "title:A"', 2, 1],
  ];
  for (const [text, message, line, column] of cases) {
    const found = mistake(text);
    assert.deepEqual([found.rule, found.hint], ['front-matter-yaml', YAML_HINT]);
    assert.equal(found.message, `the front matter is not valid YAML: ${message}`);
    assert.deepEqual([found.line, found.column], [line, column], text);
  }
});
