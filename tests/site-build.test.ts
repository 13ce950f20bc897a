import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  assertReferencesResolve,
  type BuiltPage,
  fileAt,
  linkOf,
  metaOf,
  metaRefresh,
  pictureFacts,
  readPages,
  referencesIn,
} from './helpers/built-site.ts';
import { REPOSITORY, type Run, runFieldbook } from './helpers/cli.ts';
import { listFiles, makeFolder } from './helpers/folder.ts';
import {
  attribute,
  authorsTextOf,
  descendants,
  type Element,
  elementsOf,
  named,
  textOf,
  withClass,
} from './layouts/html.ts';
import { childrenNamed, parseXml, type XmlElement } from './layouts/xml.ts';

const ORIGIN = 'https://fieldbook.example';

const POSTS = ['how-a-survey-post-works', 'pictures', 'how-to-write-a-post', 'edge-computing-frameworks'];
const TAGS = ['edge-computing', 'front-matter', 'pictures', 'surveys', 'writing'];

/** Pages that search engines may list. */
const INDEXED = [
  ...['/', '/page2/', '/archive/', '/about/', '/tags/', '/categories/'],
  ...POSTS.map((slug) => `/${slug}/`),
  '/edge-computing-frameworks/comparison/',
  ...TAGS.map((slug) => `/tags/${slug}/`),
  ...['/categories/edge-computing/', '/categories/guide/'],
];

const REDIRECTS = POSTS.map((slug) => `/${slug}.html`);

