import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTextPlugins } from '../../src/content/text-plugins.ts';
import { loadTextPlugins } from '../../src/markdown/text-plugins.ts';
import { makePage } from '../helpers/articles.ts';
import { makeFolder } from '../helpers/folder.ts';
import { build, CONFIG } from '../helpers/small-site.ts';

/** The HTML as the plugins of a site with this `_config.yml` leave it. */
async function finish(config: Readonly<Record<string, unknown>>, html: string, frontMatter = ''): Promise<string> {
  const { source } = makePage('a.md', `---\n${frontMatter}\n---\n`);
  return (await loadTextPlugins(readTextPlugins(config))).inHtml(html, source);
}

const EMOJI = { plugins: ['jekyll-feed', 'jemoji'] };
const MENTIONS = { gems: ['jekyll-mentions'] };

test('names of emoji become characters in text, where jemoji is listed', async () => {
  const cases: [html: string, expected: string][] = [
    ['<p>Out! :tada: :+1:</p>', '<p>Out! 🎉 👍</p>'],
    ['<h2>A:champagne:b::metal:</h2>', '<h2>A🍾b:🤘</h2>'],
    ['10:30:tada:smile:', '10:30🎉smile:'],
    ['<a href="/:tada:/">:tada:</a>', '<a href="/:tada:/">🎉</a>'],
    ['<p>:nobody: :octocat: ::</p>', '<p>:nobody: :octocat: ::</p>'],
    [
      '<pre><code>:tada:</code></pre><code>:tada:</code><tt>:tada:</tt>:tada:',
      '<pre><code>:tada:</code></pre><code>:tada:</code><tt>:tada:</tt>🎉',
    ],
    [
      '<!-- :tada: --><script>":tada:"</script><img alt="a > :tada:">',
      '<!-- :tada: --><script>":tada:"</script><img alt="a > :tada:">',
    ],
    [':constructor: :toString:', ':constructor: :toString:'],
  ];
  for (const [html, expected] of cases) {
    assert.equal(await finish(EMOJI, html), expected);
    assert.equal(await finish({ plugins: ['jekyll-feed'] }, html), html);
  }
  assert.equal((await loadTextPlugins(readTextPlugins(EMOJI))).inTitle('Out :tada:'), 'Out 🎉');
});

test('@name leads to GitHub, where jekyll-mentions is listed', async () => {
  const link = (name: string) => `<a href="https://github.com/${name}" class="user-mention">@${name}</a>`;
  const cases: [html: string, expected: string][] = [
    ['<p>@ada: thanks, @grace-h.</p>', `<p>${link('ada')}: thanks, ${link('grace-h')}.</p>`],
    ['(@ada)<br>@ada', `(${link('ada')})<br>${link('ada')}`],
    ['&quot;@ada&quot;', `&quot;${link('ada')}&quot;`],
    ['ada@example.org, @ada/notes, @ada.b, @ @@', 'ada@example.org, @ada/notes, @ada.b, @ @@'],
    ['We @mention @mentioned @Mentions', 'We @mention @mentioned @Mentions'],
    [
      '<a href="/">the @ada page</a><code>@ada</code><pre>@ada</pre>',
      '<a href="/">the @ada page</a><code>@ada</code><pre>@ada</pre>',
    ],
  ];
  for (const [html, expected] of cases) {
    assert.equal(await finish(MENTIONS, html), expected);
    assert.equal(await finish({}, html), html);
  }
});

test('a site, or a document, says where names lead to', async () => {
  const href = async (value: unknown, frontMatter = '') =>
    /href="(.*?)"/.exec(await finish({ ...MENTIONS, 'jekyll-mentions': value }, '@ada', frontMatter))?.[1];
  assert.equal(await href('https://social.example'), 'https://social.example/ada');
  assert.equal(await href({ base_url: 'https://social.example/' }), 'https://social.example/ada');
  assert.equal(await href('https://social.example', 'jekyll-mentions: https://own.example'), 'https://own.example/ada');
  assert.equal(await href('https://social.example', 'jekyll-mentions: false'), undefined);
});

test('a built site shows both in titles and texts', async () => {
  const root = makeFolder({
    '_config.yml': `${CONFIG}plugins: [jemoji, jekyll-mentions]\n`,
    'posts/2026-11-19-a.md': '---\ntitle: "Out :tada:"\n---\nBy @ada :tada: `:tada:`\n',
  });
  const { code, out, err } = await build(root);
  assert.equal(code, 0, out + err);
  const html = readFileSync(join(root, '_site/a/index.html'), 'utf8');
  assert.match(html, /<h1 class="p-name">Out 🎉<\/h1>/);
  assert.match(html, /<p>By <a href="[^"]*\/ada" class="user-mention">@ada<\/a> 🎉 <code>:tada:<\/code><\/p>/);
});
