import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { reportSourceLines, sourceLine } from '../../src/content/liquid/lines.ts';
import { type LiquidContext, renderLiquid } from '../../src/content/liquid/render.ts';
import { readContent } from '../../src/content/read.ts';
import { readSettings } from '../../src/content/settings.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const FILE = '_posts/2021-03-04-x.md';

/** Runs Liquid over a small site whose post `2021-03-04-x.md` has this body, below one line of front matter. */
async function run(body: string, files: Files = {}, more: Partial<LiquidContext> = {}) {
  const root = makeFolder({
    '_config.yml': 'baseurl: /b\nurl: https://example.org\n',
    [FILE]: `---\ntitle: T\n---\n${body}`,
    ...files,
  });
  return { root, ...(await runFolder(root, more)) };
}

async function runFolder(root: string, more: Partial<LiquidContext> = {}) {
  const { report, lines } = collectFindings();
  const settings = await readSettings(root, report);
  const now = new Date('2026-11-23T00:00:00Z');
  const options = { root, settings, includeDrafts: false, includeFuture: true, now, report };
  const documents = readContent(options);
  const rendered = await renderLiquid(documents, { root, settings, now, report, ...more });
  const post = rendered.posts.find(({ file }) => file.endsWith(FILE));
  assert.ok(post);
  return { text: post.body, post, rendered, documents, lines };
}

const link = (name: string, url: string, label: string) =>
  `<div class="fb-embed" data-tag="${name}"><a href="${url}">${label}</a></div>`;

