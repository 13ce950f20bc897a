import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesFolderGlob, matchesGlob } from '../../src/content/globs.ts';

test('patterns of "exclude" match as Ruby’s File.fnmatch? does: a star goes through folders', () => {
  const cases: [pattern: string, path: string, isMatch: boolean][] = [
    ['*.psd', 'a.psd', true],
    ['*.psd', 'img/a.psd', true],
    ['**/*.psd', 'img/deep/a.psd', true],
    ['**/*.psd', 'a.psd', false],
    ['a?.md', 'ab.md', true],
    ['[ab].md', 'a.md', true],
    ['[!ab].md', 'a.md', false],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['a.md', 'axmd', false],
    ['(a|b)+$', 'a', false],
    ['a', 'ab', false],
  ];
  for (const [pattern, path, isMatch] of cases) assert.equal(matchesGlob(path, pattern), isMatch, `${pattern} ${path}`);
});

test('patterns of scopes match a file or a folder above it as Dir.glob does: a star stays in its folder', () => {
  const cases: [pattern: string, path: string, isMatch: boolean][] = [
    ['en/*/_posts', 'en/news/_posts/a.md', true],
    ['en/*/_posts', 'en/a/b/_posts/a.md', false],
    ['**/_posts', 'en/a/b/_posts/a.md', true],
    ['**/_posts', '_posts/a.md', true],
    ['/*.md', 'a.md', true],
    ['*.md', 'docs/a.md', false],
  ];
  for (const [pattern, path, isMatch] of cases) {
    assert.equal(matchesFolderGlob(path, pattern), isMatch, `${pattern} ${path}`);
  }
});
