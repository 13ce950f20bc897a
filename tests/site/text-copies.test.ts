import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLayout } from '../../layouts/index.ts';
import type { Settings } from '../../src/content/settings.ts';
import { composePages } from '../../src/site/compose.ts';
import type { MadeFile, SitePages } from '../../src/site/model.ts';
import { textCopies } from '../../src/site/text-copies.ts';
import { makeArticles, makePage, SETTINGS } from '../helpers/articles.ts';

const TEXTS = {
  '2026-11-22-bridge':
    '---\ntitle: "The [old] bridge: \\"A\\""\ntags: [walks, C#]\n---\n\nTwo *arches*.\n\n![A](a.png)\n',
  '2026-11-21-moved': '---\nredirect_to: /else/\n---\n',
  '2026-11-20-secret': '---\nsitemap: false\n---\nText.\n',
};

const JEKYLL = { ...SETTINGS, jekyll: { include: [], collectionsDir: '' } };

function make(settings: Settings = SETTINGS): { pages: SitePages; files: MadeFile[] } {
  const articles = makeArticles(TEXTS, { settings });
  const pages = composePages({
    settings,
    articles,
    pages: [makePage('about.md', 'Who we\nare.'), makePage('404.md', 'Lost.')],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  return { pages, files: textCopies({ settings, articles }) };
}

test('each post is published as its author wrote it too, below its title, day, address and tags', () => {
  const { files, pages } = make();
  assert.deepEqual(
    files.map(({ outputPath }) => outputPath),
    ['bridge/index.md', 'secret/index.md'],
  );
  assert.equal(
    files[0]?.bytes,
    `---
title: "The [old] bridge: \\"A\\""
date: 2026-11-22
url: https://example.org/blog/bridge/
tags: ["walks","C#"]
---

Two *arches*.

![A](a.png)
`,
  );
  assert.equal(pages.post[0]?.props.head.markdownUrl, '/blog/bridge/index.md');
});

const PATHS = [
  ['/:title/', 'bridge/index.md'],
  ['/:title.html', 'bridge.md'],
  ['/:title', 'bridge.md'],
] as const;

for (const [permalink, path] of PATHS) {
  test(`with permalink ${permalink} a post's Markdown is ${path}`, () => {
    assert.equal(make({ ...SETTINGS, permalink }).files[0]?.outputPath, path);
  });
}

test('llms.txt names the site, its posts as Markdown and its pages, but not what asks to be left out', () => {
  const [llms] = make().pages.llms;
  assert.ok(llms);
  assert.equal(
    printLayout.llms(llms.props),
    `# Notes

> What we saw.

## Posts

- [The \\[old\\] bridge: "A"](https://example.org/blog/bridge/index.md): Two arches.

## Pages

- [About](https://example.org/blog/about.html): Who we are.
`,
  );
});

test('a Jekyll folder has neither unless it asks for them, and any folder may refuse them', () => {
  const kinds = [JEKYLL, { ...JEKYLL, hasTextCopies: true }, { ...SETTINGS, hasTextCopies: false }];
  const found = kinds.map((settings) => {
    const { pages, files } = make(settings);
    return [files.length, pages.llms.length, pages.post[0]?.props.head.markdownUrl !== undefined];
  });
  assert.deepEqual(found, [
    [0, 0, false],
    [2, 1, true],
    [0, 0, false],
  ]);
});
