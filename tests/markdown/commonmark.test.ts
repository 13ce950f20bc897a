import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { createHighlight } from '../../src/markdown/highlight.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { fillPictures } from '../../src/markdown/slots.ts';
import { asWritten } from '../helpers/as-written.ts';

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly number: number;
}

/** The examples of https://spec.commonmark.org/0.31.2/; in them → stands for a tab. */
const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as { tests: readonly Example[] };

const md = createMarkdown(createHighlight({ known: new Map(), used: new Map() }), {
  dialect: 'commonmark',
});

/** HTML as a browser has it, without what we add by design: permalinks, ids, our classes, colours in code. */
function canonical(html: string): string {
  const fragment = parseFragment(html.replace(/<a class="fb-anchor"[\s\S]*?<\/a>/g, ''));
  simplify(fragment);
  return serialize(fragment)
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/\s+(?=<\/?(?:li|ul|ol|p|blockquote|h\d|pre|hr|div|table|del)\b|$)/g, '')
    .trim();
}

function simplify(node: DefaultTreeAdapterTypes.Node): void {
  if ('attrs' in node) {
    const isOurs = ({ name, value }: { name: string; value: string }) =>
      /^(?:h[1-6])$/.test(node.tagName)
        ? ['id', 'aria-level'].includes(name)
        : node.tagName === 'pre'
          ? name === 'tabindex' || value === 'fb-code'
          : node.tagName === 'code' && value === 'language-plaintext';
    node.attrs = node.attrs.filter((attribute) => !isOurs(attribute)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  if ('childNodes' in node) for (const child of node.childNodes) simplify(child);
}

function render(body: string): string {
  const { html, pictures } = renderMarkdown(md, { file: 'example.md', body, bodyLine: 1 });
  return fillPictures(html, pictures, asWritten);
}

/** markdown-it alone misses as many, by its own choice of what a link may be and how HTML is told. */
const MOST_MISSED = 12;

test('with "markdown: commonmark" the examples of the CommonMark specification come out right', () => {
  const missed = examples.filter(({ markdown, html }) => {
    const text = (value: string) => value.replaceAll('→', '\t');
    return canonical(render(text(markdown))) !== canonical(text(html));
  });
  assert.equal(examples.length, 652);
  assert.ok(missed.length <= MOST_MISSED, `missed: ${missed.map(({ number }) => number).join(', ')}`);
});