suite('tags of plugins that show a stranger’s page', () => {
  const cases: [tag: string, printed: string][] = [
    [
      'youtube "https://www.youtube.com/watch?v=ho8-vK0L1_8"',
      link('youtube', 'https://www.youtube.com/watch?v=ho8-vK0L1_8', 'Watch the video on YouTube'),
    ],
    [
      'youtube ho8-vK0L1_8',
      link('youtube', 'https://www.youtube.com/watch?v=ho8-vK0L1_8', 'Watch the video on YouTube'),
    ],
    [
      'youtube videoseries?list=PL-1&amp;',
      link('youtube', 'https://www.youtube.com/playlist?list=PL-1', 'Watch the video on YouTube'),
    ],
    [
      'youtube ho8?start=5',
      link('youtube', 'https://www.youtube.com/watch?v=ho8&amp;start=5', 'Watch the video on YouTube'),
    ],
    ['vimeo 123', link('vimeo', 'https://vimeo.com/123', 'Watch the video on Vimeo')],
    ['twitter https://twitter.com/a/status/1', link('twitter', 'https://twitter.com/a/status/1', 'See the post')],
    [
      'gist parkr/931c1c8d465a04042403 a.rb',
      link('gist', 'https://gist.github.com/parkr/931c1c8d465a04042403', 'See the code on GitHub'),
    ],
  ];
  for (const [tag, printed] of cases) {
    test(`${tag} is a link, and nothing is fetched`, async () => {
      assert.deepEqual(await pick(run(`{% ${tag} %}`)), { text: printed, lines: [] });
    });
  }

  test('a variable may hold the address', async () => {
    const { text } = await run('{% assign v = "abc" %}{% youtube v %}');
    assert.match(text, /watch\?v=abc"/);
  });

  test('what is no address is an error', async () => {
    const { lines } = await run('{% youtube <script> %}');
    assert.deepEqual(lines, [`${FILE}:4:1 error liquid-embed: expected an address or id, found "<script>"`]);
  });
});

async function pick(result: Promise<{ text: string; lines: readonly string[] }>) {
  const { text, lines } = await result;
  return { text, lines };
}

suite('mistakes', () => {
  const at = (column: number, rest: string) => `${FILE}:4:${column} error ${rest}`;
  const cases: [body: string, lines: string[]][] = [
    [
      'a {% higlight ruby %}',
      [at(3, 'liquid-unknown-tag: there is no Liquid tag "higlight" (did you mean "highlight"?)')],
    ],
    [
      '{% if %}x{% else %}y{% endif %}',
      [at(1, 'liquid-syntax: expected a condition, such as "page.toc" or "x == 1", found none')],
    ],
    ['{% if true %}x', [at(1, 'liquid-syntax: tag {% if true %} not closed')]],
    ['x{% endfor %}', [at(2, 'liquid-syntax: "endfor" without the tag that it belongs to')]],
    ['{{ x', [at(1, 'liquid-syntax: "{{" is never closed')]],
    ['{{ x }', [at(1, 'liquid-syntax: "{{ x }" is not closed by "}}"')]],
    ['{% raw %}', [at(1, 'liquid-syntax: "{% raw %}" is never closed')]],
    ['{% highlight ruby %}', [at(1, 'liquid-syntax: "highlight" is never closed by "endhighlight"')]],
    ['{{ 1 | divided_by: 0 }}', [at(1, 'liquid-syntax: divided by 0')]],
    [
      '{% post_url 2021-03-04-y %}',
      [at(1, 'liquid-post-url: there is no post "2021-03-04-y" (did you mean 2021-03-04-x?)')],
    ],
    ['{% link abuot.md %}', [at(1, 'liquid-link: there is no file "abuot.md" to link to (did you mean about.md?)')]],
    [
      '{% include no.html %}',
      [
        at(
          1,
          'liquid-include: there is no file _includes/no.html (files to include lie in _includes; one that a theme brought must be copied there)',
        ),
      ],
    ],
    ['{% include ../_config.yml %}', [at(1, 'liquid-include: "../_config.yml" is no name of a file to include')]],
    [
      '{% foo %} {% if a = b %}{% bib %}{% endif %} {{ "x" | date_to_string }}',
      [
        at(11, 'liquid-syntax: unknown operator "=" (operators are == != <> < > <= >= contains, "and" and "or")'),
        at(1, 'liquid-unknown-tag: there is no Liquid tag "foo" (did you mean "for"?)'),
        at(
          25,
          'liquid-unknown-tag: there is no Liquid tag "bib" (put {% raw %} and {% endraw %} around text that is no Liquid)',
        ),
        at(46, 'liquid-syntax: expected a date, found "x"'),
      ],
    ],
  ];
  for (const [body, expected] of cases) {
    test(`${body} is reported with its place`, async () => {
      const { lines } = await run(body, { 'about.md': '---\ntitle: A\n---\n' });
      assert.deepEqual(lines, expected);
    });
  }

  test('what Jekyll only warns about is a warning, and prints as there', async () => {
    const { text, lines } = await run('[{{% site.title %}}] [{{ a b }}] [{{{ a }}}]');
    assert.equal(text, '[] [] [}]');
    assert.deepEqual(
      lines.map((line) => line.replace(/: Liquid cannot read .*/, '')),
      [`${FILE}:4:2 warning liquid-lax`, `${FILE}:4:23 warning liquid-lax`, `${FILE}:4:35 warning liquid-lax`],
    );
  });

  test('a mistake in an included file is reported once, in that file, and hides no post’s', async () => {
    const { lines } = await run('{% include a.html %}{% no %}', {
      '_includes/a.html': 'ok\n{% nope %}',
      '_posts/2021-03-05-y.md': '---\ntitle: Y\n---\n{% include a.html %}\n{% never %}',
    });
    assert.deepEqual(lines.map((line) => line.split(' ')[0]).sort(), [
      '_includes/a.html:2:1',
      '_posts/2021-03-04-x.md:4:21',
      '_posts/2021-03-05-y.md:5:1',
    ]);
  });
});

suite('tags of plugins that we do not know', () => {
  const files = { '_config.yml': 'plugins: [jekyll-spaceship]\n' };

  test('leave an empty element, and one warning a name with its count', async () => {
    const { text, lines } = await run('a {% bib %} b {% bib x %} {% other %}', files);
    assert.equal(text, 'a <span data-tag="bib"></span> b <span data-tag="bib"></span> <span data-tag="other"></span>');
    assert.deepEqual(lines, [
      `${FILE}:4:3 warning liquid-unknown-tag: the tag "bib" of some plugin is used 2 times; its place stays empty`,
      `${FILE}:4:27 warning liquid-unknown-tag: the tag "other" of some plugin is used once; its place stays empty`,
    ]);
  });

  test('are no part of a paragraph where they stand apart', async () => {
    const { text } = await run('{% bib %}\n\na\n{% bib %}\n\n{% bib %}\n', files);
    const [apart, within] = ['<div data-tag="bib"></div>', '<span data-tag="bib"></span>'];
    assert.equal(text, `${apart}\n\na\n${within}\n\n${apart}\n`);
  });

  test('keep their content when an end tag follows, be the plugin in _plugins', async () => {
    const { text } = await run('{% box %}*{{ page.title }}*{% endbox %}', { '_plugins/a.rb': '' });
    assert.equal(text, '*T*');
  });
});

suite('includes that only a theme has', () => {
  const config = '_config.yml';

  test('are pictures and links where they are known by their names', async () => {
    const body = [
      '{% include figure image_path="/a b.png" alt="<A>" caption="*C*" class="half" %}',
      '{% include gallery caption="G" %}{% include gallery id="other" %}',
      '{% include video id="abc" provider="youtube" %}{% include embed/youtube.html id="abc" %}',
    ].join('\n');
    const front = 'gallery: [{url: /big.png, image_path: /small.png, alt: S}]\nother: [{image_path: /x.png}]\n';
    const files = { [config]: 'remote_theme: mmistakes/minimal-mistakes\n' };
    const { text, lines } = await run('', { ...files, [FILE]: `---\ntitle: T\n${front}---\n${body}` });
    assert.deepEqual(lines, []);
    const film = link('youtube', 'https://www.youtube.com/watch?v=abc', 'Watch the video on YouTube');
    assert.deepEqual(text.split('\n').filter(Boolean), [
      '<figure class="half"><img src="/a b.png" alt="&lt;A&gt;"><figcaption>*C*</figcaption></figure>',
      '<figure><a href="/big.png"><img src="/small.png" alt="S"></a><figcaption>G</figcaption></figure>',
      '<figure><img src="/x.png" alt=""></figure>',
      film + film,
    ]);
  });

  test('leave an empty element and one warning a name; without a theme they are mistakes', async () => {
    const body = 'a {% include toc icon="x" %} b {% include toc %}';
    const { text, lines } = await run(body, { [config]: 'theme: minima\n' });
    assert.equal(text, 'a <span data-tag="include:toc"></span> b <span data-tag="include:toc"></span>');
    assert.deepEqual(lines, [
      `${FILE}:4:3 warning liquid-theme-include: _includes/toc, which the theme may have, is included 2 times; its place stays empty (copy the file from the theme to _includes, or take the tag out)`,
    ]);
    assert.match((await run(body)).lines.join(), /error liquid-include/);
    const relative = await run('{% include_relative no.txt %}', { [config]: 'theme: minima\n' });
    assert.match(relative.lines.join(), /error liquid-include/);
  });
});

suite('what a post sees', () => {
  test('its front matter, unknown keys included, and the defaults of the site', async () => {
    const { text } = await run('{{ page.mood }} {{ page.title }} {{ page.date }}', {
      '_config.yml': 'defaults: [{scope: {path: ""}, values: {mood: fine}}]\n',
    });
    assert.equal(text, 'fine T 2021-03-04 00:00:00 +0000');
  });

  test('code and comments are Liquid too; raw and render_with_liquid are not', async () => {
    const { text } = await run('```\n{{ page.title }}\n```\n<!-- {{ page.title }} -->\n{% raw %}{{ x }}{% endraw %}');
    assert.equal(text, '```\nT\n```\n<!-- T -->\n{{ x }}');
    const body = '{{ page.title }} {% unknown %}';
    const left = await run('', { [FILE]: `---\ntitle: T\nrender_with_liquid: false\n---\n${body}` });
    assert.deepEqual([left.text, left.lines], [body, []]);
  });

  test('Markdown and colours come from outside', async () => {
    const { text } = await run(
      '{{ "*a*" | markdownify }}{% highlight Ruby %}\n1 < 2\n{% endhighlight %}',
      {},
      {
        toHtml: (markdown) => `<md>${markdown}</md>`,
        highlight: (code, language) => `<i>${language}:${code}</i>`,
      },
    );
    assert.equal(
      text,
      '<md>*a*</md>\n<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby"><i>ruby:1 < 2</i></code></pre></figure>\n',
    );
  });

  test('a broken data file is reported, and the others are read', async () => {
    const { text, lines } = await run('{{ site.data.good.a }}', { '_data/good.yml': 'a: 1', '_data/bad.yml': 'a: [' });
    assert.equal(text, '1');
    assert.match(lines.join(), /^_data\/bad.yml:\d+:\d+ error data-file/);
  });

  test('a site without Liquid keeps its documents as they are', async () => {
    const { rendered, documents } = await run('No { braces } %.');
    assert.equal(rendered, documents);
  });
});

suite('the first page of a list', () => {
  const INDEX =
    '{{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.total_posts }} {% for p in paginator.posts %}{{ p.title }},{% endfor %} {{ paginator.previous_page_path }} {{ paginator.next_page }} {{ paginator.next_page_path }}';
  const indexOf = async (file: string, config: string) => {
    const posts = {
      '_posts/2021-03-05-y.md': '---\ntitle: Y\n---\n',
      '_posts/2021-03-06-z.md': '---\nhidden: true\n---\n',
    };
    const { rendered } = await run('', { ...posts, [file]: `---\n---\n${INDEX}`, '_config.yml': config });
    return rendered.pages.find((page) => page.file === file)?.body.trim();
  };

  test('sees the newest posts but hidden ones, and where the next page is', async () => {
    assert.equal(await indexOf('index.html', 'paginate: 1\n'), '1/2 2 Y,  2 /page2/');
    assert.equal(await indexOf('index.html', 'paginate: 5\npaginate_path: /blog/:num\n'), '/');
    assert.equal(await indexOf('blog/index.html', 'paginate: 5\npaginate_path: /blog/:num\n'), '1/1 2 Y,T,');
  });

  test('is no list where the site does not paginate', async () => {
    assert.equal(await indexOf('index.html', 'paginate: false\n'), '/');
    assert.equal(await indexOf('other.html', 'paginate: 1\n'), '/');
  });
});

suite('lines of a rendered body', () => {
  test('are those of the file where Liquid moved none', async () => {
    const { post } = await run('a {{ page.title }}\nb\n{% assign x = 1 %}\nc');
    assert.equal(post.sourceLines, undefined);
    assert.equal(sourceLine(post, 7), 7);
  });

  test('lead back to the author’s lines where a tag printed more or fewer', async () => {
    const body =
      'one\n{% include a.html %}\ntwo\n{% comment %}\n\n{% endcomment %}three\n{% for i in (1..2) %}x\n{% endfor %}end';
    const { post, text } = await run(body, { '_includes/a.html': 'p\nq\nr' });
    const from = text.split('\n').map((line, index) => `${line}:${sourceLine(post, post.bodyLine + index) - 3}`);
    assert.deepEqual(from, ['one:1', 'p:2', 'q:2', 'r:2', 'two:3', 'three:6', 'x:7', 'x:7', 'end:8']);
  });

  test('are put right in findings', async () => {
    const { rendered } = await run('{% include a.html %}\n![x](no.png)', { '_includes/a.html': 'p\nq' });
    const { report, lines } = collectFindings();
    const place = { file: FILE, line: 6, column: 6 };
    reportSourceLines(rendered.posts, report)({ rule: 'liquid-lax', severity: 'error', message: 'm', at: place });
    assert.deepEqual(lines, [`${FILE}:5:6 error liquid-lax: m`]);
  });
});

suite('what a post cannot do', () => {
  test('read a file outside the site, by a link neither', async () => {
    const secret = join(makeFolder({ 'secret.txt': 'SECRET' }), 'secret.txt');
    const { root } = await run('');
    writeFileSync(
      join(root, FILE),
      '---\ntitle: T\n---\n{% include s.html %}{% include_relative l.txt %}{% link a.txt %}',
    );
    makeLinks(root, secret);
    const { text, lines } = await runFolder(root);
    assert.equal(text, '');
    assert.equal(lines.filter((line) => line.includes(' error liquid-')).length, 3, lines.join('\n'));
  });

  test('reach a prototype', async () => {
    const { text } = await run(
      '{{ page.constructor }}{{ page.title.constructor }}{{ site.__proto__ }}{{ site.posts.map }}{{ toString }}{{ page.date.date }}',
    );
    assert.equal(text, '');
  });

  for (const body of [
    '{% for i in (1..1000000000) %}{% endfor %}',
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}',
    '{% capture a %}xxxxxxxxxx{% endcapture %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}',
  ]) {
    test(`hold up the build: ${body}`, async () => {
      const { lines } = await run(`${body}{% unknown %}`);
      assert.match(lines.join('\n'), /error liquid-limit: Liquid takes too much memory here/);
      assert.match(lines.join('\n'), /there is no Liquid tag "unknown"/);
    });
  }

  test('include itself for ever', async () => {
    const { lines } = await run('{% include a.html %}', { '_includes/a.html': 'a{% include a.html %}' });
    assert.match(lines.join('\n'), /error liquid-syntax: includes are nested more than 100 deep/);
  });
});

