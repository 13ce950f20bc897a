import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSettings, type Settings } from '../../src/content/settings.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

const DEFAULTS: Settings = {
  title: 'Fieldbook',
  description: '',
  url: '',
  baseurl: '',
  author: '',
  lang: 'en',
  timezone: 'UTC',
  permalink: 'date',
  paginate: 10,
  paginatePath: '/page:num/',
  isFutureShown: false,
  areDraftsShown: false,
  wordsPerMinute: 200,
  formerPermalinks: [],
  missingImages: 'error',
  markdown: { dialect: 'kramdown' },
  exclude: [],
};

/** Reads a `_config.yml`. */
async function read(yaml: string): Promise<{ settings: Settings; lines: readonly string[] }> {
  const { report, lines } = collectFindings();
  return { settings: await readSettings(makeFolder({ '_config.yml': yaml }), report), lines };
}

test('a site without settings has the defaults', async () => {
  const { report, lines } = collectFindings();
  assert.deepEqual(await readSettings(makeFolder(), report), DEFAULTS);
  for (const yaml of ['', '# nothing yet\n', 'title:\nfieldbook:\n']) {
    assert.deepEqual(await read(yaml), { settings: DEFAULTS, lines: [] });
  }
  assert.deepEqual(lines, []);
});

const NO_SEO = { facebook: {}, social: {}, verifications: {} };

test('every key of _config.yml that has an effect is read', async () => {
  const yaml = [
    'title: Notes',
    'description: On rivers',
    'url: https://example.org',
    'baseurl: /blog',
    'author: Ada',
    'lang: it',
    'timezone: Europe/Rome',
    'permalink: /:title/',
    'paginate: 6',
    'paginate_path: "page:num"',
    'future: yes',
    'show_drafts: on',
    'words_per_minute: 250',
    'markdown: GFM',
    'kramdown: {parse_block_html: true}',
    'exclude: [\n  assets/css,\n  drafts\n]',
    'fieldbook:',
    '  former_permalinks: [date, "/:title.html"]',
    '  missing_images: warn',
    '  budgets: {picture: 200 kB, page: 1.5 MB}',
  ];
  assert.deepEqual(await read(yaml.join('\n')), {
    settings: {
      title: 'Notes',
      description: 'On rivers',
      url: 'https://example.org',
      baseurl: '/blog',
      author: 'Ada',
      lang: 'it',
      timezone: 'Europe/Rome',
      permalink: '/:title/',
      paginate: 6,
      paginatePath: 'page:num',
      isFutureShown: true,
      areDraftsShown: true,
      wordsPerMinute: 250,
      formerPermalinks: ['date', '/:title.html'],
      missingImages: 'warn',
      budgets: { picture: 200_000, page: 1_500_000 },
      exclude: ['assets/css', 'drafts'],
      markdown: { dialect: 'commonmark', parseBlockHtml: true },
      seo: { ...NO_SEO, author: { name: 'Ada' }, lang: 'it' },
    },
    lines: [],
  });
});

test('keys of themes and plugins are left alone, even if they look like ours', async () => {
  const yaml = 'plugins: [jekyll-feed]\ntitel: x\nurls: y\nfeed: on\ncollections: {notes: {output: false}}\n';
  assert.deepEqual(await read(yaml), { settings: DEFAULTS, lines: [] });
});

test('collections of the site’s own are read, in a list and with settings', async () => {
  const root = makeFolder({ '_docs/a.md': '', '_config.yml': '' });
  const own = async (yaml: string) => {
    writeFileSync(join(root, '_config.yml'), yaml);
    const { report, lines } = collectFindings();
    return { collections: (await readSettings(root, report)).jekyll?.collections, lines };
  };
  const docs = { label: 'docs', isOutput: true, permalink: '/d/:path/', sortBy: 'rank', order: ['b.md'] };
  const yaml = 'collections:\n  docs: {output: true, permalink: /d/:path/, sort_by: rank, order: [b.md]}\n  data:\n';
  assert.deepEqual(await own(yaml), { collections: [docs, { label: 'data', isOutput: false }], lines: [] });
  assert.deepEqual((await own('collections: [docs]')).collections, [{ label: 'docs', isOutput: false }]);
  const { lines } = await own('collections: {docs: {permalink: /:x/}}');
  assert.match(lines.join(), /^_config\.yml:1:1 error config-type: "collections" /);
});

test('pages of lists that are turned off are as if nothing were said', async () => {
  for (const value of ['false', '0', 'off', '']) {
    assert.deepEqual(await read(`paginate: ${value}\n`), { settings: DEFAULTS, lines: [] }, value);
  }
});

test('settings of kramdown without effect are named once', async () => {
  const { settings, lines } = await read('kramdown:\n  input: kramdown\n  toc_levels: 2..3\n  html_to_native: true\n');
  assert.deepEqual(settings.markdown, { dialect: 'kramdown', contentsLevels: [2, 3] });
  assert.deepEqual(lines, [
    '_config.yml:1:1 note kramdown-ignored: without effect below "kramdown": input, html_to_native',
  ]);
});

