import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../helpers/cli.ts';
import { makeFolder } from '../helpers/folder.ts';

const SITE = {
  '_config.yml': 'title: Site\nurl: https://example.org\nbaseurl: /blog\npermalink: /:title/\n',
  '_data/people.csv': 'name,role\nAda,author\nBob,editor\n',
  '_includes/note.html': '<aside class="note">{{ include.text | markdownify }}</aside>\n',
  '_posts/2021-01-03-first.md': '---\ntitle: First\n---\nWords.\n',
};

test('a site whose posts use Liquid builds with everything in its place', async () => {
  const body = [
    '{% for person in site.data.people %}',
    '- {{ person.name }}, *{{ person.role }}*',
    '{% endfor %}',
    '',
    'After [the first]({% post_url 2021-01-03-first %}).',
    '',
    '{% include note.html text="A **note**." %}',
    '',
    '{% youtube ho8-vK0L1_8 %}',
    '',
    '{% highlight ruby %}',
    'puts 1 < 2',
    '{% endhighlight %}',
  ].join('\n');
  const root = makeFolder({ ...SITE, '_posts/2021-02-03-second.md': `---\ntitle: Second\n---\n${body}\n` });
  const outDir = join(makeFolder(), 'site');
  const { code, err } = await run('build', '--root', root, '--out', outDir);
  assert.equal(code, 0, err);
  const html = readFileSync(join(outDir, 'second', 'index.html'), 'utf8');
  for (const part of [
    /<li>\s*(?:<p>)?Ada, <em>author<\/em>/,
    /<a href="\/blog\/first\/">the first<\/a>/,
    /<aside class="note"><p>A <strong>note<\/strong>\.<\/p>\s*<\/aside>/,
    /<div class="fb-embed" data-tag="youtube"><a href="https:\/\/www\.youtube\.com\/watch\?v=ho8-vK0L1_8"/,
    /<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">.*<span class="hljs-number">1<\/span> &lt;/,
  ]) {
    assert.match(html, part);
  }
  assert.doesNotMatch(html, /\{[{%]/);
});

test('mistakes of all posts are named at once, a picture’s with the line of its file', async () => {
  const outDir = join(makeFolder(), 'site');
  const root = makeFolder({
    ...SITE,
    '_posts/2021-02-03-second.md': '---\ntitle: Second\n---\n{% include lines.html %}\n![No](no.png)\n{% unknown %}\n',
    '_posts/2021-02-04-third.md': '---\ntitle: Third\n---\n\n{{ "x" | date_to_string }} {% if %}{% endif %}\n',
    '_includes/lines.html': 'a\n\nb\n',
  });
  const { code, err } = await run('build', '--root', root, '--out', outDir);
  assert.equal(code, 1);
  const places = err.match(/^\S+:\d+:\d+ error \S+/gm);
  assert.deepEqual(places, [
    '_posts/2021-02-03-second.md:5:7 error image-missing',
    '_posts/2021-02-03-second.md:6:1 error liquid-unknown-tag',
    '_posts/2021-02-04-third.md:5:1 error liquid-syntax',
    '_posts/2021-02-04-third.md:5:28 error liquid-syntax',
  ]);
});