function makeLinks(root: string, secret: string): void {
  symlinkSync(secret, join(root, '_posts', 'l.txt'));
  symlinkSync(secret, join(root, 'a.txt'));
  symlinkSync(join(secret, '..'), join(root, '_includes'));
  writeFileSync(join(secret, '..', 's.html'), 'SECRET');
}

test('conditions nested without end are an error, not a crash', async () => {
  const { lines } = await run(`${'{% if true %}'.repeat(20_000)}x${'{% endif %}'.repeat(20_000)}`);
  assert.match(lines.join('\n'), /error liquid-limit: Liquid takes too much time or depth here/);
});

test('what only GitHub knows is empty, which one note says', async () => {
  const body =
    '{{ site.github.repository_url }}, {% assign all = site.github.public_repositories | sort: "stargazers_count" %}{{ all.size }} {{ site.github.is_user_page }}';
  const { text, lines } = await run(body, { '_config.yml': 'repository: ann/ann.github.io\n' });
  assert.equal(text, 'https://github.com/ann/ann.github.io, 0 true');
  assert.deepEqual(lines, [
    'note liquid-github: only GitHub knows the lists in "site.github", so they are empty: repositories, contributors, releases',
  ]);
  const own = await run('{{ site.github.name }}', { '_config.yml': 'github: {name: ann}\n' });
  assert.deepEqual([own.text, own.lines], ['ann', []]);
});