test('an address loses its last slash; a base path has one before and none behind', async () => {
  const cases: [yaml: string, url: string, baseurl: string][] = [
    ['url: https://example.org/', 'https://example.org', ''],
    ['url: " http://localhost:4000// "', 'http://localhost:4000', ''],
    ['url: ""\nbaseurl: ""', '', ''],
    ['baseurl: /', '', ''],
    ['baseurl: blog', '', '/blog'],
    ['baseurl: /blog/', '', '/blog'],
    ['baseurl: //blog/notes//', '', '/blog/notes'],
  ];
  for (const [yaml, url, baseurl] of cases) {
    const { settings, lines } = await read(yaml);
    assert.deepEqual([settings.url, settings.baseurl, lines], [url, baseurl, []], yaml);
  }
});

test('a site without a title is called by its name, else by its repository', async () => {
  assert.equal((await read('name: Notes\nrepository: ada/notes')).settings.title, 'Notes');
  assert.equal((await read('repository: ada/notes')).settings.title, 'notes');
  assert.equal((await read('title: A\nname: B')).settings.title, 'A');
});

test('an author is a name, or a mapping that holds one', async () => {
  assert.equal((await read('author: Ada')).settings.author, 'Ada');
  assert.equal((await read('author:\n  name: Ada\n  email: a@example.org')).settings.author, 'Ada');
  const { settings, lines } = await read('author:\n  name:\n  email:\ntimezone: ""');
  assert.deepEqual([settings.author, settings.timezone, lines], ['', 'UTC', []]);
});

test('every wrong value is reported at its line, and the default stands in', async () => {
  const rows: [line: string, message: string][] = [
    ['title: [a]', '"title" must be text, found ["a"]'],
    ['description: {a: b}', '"description" must be text, found {"a":"b"}'],
    ['url: example.org', '"url" must be an address such as "https://example.org" without a path, found "example.org"'],
    [
      'baseurl: http://x.org',
      '"baseurl" must be a path such as "/blog"; the address goes to "url", found "http://x.org"',
    ],
    ['author: [Ada]', '"author" must be a name or a mapping with "name", found ["Ada"]'],
    ['lang: [en]', '"lang" must be text, found ["en"]'],
    ['timezone: Rome', '"timezone" must be an IANA time zone such as "Europe/Rome", found "Rome"'],
    ['permalink: /:titel/', '"permalink" has an unknown placeholder :titel, found "/:titel/"'],
    ['exclude: {a: b}', '"exclude" must be text or a list, found {"a":"b"}'],
    ['paginate: -1', '"paginate" must be at least 1, found -1'],
    ['paginate_path: /page/', '"paginate_path" must contain ":num", found "/page/"'],
    ['future: "no"', '"future" must be true or false, found "no"'],
    ['show_drafts: 1', '"show_drafts" must be true or false, found 1'],
    ['words_per_minute: 2.5', '"words_per_minute" must be a whole number, found 2.5'],
    ['fieldbook: true', '"fieldbook" must hold "key: value" lines, found true'],
  ];
  const { settings, lines } = await read(rows.map(([line]) => line).join('\n'));
  assert.deepEqual(settings, DEFAULTS);
  const expected = rows.map(([, message], index) => `_config.yml:${index + 1}:1 error config-type: ${message}`);
  assert.deepEqual(new Set(lines), new Set(expected));
});

test('an address with a path is refused: the path has a key of its own', async () => {
  assert.deepEqual((await read('url: https://example.org/blog')).lines, [
    '_config.yml:1:1 error config-type: "url" must be an address such as "https://example.org" without a path, ' +
      'found "https://example.org/blog"',
  ]);
});

test('our own keys are checked below "fieldbook:"', async () => {
  const { settings, lines } = await read(
    'fieldbook:\n  former_permalinks: [/:title/, /:yaer/]\n  missing_images: ignore\n',
  );
  assert.deepEqual(settings, DEFAULTS);
  assert.deepEqual(lines, [
    '_config.yml:2:3 error config-type: "former_permalinks" has an unknown placeholder :yaer, found ["/:title/","/:yaer/"]',
    '_config.yml:3:3 error config-type: "missing_images" must be "error" or "warn", found "ignore"',
  ]);
});

test('share cards are wanted, or not, or wanted in a font of the site', async () => {
  const cardsIn = async (value: string) => (await read(`fieldbook:\n  cards: ${value}\n`)).settings.cards;
  assert.deepEqual(await cardsIn('true'), { isWanted: true });
  assert.deepEqual(await cardsIn('false'), { isWanted: false });
  const font = { path: 'assets/card.ttf', at: { file: '_config.yml', line: 3, column: 5 } };
  assert.deepEqual(await cardsIn('\n    font: assets/card.ttf'), { isWanted: true, font });
  assert.deepEqual((await read('fieldbook:\n  cards: big\n')).lines, [
    '_config.yml:2:3 error config-type: "cards" must be true, false or a mapping with "font", found "big"',
  ]);
});

