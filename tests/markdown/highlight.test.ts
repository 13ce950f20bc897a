import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { createHighlight } from '../../src/markdown/highlight.ts';
import type { Memory } from '../../src/markdown/memory.ts';

const { cache } = createRequire(import.meta.url);

function isLibraryLoaded(): boolean {
  return Object.keys(cache).some((path) => path.includes('highlight.js/lib/'));
}

function memoryOf(entries: Record<string, string> = {}): Memory {
  return { known: new Map(Object.entries(entries)), used: new Map() };
}

test('remembered code needs no library', () => {
  const memory = memoryOf({ 'js\nlet a;': 'remembered', 'js\nlet b;': 'not needed' });
  const highlight = createHighlight(memory);
  assert.equal(highlight('let a;', 'js'), 'remembered');
  assert.deepEqual([...memory.used], [['js\nlet a;', 'remembered']]);
  assert.equal(isLibraryLoaded(), false);
});

test('code is coloured with classes, escaped, and remembered', () => {
  const memory = memoryOf();
  const highlight = createHighlight(memory);
  const html = '<span class="hljs-keyword">let</span> a = <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>;';
  assert.equal(highlight('let a = "<b>";', 'js'), html);
  assert.deepEqual([...memory.used], [['js\nlet a = "<b>";', html]]);
  assert.equal(isLibraryLoaded(), true);
});

test('what one build used is all that the next one needs', () => {
  const first = memoryOf();
  const html = createHighlight(first)('x = 1', 'python');
  const second: Memory = { known: first.used, used: new Map() };
  assert.equal(createHighlight(second)('x = 1', 'python'), html);
  assert.deepEqual(second.used, first.used);
});

test('the same code in another language is another piece of code', () => {
  const memory = memoryOf();
  const highlight = createHighlight(memory);
  assert.notEqual(highlight('let a = 1', 'js'), highlight('let a = 1', 'python'));
  assert.equal(memory.used.size, 2);
});

test('a language outside the common set is loaded when it is needed, in any case', () => {
  const highlight = createHighlight(memoryOf());
  const html = highlight('FROM node:20', 'dockerfile');
  assert.match(html ?? '', /hljs-keyword/);
  assert.equal(highlight('FROM node:20', 'Dockerfile'), html);
  assert.equal(highlight('SELECT 1', 'SQL'), highlight('SELECT 1', 'sql'));
});

test('code in an unknown language is not coloured and not remembered', () => {
  const memory = memoryOf();
  for (const language of ['klingon', '../core', 'a/b', 'a b', 'constructor', '__proto__']) {
    assert.equal(createHighlight(memory)('x', language), undefined, language);
  }
  assert.equal(memory.used.size, 0);
});

test('code that is wrong in its language is coloured as far as it goes', () => {
  assert.ok(createHighlight(memoryOf())('{"a": ]', 'json')?.includes('hljs-'));
});
