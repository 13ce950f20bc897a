import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createHighlight } from '../../src/markdown/highlight.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { fillPictures } from '../../src/markdown/slots.ts';

const FIXTURES = new URL('../fixtures/markdown/', import.meta.url);

const md = createMarkdown(createHighlight({ known: new Map(), used: new Map() }));

// To add a case, write NAME.md and NAME.html. A picture stands in the HTML as [[picture 0]], [[picture 1]] ...
for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.md'))) {
  test(`${file} is rendered as its .html says`, () => {
    const body = readFileSync(new URL(file, FIXTURES), 'utf8');
    const { html, pictures } = renderMarkdown(md, { file, body, bodyLine: 1 });
    const filled = fillPictures(html, pictures, (_slot, index) => `[[picture ${index}]]`);
    assert.equal(filled, readFileSync(new URL(file.replace(/md$/, 'html'), FIXTURES), 'utf8'));
  });
}
