import assert from 'node:assert/strict';
import { test } from 'node:test';
import { densest, densityOf, parseSrcset } from '../../src/markdown/srcset.ts';

test('a srcset is read as a browser reads it', () => {
  const cases: [text: string, ...candidates: string[]][] = [
    [''],
    [' , '],
    ['a.png', 'a.png'],
    ['a.png 1x, b.png 2x', 'a.png 1x', 'b.png 2x'],
    ['a.png, b.png 1.5x', 'a.png', 'b.png 1.5x'],
    ['a.png 400w,\n  b.png 800w', 'a.png 400w', 'b.png 800w'],
    ['a.png 1x,b.png 2x', 'a.png 1x', 'b.png 2x'],
    ['a,b.png 2x', 'a,b.png 2x'],
    ['data:image/png;base64,AA== 1x, c.png 2x', 'data:image/png;base64,AA== 1x', 'c.png 2x'],
  ];
  for (const [text, ...candidates] of cases) {
    const found = parseSrcset(text);
    assert.deepEqual(
      found.map(({ src, descriptor }) => `${src} ${descriptor}`.trim()),
      candidates,
      text,
    );
    for (const { src, offset } of found) assert.equal(text.slice(offset, offset + src.length), src);
  }
});

test('the candidate with the most pixels is known by its descriptor', () => {
  const best = (text: string) => densest(parseSrcset(text))?.src;
  assert.equal(best('a.png 400w, b.png 1600w, c.png 800w'), 'b.png');
  assert.equal(best('a.png 2x, b.png, c.png 2x'), 'a.png');
  assert.equal(best(''), undefined);
  assert.deepEqual(
    ['2x', '1.5x', '800w', '', '0x'].map((descriptor) => densityOf({ descriptor })),
    [2, 1.5, 1, 1, 1],
  );
});