suite('the site of this repository', () => {
  const outDir = join(makeFolder(), 'site');
  let built: Run;
  let pages: ReadonlyMap<string, BuiltPage>;
  let survey: BuiltPage;

  const pageAt = (url: string): BuiltPage => {
    const page = pages.get(url);
    assert.ok(page, `there is a page ${url}`);
    return page;
  };
  const indexed = () => INDEXED.map(pageAt);
  const whole = () => [...indexed(), pageAt('/404.html')];

  before(async () => {
    built = await runFieldbook(['build', '--out', outDir]);
    assert.equal(built.code, 0, built.err);
    pages = readPages(outDir);
    survey = pageAt('/edge-computing-frameworks/');
  });

  test('builds without a finding, and says in one line what was made', () => {
    assert.equal(built.err, '');
    assert.match(
      built.out,
      /^Built 4 posts, \d+ pages, 7 pictures \(\d+ kB as \d+ kB, \d+ % saved\) into .*: files \d+ written, 0 unchanged, [\d.]+ s\n$/,
    );
  });

  test('has exactly these pages', () => {
    assert.deepEqual([...pages.keys()].sort(), [...INDEXED, ...REDIRECTS, '/404.html'].sort());
  });

  test('has exactly these files beside its pages and the small versions of its pictures', () => {
    const files = listFiles(outDir).filter((path) => !path.endsWith('.html') && !path.startsWith('assets/pictures/'));
    const originals = listFiles(join(REPOSITORY, 'assets/img')).map((path) => `assets/img/${path}`);
    const hashed = files.filter((path) =>
      /^assets\/(?:styles|scripts)\/(?:fieldbook|comparison|enlarge)-[0-9a-f]{8}\.(?:css|js)$/.test(path),
    );
    assert.equal(hashed.length, 5);
    assert.deepEqual(
      files,
      [
        ...[
          '.fieldbook',
          '.nojekyll',
          '_redirects',
          'favicon.svg',
          'feed.json',
          'feed.xml',
          'robots.txt',
          'sitemap.xml',
        ],
        ...hashed,
        'assets/schemas/survey-1.json',
        ...['changes.xml', 'survey.csv', 'survey.json'].map((name) => `edge-computing-frameworks/${name}`),
        ...originals,
      ].sort(),
    );
  });

  test('publishes no picture file that no page, feed or share card asks for', () => {
    const texts = [...pages.values()].map(({ html }) => html).join('') + readFileSync(join(outDir, 'feed.xml'), 'utf8');
    const unused = listFiles(join(outDir, 'assets/pictures')).filter((name) => !texts.includes(name));
    assert.deepEqual(unused, []);
  });

  test('has one h1 and one main on every page, and headings that skip no level but where the seed does', () => {
    for (const { url, elements } of [...whole(), ...REDIRECTS.map(pageAt)]) {
      assert.equal(named(elements, 'h1').length, 1, url);
      assert.equal(named(elements, 'main').length, 1, url);
      if (url === survey.url) continue;
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      levels.forEach((level, index) => {
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${url}: h${level} after h${levels[index - 1]}`);
      });
    }
  });

  test('gives every page a title and a description of its own', () => {
    const titles = whole().map(({ elements }) => textOf(named(elements, 'title')[0]));
    assert.equal(new Set(titles).size, titles.length, titles.join('\n'));
    assert.ok(titles.every((title) => title.includes('Fieldbook')));
    const descriptions = INDEXED.filter((url) => url !== '/page2/').map((url) => metaOf(pageAt(url), 'description'));
    assert.ok(descriptions.every(Boolean));
    assert.equal(new Set(descriptions).size, descriptions.length, descriptions.join('\n'));
  });

  test('names on every page its own address as the canonical one', () => {
    for (const page of indexed()) {
      assert.equal(linkOf(page, 'canonical'), ORIGIN + page.url);
      assert.equal(metaOf(page, 'og:url'), ORIGIN + page.url);
      assert.doesNotMatch(metaOf(page, 'robots') ?? '', /noindex/, page.url);
    }
    assert.equal(metaOf(pageAt('/404.html'), 'robots'), 'noindex');
  });

  test('has no dead link, no fragment that leads nowhere, and no picture of another type or size than promised', async () => {
    assert.ok((await assertReferencesResolve(pages, { outDir, origin: ORIGIN })) > 300);
  });

  test('has no id twice on a page', () => {
    for (const { url, elements } of pages.values()) {
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      assert.equal(new Set(ids).size, ids.length, `${url}: ${ids.join(' ')}`);
    }
  });

  test('describes every picture of a text, and hides decoration from screen readers', () => {
    for (const { url, elements } of pages.values()) {
      for (const image of named(elements, 'img')) {
        const alt = attribute(image, 'alt');
        const isCover = withClass(elements, 'cover').some((cover) => descendants(cover).includes(image));
        assert.equal(alt === '', isCover, `${url}: alt=${JSON.stringify(alt)}`);
      }
    }
  });

  test('fetches no script but on the page of a comparison, and runs none but where a picture can be enlarged', () => {
    for (const { url, elements, html } of pages.values()) {
      const scripts = named(elements, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');
      const fetched = scripts.filter((script) => attribute(script, 'src'));
      assert.equal(fetched.length, url.endsWith('/comparison/') ? 1 : 0, url);
      assert.equal(scripts.length - fetched.length, html.includes('<a class="fb-enlarge"') ? 1 : 0, url);
      assert.doesNotMatch(html, /\son\w+=|javascript:/i, url);
    }
  });

  test('asks no other host for anything before the reader follows a link', () => {
    for (const { elements } of pages.values()) {
      const fetched = referencesIn(elements).filter(({ element }) => element.tagName !== 'a');
      assert.deepEqual(
        fetched.filter(({ url }) => new URL(url, ORIGIN).origin !== ORIGIN).map(({ url }) => url),
        [],
      );
    }
    assert.doesNotMatch(readFileSync(stylesheetOf(survey), 'utf8'), /@import|url\((?!["']?data:)/);
  });

  test('links every page to be indexed from another one', () => {
    assert.deepEqual(
      INDEXED.filter((url) => !isLinked(url)),
      [],
    );
  });

  test('marks the page that the reader is on in the navigation', () => {
    for (const url of ['/archive/', '/tags/', '/about/']) {
      const current = named(pageAt(url).elements, 'a').filter((a) => attribute(a, 'aria-current') === 'page');
      assert.deepEqual(
        current.map((a) => attribute(a, 'href')),
        [url],
      );
    }
  });

  suite('lists', () => {
    const cardsOn = (url: string) =>
      withClass(pageAt(url).elements, 'card').map((card) => attribute(named(descendants(card), 'a')[0], 'href'));

    test('home shows the posts newest first, three on a page', () => {
      assert.deepEqual(
        cardsOn('/'),
        POSTS.slice(0, 3).map((slug) => `/${slug}/`),
      );
      assert.deepEqual(cardsOn('/page2/'), ['/edge-computing-frameworks/']);
      assert.equal(linkOf(pageAt('/'), 'next'), `${ORIGIN}/page2/`);
      assert.equal(linkOf(pageAt('/page2/'), 'prev'), `${ORIGIN}/`);
    });

    test('a tag and a category list their posts', () => {
      assert.deepEqual(cardsOn('/tags/edge-computing/'), ['/edge-computing-frameworks/']);
      assert.deepEqual(
        cardsOn('/tags/writing/'),
        POSTS.slice(0, 3).map((slug) => `/${slug}/`),
      );
      assert.deepEqual(cardsOn('/categories/edge-computing/'), ['/edge-computing-frameworks/']);
    });

    test('the archive has a heading for each year and names every post', () => {
      const { elements } = pageAt('/archive/');
      assert.deepEqual(named(elements, 'h2').map(textOf), ['2026', '2022']);
      assert.deepEqual(
        withClass(elements, 'u-url').map((a) => attribute(a, 'href')),
        POSTS.map((slug) => `/${slug}/`),
      );
    });

    test('the index of tags counts the posts of each', () => {
      const items = named(descendants(named(pageAt('/tags/').elements, 'main')[0] as Element), 'li');
      assert.deepEqual(
        items.map((item) => textOf(item)),
        ['Edge computing 1', 'front matter 1', 'pictures 1', 'surveys 1', 'writing 3'],
      );
    });

    test('the survey stands between its neighbours in time', () => {
      const [nav] = withClass(survey.elements, 'post-nav');
      assert.ok(nav);
      assert.deepEqual(
        named(descendants(nav), 'a').map((a) => [attribute(a, 'rel'), attribute(a, 'href')]),
        [['next', '/how-to-write-a-post/']],
      );
    });
  });

  suite('the survey post', () => {
    let entry: Element[];
    let content: Element;
    let body: Element[];

    before(() => {
      const [article, ...others] = withClass(survey.elements, 'h-entry');
      assert.ok(article);
      assert.equal(others.length, 0);
      entry = descendants(article);
      const contents = withClass(survey.elements, 'e-content');
      assert.equal(contents.length, 1);
      content = contents[0] as Element;
      assert.ok(entry.includes(content));
      body = descendants(content);
    });

    test('is an h-entry with name, day, categories, author and address', () => {
      assert.deepEqual(withClass(entry, 'p-name').map(textOf), ['Edge computing frameworks']);
      assert.deepEqual(
        withClass(entry, 'dt-published').map((time) => [textOf(time), attribute(time, 'datetime')]),
        [['July 24, 2022', '2022-07-24T00:00:00+00:00']],
      );
      assert.deepEqual(
        withClass(entry, 'p-category').map((a) => [textOf(a), attribute(a, 'href')]),
        [
          ['Edge computing', '/categories/edge-computing/'],
          ['Edge computing', '/tags/edge-computing/'],
        ],
      );
      assert.deepEqual(withClass(entry, 'p-author').map(textOf), ['Peisong Li']);
      assert.deepEqual(
        withClass(entry, 'u-url').map((a) => attribute(a, 'href')),
        [survey.url],
      );
    });

    test('shows its description without the Markdown mark', () => {
      assert.equal(metaOf(survey, 'description'), 'Edge computing frameworks');
      assert.equal(metaOf(survey, 'og:description'), 'Edge computing frameworks');
      const [card] = withClass(pageAt('/page2/').elements, 'card');
      assert.equal(textOf(withClass(descendants(card as Element), 'p-summary')[0]), 'Edge computing frameworks');
    });

    test('has eight sections with the ids that kramdown gives them', () => {
      assert.deepEqual(
        named(body, 'h2').map((heading) => [attribute(heading, 'id'), textOf(heading).replace(/#$/, '')]),
        [
          ['1-google-cloud-iot-solutions', '1. Google Cloud IoT solutions'],
          ['2-aws-iot-greengrass-amazon', '2. AWS IoT Greengrass (Amazon)'],
          ['3-nvidia-egx', '3. NVIDIA EGX'],
          ['4-huawei-kubeedge', '4. Huawei Kubeedge'],
          ['5-azure-iot-edge-microsoft', '5. Azure IoT Edge (Microsoft)'],
          ['6-baetyl-baidu', '6. Baetyl (Baidu)'],
          ['7-link-iot-edge-aliyun', '7. Link IoT edge (Aliyun)'],
          ['8-k3s', '8. k3s'],
        ],
      );
    });

    test('has text in every section, the one that the seed leaves empty too', () => {
      const sections = authorsTextOf(content)
        .split(/\n(?=\d\. )/)
        .slice(1);
      assert.equal(sections.length, 8);
      for (const section of sections) assert.ok(section.split(/\s+/).length > 100, section.slice(0, 40));
    });

    test('has a link in each of its sections, and every heading links to itself', () => {
      const links = named(body, 'a').filter((a) => textOf(a) === 'Link:');
      assert.deepEqual(
        links.map((a) => new URL(attribute(a, 'href') ?? '').hostname),
        [
          'cloud.google.com',
          'aws.amazon.com',
          'www.nvidia.com',
          'kubeedge.io',
          'azure.microsoft.com',
          'baetyl.io',
          'www.alibabacloud.com',
          'k3s.io',
        ],
      );
      const headings = body.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      assert.deepEqual(
        withClass(body, 'fb-anchor').map((a) => attribute(a, 'href')),
        headings.map((heading) => `#${encodeURI(attribute(heading, 'id') ?? '')}`),
      );
    });

    test('lists its sections in the table of contents', () => {
      const [toc] = withClass(survey.elements, 'toc');
      const links = named(descendants(toc as Element), 'a').map((a) => attribute(a, 'href'));
      for (const heading of named(body, 'h2')) assert.ok(links.includes(`#${attribute(heading, 'id')}`));
    });

    test('shows how long it takes to read, by the words that a reader sees', () => {
      const words = authorsTextOf(content).split(/\s+/).filter(Boolean).length;
      const [meta] = withClass(entry, 'meta');
      const texts = named(descendants(meta as Element), 'span').map(textOf);
      assert.ok(texts.includes(`${Math.floor(words / 200)} minute read`), texts.join());
    });

    test('shows the five pictures that its text names, with the words of the author', () => {
      assert.deepEqual(
        named(body, 'img').map((img) => [attribute(img, 'data-src'), attribute(img, 'alt')]),
        [
          ['Edge_TPU.png', 'Google Edge'],
          ['product-page-diagram_AWS-IoT-Greengrass.png', 'AWS Edge'],
          ['kubeedge_arch.png', 'Kubeedge architecture'],
          ['Azure_runtime.png', 'Azure runtime'],
          ['Link%20IoT%20Edge.png', 'Link IoT Edge'],
        ].map(([name, alt]) => [`./assets/img/posts/20220724/${name}`, alt]),
      );
    });

    test('offers each picture in a modern format in several widths, never wider than it was drawn', async () => {
      for (const picture of named(body, 'picture')) {
        const [source, img] = descendants(picture);
        assert.match(attribute(source, 'type') ?? '', /^image\/(?:webp|avif)$/);
        const widths = referencesIn([source as Element]).map(({ width }) => width ?? 0);
        assert.ok(widths.length >= 3 && Math.max(...widths) >= 1600, widths.join());
        const original = decodeURIComponent(attribute(img, 'data-src') ?? '');
        const { width } = await pictureFacts(join(REPOSITORY, original));
        assert.ok(Math.max(...widths) <= width, original);
      }
    });

    test('fetches its cover first and its other pictures when the reader comes near', () => {
      const [first, ...others] = named(entry, 'img');
      assert.deepEqual([attribute(first, 'fetchpriority'), attribute(first, 'loading')], ['high', undefined]);
      assert.deepEqual(
        others.map((img) => attribute(img, 'loading')),
        others.map(() => 'lazy'),
      );
    });

    test('is shared with a card that shows its cover, in a format and size that share cards take', async () => {
      const url = metaOf(survey, 'og:image') ?? '';
      assert.ok(url.startsWith(`${ORIGIN}/assets/pictures/edge-computing-frameworks-`), url);
      const { type, width, height } = await pictureFacts(fileAt(outDir, new URL(url).pathname) ?? '');
      assert.match(type, /^image\/(?:png|jpeg)$/);
      assert.deepEqual([width, height], [1200, 630]);
      assert.deepEqual(
        ['type', 'width', 'height'].map((name) => metaOf(survey, `og:image:${name}`)),
        [type, String(width), String(height)],
      );
      const cover = attribute(withClass(entry, 'u-photo')[0], 'value') ?? '';
      assert.ok(cover.startsWith(`${ORIGIN}/assets/pictures/logo-`), cover);
    });

    test('holds nothing of ours in the body without a class that begins with fb-', () => {
      const classes = body.flatMap((element) => attribute(element, 'class')?.split(' ') ?? []);
      assert.deepEqual(
        [...new Set(classes)].filter((name) => !name.startsWith('fb-')),
        [],
      );
    });

    test('has a comparison of 8 systems by 24 criteria that weighs at most 20 kB, as servers compress it', () => {
      const comparison = pageAt('/edge-computing-frameworks/comparison/');
      const cells = named(comparison.elements, 'td').filter((cell) => /\./.test(attribute(cell, 'id') ?? ''));
      assert.equal(cells.length, 8 * 24);
      const { length } = gzipSync(comparison.html, { level: 9 });
      assert.ok(length <= 20_000, `${length} bytes`);
    });

    test('weighs at most 15 kB with its style sheet, as servers compress them', () => {
      const bytes = gzipSync(survey.html).length + gzipSync(readFileSync(stylesheetOf(survey))).length;
      assert.ok(bytes <= 15_000, `${bytes} bytes`);
    });

    test('its old address sends readers on', () => {
      const redirect = pageAt('/edge-computing-frameworks.html');
      assert.equal(metaRefresh(redirect), '0; url=/edge-computing-frameworks/');
      assert.equal(linkOf(redirect, 'canonical'), ORIGIN + survey.url);
      assert.equal(metaOf(redirect, 'robots'), 'noindex');
      assert.match(
        readFileSync(join(outDir, '_redirects'), 'utf8'),
        /^\/edge-computing-frameworks\.html \/edge-computing-frameworks\/ 301$/m,
      );
    });
  });

  suite('feeds', () => {
    let feed: XmlElement;
    let json: { items: Record<string, string>[] } & Record<string, unknown>;

    const child = (element: XmlElement | undefined, name: string) => childrenNamed(element, name)[0]?.text;
    const entries = () => childrenNamed(feed, 'entry');

    before(() => {
      feed = parseXml(readFileSync(join(outDir, 'feed.xml'), 'utf8'));
      json = JSON.parse(readFileSync(join(outDir, 'feed.json'), 'utf8'));
    });

    test('Atom and JSON hold every post with its full content, and say the same', () => {
      assert.deepEqual(
        entries().map((entry) => childrenNamed(entry, 'link')[0]?.attributes.href),
        POSTS.map((slug) => `${ORIGIN}/${slug}/`),
      );
      assert.deepEqual(
        json.items.map(({ id, title, url, date_published, content_html }) => [
          id,
          title,
          url,
          date_published,
          content_html,
        ]),
        entries().map((entry) => [
          child(entry, 'id'),
          child(entry, 'title'),
          childrenNamed(entry, 'link')[0]?.attributes.href,
          child(entry, 'published'),
          child(entry, 'content'),
        ]),
      );
    });

    test('an entry says all that the page says', () => {
      for (const entry of entries()) {
        const { pathname } = new URL(childrenNamed(entry, 'link')[0]?.attributes.href ?? '');
        const [content] = withClass(pageAt(pathname).elements, 'e-content');
        const onPage = authorsWords(content as Element);
        const [inFeed] = named(elementsOf(`<!doctype html><main>${child(entry, 'content')}</main>`), 'main');
        assert.equal(authorsWords(inFeed as Element), onPage, pathname);
      }
    });

    test('every address in an entry is absolute, and those within the site exist', async () => {
      for (const entry of entries()) {
        const elements = elementsOf(`<!doctype html>${child(entry, 'content')}`);
        const references = referencesIn(elements);
        assert.ok(references.length > 0);
        for (const { element, url } of references) {
          assert.match(url, /^https?:\/\//);
          if (!url.startsWith(ORIGIN)) continue;
          const file = fileAt(outDir, new URL(url).pathname);
          assert.ok(file, url);
          if (element.tagName !== 'img') continue;
          const { width, height } = await pictureFacts(file);
          assert.deepEqual(
            [attribute(element, 'width'), attribute(element, 'height')],
            [String(width), String(height)],
          );
        }
      }
    });

    test('an entry has nothing that readers of feeds cannot use', () => {
      for (const entry of entries()) {
        const elements = elementsOf(`<!doctype html>${child(entry, 'content')}`);
        const names = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
        for (const name of ['class', 'id', 'style', 'srcset', 'sizes', 'data-src']) assert.ok(!names.has(name), name);
        for (const name of ['script', 'style', 'input', 'source']) assert.deepEqual(named(elements, name), [], name);
      }
    });

    test('the feeds name each other, the site and the day of the newest post', () => {
      assert.deepEqual(
        childrenNamed(feed, 'link').map(({ attributes: { rel, href } }) => [rel, href]),
        [
          ['self', `${ORIGIN}/feed.xml`],
          ['alternate', `${ORIGIN}/`],
          ['alternate', `${ORIGIN}/feed.json`],
        ],
      );
      assert.equal(child(feed, 'updated'), child(entries()[0], 'updated'));
      assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
      assert.deepEqual([json.home_page_url, json.feed_url], [`${ORIGIN}/`, `${ORIGIN}/feed.json`]);
    });
  });

  test('the sitemap lists exactly the pages to be indexed', () => {
    const urls = childrenNamed(parseXml(readFileSync(join(outDir, 'sitemap.xml'), 'utf8')), 'url');
    assert.deepEqual(
      urls.map((url) => childrenNamed(url, 'loc')[0]?.text).sort(),
      INDEXED.map((url) => ORIGIN + url).sort(),
    );
  });

  test('robots.txt lets everyone in and names the sitemap', () => {
    const text = readFileSync(join(outDir, 'robots.txt'), 'utf8');
    assert.equal(text, `User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
  });

  test('the page for unknown addresses works at any depth', () => {
    for (const { url } of referencesIn(pageAt('/404.html').elements)) assert.match(url, /^(?:\/|#|https:)/);
  });

  /** Whether another page has a link to this address. */
  function isLinked(url: string): boolean {
    const leadsThere = (from: string) => (a: Element) =>
      new URL(attribute(a, 'href') ?? '', ORIGIN + from).pathname === url;
    return [...pages.values()].some((page) => page.url !== url && named(page.elements, 'a').some(leadsThere(page.url)));
  }

  function stylesheetOf(page: BuiltPage): string {
    return fileAt(outDir, linkOf(page, 'stylesheet') ?? '') ?? '';
  }
});

/** Visible words in one line; our heading links are decoration. */
function authorsWords(element: Element): string {
  return authorsTextOf(element).replace(/\s+/g, ' ').trim();
}
