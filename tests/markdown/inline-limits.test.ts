import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';

const md = createMarkdown(() => undefined);
const render = (body: string) => renderMarkdown(md, { file: 'a.md', body, bodyLine: 1 });

/** Far above what any takes, far below what time that grows with the square would take. */
const LIMIT_MS = 5000;

const HOSTILE = [
  ...['*', '**a ', '_a ', '*a **b ', '[', '[a](', '![a', '[a](b "', '"', " '", '`a ', '<', '<b>', '*<b>', '<b', '<!--'],
  ...['$$a ', '{:', '*a*{:.b}', '~~a ', '&', '\\', '--', ' >>', '[^a]', '<http://', '[![a](b)', '[*a **b `c "d" <i>'],
];

for (const part of HOSTILE) {
  test(`ten thousand ${JSON.stringify(part)} take no time worth mentioning`, () => {
    const start = performance.now();
    render(`x${part.repeat(10_000)}`);
    assert.ok(performance.now() - start < LIMIT_MS);
  });
}

test('a picture is known by its place, whatever stands around it', () => {
  const { pictures } = render('Text **a ![x](/a b.png)\n> *q ![y](c.png "t")* <b><img src="d.png"></b>\n');
  assert.deepEqual(
    pictures.map(({ reference: { src, at } }) => [src, at.line, at.column]),
    [
      ['/a%20b.png', 1, 15],
      ['c.png', 2, 11],
      ['d.png', 2, 36],
    ],
  );
});

test('a picture that turns out to be text leaves no slot', () => {
  assert.equal(render('*a [![b](c.png) d](no end').pictures.length, 1);
  assert.equal(render('![a](b').pictures.length, 0);
});
