import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileAt } from '../helpers/built-site.ts';
import { run } from '../helpers/cli.ts';
import { type Files, makeFolder } from '../helpers/folder.ts';
import { attribute, elementsOf, named, textOf } from '../layouts/html.ts';

/** What stands in a head, by name; JSON-LD with dots: `ld.author.name`. */
type Head = Readonly<Record<string, string>>;

interface Site {
  readonly name: string;
  readonly config: string;
  readonly files: Files;
  /** By path, what the documentation of jekyll-seo-tag promises; an empty string is for what must not be there. */
  readonly expected: Readonly<Record<string, Head>>;
}

const URL = 'https://example.org/blog';

/** `{% seo %}` is all that Jekyll's layout holds. */
const LAYOUT = '<!DOCTYPE html><html><head>{% seo %}</head><body>{{ content }}</body></html>\n';

const page = (frontMatter: string, body = 'Text.\n') => `---\nlayout: post\n${frontMatter}\n---\n${body}`;

const SITES: readonly Site[] = [
  {
    name: 'a site with a title and an address alone',
    config: 'title: Notes\n',
    files: {
      '_posts/2026-11-20-river.md': page('title: The river', 'Between two banks.\n\nMore.\n'),
      '_posts/2026-11-21-plain.md': page('last_modified_at: 2026-11-22', ''),
      'about.md': page('title: About us\npermalink: /about/\ndescription: Who we *are*.'),
      'notes.md': page('title: Notes'),
    },
    expected: {
      '/river': {
        title: 'The river | Notes',
        description: 'Between two banks.',
        canonical: `${URL}/river`,
        author: '',
        'og:title': 'The river',
        'og:locale': 'en_US',
        'og:description': 'Between two banks.',
        'og:url': `${URL}/river`,
        'og:site_name': 'Notes',
        'og:image': '',
        'og:type': 'article',
        'article:published_time': '2026-11-20T00:00:00+00:00',
        'twitter:card': 'summary',
        'twitter:title': 'The river',
        'twitter:site': '',
        'ld.@context': 'https://schema.org',
        'ld.@type': 'BlogPosting',
        'ld.dateModified': '2026-11-20T00:00:00+00:00',
        'ld.datePublished': '2026-11-20T00:00:00+00:00',
        'ld.description': 'Between two banks.',
        'ld.headline': 'The river',
        'ld.mainEntityOfPage.@type': 'WebPage',
        'ld.mainEntityOfPage.@id': `${URL}/river`,
        'ld.url': `${URL}/river`,
      },
      '/plain': { title: 'Plain | Notes', description: '', 'ld.dateModified': '2026-11-22T00:00:00+00:00' },
      '/about/': {
        title: 'About us | Notes',
        description: 'Who we are.',
        'og:type': 'website',
        'article:published_time': '',
        'ld.@type': 'WebSite',
        'ld.name': 'Notes',
        'ld.headline': 'About us',
      },
      '/notes': { title: 'Notes', 'ld.@type': 'WebPage', 'ld.name': '' },
    },
  },
  {
    name: 'a site that says all there is to say',
    config: `title: Notes
description: What we saw.
tagline: From the *edge*
lang: it
locale: it-IT
author: {name: Ada Lovelace, twitter: "@ada", url: "https://ada.example"}
logo: /assets/logo one.png
twitter: {username: "@notes", card: player}
facebook: {admins: 12, publisher: notes, app_id: 34}
social: {name: The Notes, links: ["https://a.example", "https://b.example"]}
webmaster_verifications: {google: g1, bing: b2, alexa: a3, yandex: y4, baidu: d5, facebook: f6}
google_site_verification: unused
`,
    files: {
      'assets/logo one.png': '',
      '_data/authors.yml':
        'grace:\n  name: Grace Hopper\n  twitter: ghopper\nacme:\n  name: Acme\n  type: Organization\nbot:\n  name: Bot\n  type: Robot\n',
      '_posts/2026-11-20-river.md': page('title: The river\nimage: https://cdn.example/a.png', 'First.\n'),
      '_posts/2026-11-21-grace.md': page(
        'title: A\nauthor: grace\nlang: de-AT\nimage: {path: "https://cdn.example/b.png", width: 800, height: 400, alt: Two banks}\ntwitter: {card: summary}',
      ),
      '_posts/2026-11-22-acme.md': page(
        'title: B\nauthors: [acme, grace]\nlocale: fr_CA\nimage: {facebook: "https://cdn.example/c.png"}',
      ),
      '_posts/2026-11-23-own.md': page(
        'title: C\nauthor: {name: Bob}\ncanonical_url: https://elsewhere.example/c\nseo: {type: CreativeWork, name: A thing, links: ["https://c.example"], date_modified: 2026-12-24}',
      ),
      '_posts/2026-11-24-bot.md': page('title: D\nauthor: bot'),
      'index.md': page('title:'),
    },
    expected: {
      '/': {
        title: 'Notes | From the edge',
        description: 'What we saw.',
        author: 'Ada Lovelace',
        'og:title': 'Notes',
        'og:locale': 'it_IT',
        'fb:admins': '12',
        'article:publisher': 'notes',
        'fb:app_id': '34',
        'google-site-verification': 'g1',
        'msvalidate.01': 'b2',
        alexaVerifyID: 'a3',
        'yandex-verification': 'y4',
        'baidu-site-verification': 'd5',
        'facebook-domain-verification': 'f6',
        'twitter:site': '@notes',
        'twitter:creator': '@ada',
        'ld.@type': 'WebSite',
        'ld.name': 'The Notes',
        'ld.sameAs.0': 'https://a.example',
        'ld.sameAs.1': 'https://b.example',
        'ld.author.@type': 'Person',
        'ld.author.url': 'https://ada.example',
        'ld.publisher.@type': 'Organization',
        'ld.publisher.name': 'Ada Lovelace',
        'ld.publisher.logo.@type': 'ImageObject',
        'ld.publisher.logo.url': `${URL}/assets/logo%20one.png`,
      },
      '/river': {
        'og:image': 'https://cdn.example/a.png',
        'twitter:image': 'https://cdn.example/a.png',
        'twitter:card': 'player',
        'ld.image': 'https://cdn.example/a.png',
        'ld.sameAs.0': '',
      },
      '/grace': {
        author: 'Grace Hopper',
        'og:locale': 'it_IT',
        'og:image': 'https://cdn.example/b.png',
        'og:image:width': '800',
        'og:image:height': '400',
        'og:image:alt': 'Two banks',
        'twitter:image:alt': 'Two banks',
        'twitter:card': 'summary',
        'twitter:creator': '@ghopper',
        'ld.image': 'https://cdn.example/b.png',
        'ld.image.width': '800',
        'ld.image.alt': 'Two banks',
        'ld.author.name': 'Grace Hopper',
        'ld.publisher.name': 'Grace Hopper',
      },
      '/acme': {
        author: 'Acme',
        'og:locale': 'fr_CA',
        'og:image': 'https://cdn.example/c.png',
        'ld.author.@type': 'Organization',
      },
      '/own': {
        author: 'Bob',
        canonical: 'https://elsewhere.example/c',
        'og:url': 'https://elsewhere.example/c',
        'ld.@type': 'CreativeWork',
        'ld.name': 'A thing',
        'ld.sameAs.0': 'https://c.example',
        'ld.dateModified': '2026-12-24T00:00:00+00:00',
        'ld.mainEntityOfPage.@id': 'https://elsewhere.example/c',
      },
      '/bot': { author: 'Bot', 'ld.author.name': '' },
    },
  },
  {
    name: 'a site that is named and owned in other words',
    config:
      'name: Notes\ndescription: What we saw.\nlang: pt-BR\nauthor: ada\ngoogle_site_verification: g7\ntwitter: {username: notes}\n',
    files: {
      'index.md': page('title: Notes'),
      'de.md': page('title: Wir\nlang: de-AT\nauthors: [Grace]'),
    },
    expected: {
      '/': {
        title: 'Notes | What we saw.',
        'og:site_name': 'Notes',
        'og:locale': 'pt_BR',
        author: 'ada',
        'twitter:creator': '@ada',
        'google-site-verification': 'g7',
      },
      '/de': { 'og:locale': 'de_AT', 'twitter:creator': '@Grace', description: 'What we saw.' },
    },
  },
];

