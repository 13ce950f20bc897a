import { type Files, makeFolder } from './folder.ts';
import { photo } from './pictures.ts';

const CONFIG = `title: Notes
url: https://example.org
permalink: ':title:output_ext'
author: Ada Lovelace
author-pic: ada.png
about-author: Writes about rivers & engines.
website: https://ada.example
twitter: '@ada'
linkedin: ada-l
email: ada@example.org
stackoverflow: https://stackoverflow.com/users/1/ada
include: [_pages]
`;

const TEMPLATE = '---\nlayout: null\n---\n{}\n';

/** What the theme Adam Blog 2.0 puts into a folder besides posts. */
const THEME: Files = {
  '_layouts/post.html': '{{ content }}',
  'all-posts.json': TEMPLATE,
  'posts-by-tag.json': TEMPLATE,
  'search.json': TEMPLATE,
  '_pages/tags.html':
    '---\nlayout: menu-page\ntitle: Tags\npermalink: tags:output_ext\n---\n{% for tag in site.tags %}{% endfor %}\n',
  '_pages/tag.html':
    '---\nlayout: menu-page\ntitle: Tag\npermalink: tag:output_ext\n---\n{% for tag in site.tags %}{% endfor %}\n',
  '_pages/archive.html':
    '---\nlayout: menu-page\ntitle: Archive\npermalink: archive:output_ext\n---\n{% for post in site.posts %}{% endfor %}\n',
  '_pages/about.html':
    '---\nlayout: menu-page\ntitle: About\npermalink: about:output_ext\n---\n<h2>{{ site.author }}</h2>\n<ul><li><a href="https://twitter.com/ada"><i class="fa fa-twitter"></i></a></li><li><a href="mailto:ada@example.org"><i class="fa fa-envelope-o" aria-hidden="true"></i></a></li></ul>\n',
};

const POSTS: Files = {
  '_posts/2026-11-20-river.md': `---
layout: post
read_time: true
show_date: true
title: "The river's \\"end\\" & more"
description: Where it goes.
tags: [Edge computing, C++, walks]
category: notes
github: ada/river/
---
Text with a *word*.

\`\`\`mermaid
graph TD
  A --> B
\`\`\`
`,
  '_posts/2026-11-21-lake.md':
    '---\nlayout: post\ntitle: The lake\ntags: [Walks]\ngithub: https://github.com/ada/lake\n---\nText.\n',
};

/** A small blog on Adam Blog 2.0, unedited; `extra` adds files or replaces them. */
export async function makeAdamSite(extra: Files = {}): Promise<string> {
  const picture = await photo({ width: 300, height: 300 }).png().toBuffer();
  return makeFolder({ '_config.yml': CONFIG, 'assets/img/ada.png': picture, ...THEME, ...POSTS, ...extra });
}

/** The same blog in a folder of our own kind. */
export async function makeOwnSite(settings: string): Promise<string> {
  const picture = await photo({ width: 300, height: 300 }).png().toBuffer();
  const posts = Object.entries(POSTS).map(([path, text]) => [path.replace('_posts', 'posts'), text] as const);
  return makeFolder({ '_config.yml': CONFIG + settings, 'assets/img/ada.png': picture, ...Object.fromEntries(posts) });
}