test('an unknown key below "fieldbook:" is warned about, with what may be meant', async () => {
  const { lines } = await read('title: x\nfieldbook:\n  former_permalink: /:title/\n  theme: x\n');
  assert.deepEqual(
    lines.map((line) => line.replace(/(known keys: \w+), .*\)/, '$1, …)')),
    [
      '_config.yml:3:3 warning config-unknown-key: unknown key "fieldbook.former_permalink" (did you mean "former_permalinks"?)',
      '_config.yml:4:3 warning config-unknown-key: unknown key "fieldbook.theme" (known keys: former_permalinks, …)',
    ],
  );
});

test('a wrong value is placed at its own key, not at one of the same name further in', async () => {
  const { lines } = await read('title: [a]\nheader:\n  title: x\n');
  assert.deepEqual(lines, ['_config.yml:1:1 error config-type: "title" must be text, found ["a"]']);
});

test('settings that are no YAML are reported with their place, and the defaults stand in', async () => {
  const cases: [yaml: string, line: string][] = [
    [
      'title: A\ndescription: a: b\n',
      '_config.yml:2:15 error config-yaml: _config.yml is not valid YAML: bad indentation of a mapping entry',
    ],
    ['- a\n', '_config.yml:1:1 error config-yaml: expected "key: value" lines'],
    ['hello\n', '_config.yml:1:1 error config-yaml: expected "key: value" lines'],
    [
      'a: 1\n__proto__: {b: 1}\n',
      '_config.yml:2:1 error config-yaml: _config.yml is not valid YAML: the key "__proto__" is not allowed',
    ],
  ];
  for (const [yaml, line] of cases) assert.deepEqual(await read(yaml), { settings: DEFAULTS, lines: [line] });
});

test('a byte order mark and Windows line ends make no difference', async () => {
  const { settings, lines } = await read('\uFEFFtitle: A\r\nlang: it\r\npaginate: x\r\n');
  assert.deepEqual(settings, { ...DEFAULTS, title: 'A', lang: 'it', seo: { ...NO_SEO, lang: 'it' } });
  assert.deepEqual(lines, [
    '_config.yml:3:1 error config-type: "paginate" must be a whole number of at least 1, or false, found "x"',
  ]);
});

test('settings that cannot be read at all stop the build', async () => {
  const root = makeFolder({ '_config.yml/not-a-file': '' });
  await assert.rejects(readSettings(root, collectFindings().report), { code: 'EISDIR' });
});

test('a folder that was made for Jekyll is known by its theme, its underscore folders or its posts', async () => {
  const isJekyll = async (files: Files) =>
    (await readSettings(makeFolder(files), collectFindings().report)).jekyll !== undefined;
  const theirs: Files[] = [
    { '_config.yml': 'theme: minima' },
    { '_config.yml': 'remote_theme: owner/name' },
    { '_layouts/post.html': '' },
    { '_includes/head.html': '' },
    { '_posts/2021-01-01-a.md': '' },
    { 'en/news/_posts/2021-01-01-a.md': '' },
  ];
  for (const files of theirs) assert.equal(await isJekyll(files), true, JSON.stringify(files));
  const ours: Files[] = [
    {},
    { '_config.yml': 'theme:' },
    { 'posts/2021-01-01-a.md': '', 'tests/blog/_posts/2021-01-01-a.md': '' },
    { '_drafts/a.md': '', '_site/_posts/a.md': '', 'node_modules/x/_posts/a.md': '' },
  ];
  for (const files of ours) assert.equal(await isJekyll(files), false, JSON.stringify(files));
});

test('what Jekyll’s folders, defaults and collections say is read', async () => {
  const yaml = [
    'theme: minima\ncollections_dir: /content/\ninclude: [_pages]\nunpublished: yes\nexcerpt_separator: <!--more-->',
    'feed: {path: /news/atom.xml}\ncollections: {posts: {permalink: "/:title/", output: true}}',
    'defaults:\n  - scope: {path: "", type: posts}\n    values: {layout: post}\n  - values: {lang: it}',
  ];
  const { settings, lines } = await read(yaml.join('\n'));
  assert.deepEqual(lines, []);
  assert.deepEqual(settings, {
    ...DEFAULTS,
    postPermalink: '/:title/',
    excerptSeparator: '<!--more-->',
    areUnpublishedShown: true,
    defaults: [
      { path: '', type: 'posts', values: { layout: 'post' } },
      { path: '', values: { lang: 'it' } },
    ],
    markdown: { ...DEFAULTS.markdown, hasCaptions: false },
    jekyll: { include: ['.htaccess', '_pages'], collectionsDir: 'content', feedPath: 'news/atom.xml' },
  });
  for (const line of ['defaults: {a: b}', 'defaults: [layout]', 'collections: {posts: {permalink: "/:x/"}}']) {
    assert.match(
      (await read(line)).lines.join(),
      /^_config\.yml:1:1 error config-type: "(defaults|collections)" /,
      line,
    );
  }
});