const env = { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true' };
const hasPlugin = spawnSync('ruby', ['-e', 'require "jekyll-seo-tag"'], { env }).status === 0;

for (const site of SITES) {
  const root = makeFolder({
    ...site.files,
    '_layouts/post.html': LAYOUT,
    '_config.yml': `url: https://example.org\nbaseurl: /blog\npermalink: /:title\ntimezone: UTC\nfuture: true\nplugins: [jekyll-seo-tag]\n${site.config}`,
  });

  test(`${site.name}: every page has the head that jekyll-seo-tag is known for`, async () => {
    const outDir = join(root, '_ours');
    const { code, out, err } = await run('build', '--root', root, '--out', outDir);
    assert.equal(code, 0, out + err);
    for (const [path, expected] of Object.entries(site.expected)) assertHolds(headAt(outDir, path), expected, path);
  });

  test(`${site.name}: jekyll-seo-tag prints the same`, {
    skip: !hasPlugin && 'jekyll-seo-tag is not installed',
  }, async () => {
    const [ours, theirs] = [join(root, '_ours'), join(root, '_theirs')];
    const built = spawnSync('jekyll', ['build', '-s', root, '-d', theirs], { cwd: root, env, encoding: 'utf8' });
    assert.equal(built.status, 0, built.stdout + built.stderr);
    for (const [path, expected] of Object.entries(site.expected)) {
      const head = headAt(theirs, path);
      assertHolds(head, expected, path);
      const whole = Object.entries(head).filter(([key]) => !LEFT_OUT.includes(key));
      assertHolds(headAt(ours, path), Object.fromEntries(whole), path);
    }
  });
}

/** Ours is not Jekyll, and schema.org knows no `imageObject` and no picture's `facebook`. */
const LEFT_OUT = ['generator', 'ld.image.@type', 'ld.image.facebook'];

function assertHolds(head: Head, expected: Head, path: string): void {
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, head[key] ?? '']));
  assert.deepEqual({ [path]: found }, { [path]: expected });
}

