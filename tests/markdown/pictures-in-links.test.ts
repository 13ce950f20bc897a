import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { picturesInLinks } from '../../src/markdown/slots.ts';

test('pictures in links and other things to press are told from those beside them', () => {
  const body = [
    '![a](a.png) [![b](b.png)](c)',
    '',
    '<a href="d"><center><img src="d.png"></center></a><article><img src="e.png"></article>',
    '',
    '<details><summary><img src="f.png"></summary><img src="g.png"></details>',
    '',
    '<button><img src="h.png"></button></a>![i](i.png)',
  ].join('\n');
  const md = createMarkdown((code) => code, { dialect: 'kramdown' });
  const rendered = renderMarkdown(md, { file: 'posts/a.md', body, bodyLine: 1 });
  const inside = picturesInLinks(rendered);
  const names = rendered.pictures.filter((_, index) => inside.has(index)).map(({ reference }) => reference.src);
  assert.deepEqual(names, ['b.png', 'd.png', 'f.png', 'h.png']);
});
