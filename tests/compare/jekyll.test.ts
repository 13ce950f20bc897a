import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../helpers/cli.ts';
import { makeFolder } from '../helpers/folder.ts';

const BLOG = {
  '_config.yml': 'title: Notes\nurl: https://example.org\nbaseurl: /blog\npermalink: /:year/:title/\ntimezone: UTC\n',
  '_layouts/post.html':
    '<!DOCTYPE html><html><head><title>{{ page.title }} | Notes</title><link rel="canonical" href="{{ page.url | absolute_url }}"></head><body><nav><a href="/blog/">Notes</a></nav><article class="post"><h1>{{ page.title }}</h1><time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date | date: "%Y" }}</time>{{ content }}</article><footer>Ada, 2026</footer></body></html>\n',
  '_posts/2026-11-20-rivers.md': `---
layout: post
title: "Rivers"
---
We walked "upstream" -- along the [mill](https://example.org/blog/2026/the-mill/)...

## What we saw

* A bridge
* A \`lock\`

\`\`\`js
let a = 1;
\`\`\`

![A bridge](/blog/assets/img/bridge.svg)
`,
  '_posts/2026-11-21-the-mill.md':
    '---\nlayout: post\ntitle: "The mill\'s wheel"\n---\n> It turns.\n\n1. One\n2. Two\n',
  'assets/img/bridge.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
};

const isInstalled = spawnSync('jekyll', ['--version']).status === 0;

test('a blog that Jekyll built loses no address', { skip: !isInstalled && 'jekyll is not installed' }, async () => {
  const root = makeFolder(BLOG);
  const old = join(makeFolder(), 'old');
  const env = { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true' };
  const built = spawnSync('jekyll', ['build', '--safe', '-s', root, '-d', old], { cwd: root, env, encoding: 'utf8' });
  assert.equal(built.status, 0, built.stdout + built.stderr);

  const { code, out, err } = await run('compare', old, '--root', root, '--format', 'json');
  assert.equal(code, 0, out + err);
  const { pages, missingFiles } = JSON.parse(out);
  const found = pages.map(({ address, status, facts }: Record<string, unknown>) => ({ address, status, facts }));
  assert.deepEqual(found, [
    { address: '/2026/rivers/', status: 'same', facts: [] },
    { address: '/2026/the-mill/', status: 'same', facts: [] },
  ]);
  assert.deepEqual(missingFiles, []);
});