function headAt(outDir: string, path: string): Head {
  const file = fileAt(outDir, path) ?? fileAt(outDir, `${path}.html`);
  assert.ok(file, path);
  const elements = elementsOf(readFileSync(file, 'utf8'));
  const [data] = named(elements, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json');
  return {
    title: named(elements, 'title').map(textOf).join(),
    canonical:
      attribute(
        named(elements, 'link').find((link) => attribute(link, 'rel') === 'canonical'),
        'href',
      ) ?? '',
    ...Object.fromEntries(
      named(elements, 'meta').map((meta) => [
        attribute(meta, 'name') ?? attribute(meta, 'property') ?? '',
        attribute(meta, 'content') ?? '',
      ]),
    ),
    ...flatten('ld', JSON.parse(data ? textOf(data) : '{}')),
  };
}

/** The address of a picture stands in the same place, whatever else is said of it. */
function flatten(name: string, value: unknown): Head {
  if (typeof value !== 'object' || value === null) return { [name.replace(/\.image\.url$/, '.image')]: String(value) };
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(`${name}.${key}`, inner))) as Head;
}

test('a site without an address names none: a path alone would be of no use to others', async () => {
  const root = makeFolder({
    '_config.yml': 'title: Notes\npermalink: /:title\n',
    'posts/2026-11-20-river.md': '---\n---\n',
  });
  const { code, out, err } = await run('build', '--root', root, '--out', join(root, '_ours'));
  assert.equal(code, 0, out + err);
  const { canonical, 'og:url': url, 'og:type': type } = headAt(join(root, '_ours'), '/river');
  assert.deepEqual([canonical, url, type], ['', undefined, 'article']);
});