test('what lies in the folder of the collections is named without it', async () => {
  const body =
    '{% link _docs/e.md %} {% link _docs/q.txt %} {% post_url 2021-01-01-a %} {% for d in site.docs %}{{ d.path }} {{ d.relative_path }} {% endfor %}{{ site.posts.last.path }} {{ site.static_files | map: "path" | join: "," }}';
  const page = '---\ntitle: E\n---\n';
  const { rendered, lines } = await run('', {
    '_config.yml': 'collections_dir: col\ncollections: {docs: {output: true}}\n',
    ...{ 'col/_docs/e.md': page, 'col/_docs/q.txt': 'q', 'col/_posts/2021-01-01-a.md': page },
    [FILE.replace('_posts', 'col/_posts')]: `${page}${body}`,
  });
  const post = rendered.posts[0];
  assert.equal(
    post?.body,
    '/docs/e.html /docs/q.txt /2021/01/01/a.html _docs/e.md _docs/e.md _posts/2021-01-01-a.md _docs/q.txt',
  );
  assert.deepEqual(lines, []);
});

test('a site may call its folders of includes and data by other names', async () => {
  const { text } = await run('{% include a.html %} {{ site.data.d.x }}', {
    '_config.yml': 'includes_dir: parts\ndata_dir: facts\n',
    'parts/a.html': 'A',
    'facts/d.yml': 'x: 1',
  });
  assert.equal(text, 'A 1');
});

test('data from outside the site is not read', async () => {
  const outside = makeFolder({ 'd.yml': 'x: SECRET' });
  const files = { '_config.yml': `data_dir: ../${outside.slice(outside.lastIndexOf('/') + 1)}\n` };
  assert.deepEqual(await pick(run('[{{ site.data.d.x }}]', files)), { text: '[]', lines: [] });
});
