import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compiledProgram } from '../../bin/compile.js';

/** A package folder with a program that says `word` and where it stands. */
function makePackage(word: string): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-program-'));
  for (const folder of ['src/cli', 'layouts']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, '.eleventy.ts'), 'export {};\n');
  writeFileSync(join(root, 'src/word.ts'), `export const word: string = '${word}';\n`);
  writeFileSync(
    join(root, 'src/cli/main.ts'),
    "export { word } from '../word.ts';\nexport const place = import.meta.url;\n",
  );
  return root;
}

test('the program is compiled once, again when a source changes, and finds files beside its sources', async () => {
  const root = makePackage('first');
  const first = await compiledProgram(root);
  assert.equal(await compiledProgram(root), first);
  const { word, place } = await import(pathToFileURL(first).href);
  assert.equal(word, 'first');
  assert.equal(place, pathToFileURL(join(root, 'src/cli/main.ts')).href);

  writeFileSync(join(root, 'src/word.ts'), "export const word: string = 'other';\n");
  utimesSync(join(root, 'src/word.ts'), 1, 1);
  const second = await compiledProgram(root);
  assert.notEqual(second, first);
  assert.equal((await import(pathToFileURL(second).href)).word, 'other');
  assert.equal(existsSync(first), false);
  rmSync(root, { recursive: true });
});
