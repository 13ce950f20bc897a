import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { assertReferencesResolve, type BuiltPage, metaOf, readPages } from './helpers/built-site.ts';
import { REPOSITORY, run, runFieldbook } from './helpers/cli.ts';
import { makeFolder, writeFiles } from './helpers/folder.ts';
import { diagramPng, photo } from './helpers/pictures.ts';
import { attribute, descendants, type Element, named, textOf, withClass } from './layouts/html.ts';

const NAME = '2022-07-24-edge-computing-frameworks.md';
const SEED = join(REPOSITORY, '../shared/seed', NAME);

const PICTURES = [
  'Edge_TPU.png',
  'product-page-diagram_AWS-IoT-Greengrass.png',
  'kubeedge_arch.png',
  'Azure_runtime.png',
  'Link IoT Edge.png',
];

const SECTIONS = [
  '1. Google Cloud IoT solutions',
  '2. AWS IoT Greengrass (Amazon)',
  '3. NVIDIA EGX',
  '4. Huawei Kubeedge',
  '5. Azure IoT Edge (Microsoft)',
  '6. Baetyl (Baidu)',
  '7. Link IoT edge (Aliyun)',
  '8. k3s',
];

const skip = !existsSync(SEED) && `the seed is not on this machine: ${SEED}`;

/** A site folder with the untouched seed, our settings and stand-ins for its pictures. */
async function makeSeedSite(postsFolder: string): Promise<string> {
  const root = makeFolder({
    [`${postsFolder}/${NAME}`]: readFileSync(SEED),
    '_config.yml': readFileSync(join(REPOSITORY, '_config.yml')),
  });
  const folder = 'assets/img/posts/20220724';
  for (const [index, name] of PICTURES.entries()) {
    writeFiles(root, { [`${folder}/${name}`]: await diagramPng({ width: 500 + index, height: 300 }) });
  }
  const logo = await photo({ width: 420, height: 220 }).png().toBuffer();
  writeFiles(root, { [`${folder}/logo.png`]: logo });
  return root;
}

suite('the survey post as it is, not a letter changed', { skip }, () => {
  let outDir: string;
  let page: BuiltPage;
  let entry: Element[];
  let content: Element;
  let body: Element[];

  before(async () => {
    const root = await makeSeedSite('posts');
    outDir = join(root, '_site');
    const built = await runFieldbook(['build'], { cwd: root });
    assert.deepEqual({ code: built.code, err: built.err }, { code: 0, err: '' });
    assert.match(built.out, /^Built 1 post, \d+ pages, 6 pictures/);

    const found = readPages(outDir).get('/edge-computing-frameworks/');
    assert.ok(found);
    page = found;
    const [article] = withClass(page.elements, 'h-entry');
    entry = descendants(article as Element);
    const contents = withClass(entry, 'e-content');
    assert.equal(contents.length, 1);
    content = contents[0] as Element;
    body = descendants(content);
  });

  test('shows its eight sections', () => {
    const headings = named(body, 'h2').map((heading) => textOf(heading).replace(/#$/, ''));
    assert.deepEqual(headings, SECTIONS);
  });

  test('gives eight entries for machines, under ids without their numbers', () => {
    const { entries } = JSON.parse(readFileSync(join(outDir, 'edge-computing-frameworks/survey.json'), 'utf8'));
    assert.deepEqual(
      entries.map(({ id }: { id: string }) => id),
      [
        ...['google-cloud-iot-solutions', 'aws-iot-greengrass', 'nvidia-egx', 'huawei-kubeedge'],
        ...['azure-iot-edge', 'baetyl', 'link-iot-edge', 'k3s'],
      ],
    );
  });

  test('shows a link called "Link:" in each section', () => {
    const tops = body.filter((element) => element.tagName === 'h2' || textOf(element) === 'Link:');
    const links = tops.filter(({ tagName }) => tagName === 'a');
    assert.equal(links.length, 8);
    assert.ok(links.every((a) => attribute(a, 'href')?.startsWith('https://')));
    assert.equal(attribute(links[7], 'href'), 'https://k3s.io/');
  });

  test('keeps every other link, heading and quirk of the text', () => {
    const links = named(body, 'a').filter((a) => !withClass(body, 'fb-anchor').includes(a));
    assert.equal(links.length, 12);
    const slogans = body.filter(({ tagName }) => /^h[345]$/.test(tagName));
    assert.deepEqual(
      slogans.map(({ tagName }) => tagName),
      ['h3', 'h4', 'h4', 'h4', 'h3', 'h3', 'h5', 'h5', 'h5'],
    );
    assert.ok(textOf(content).includes('single <50MB binary'), 'a bare < is text');
    assert.ok(textOf(content).includes('Today, we’re announcing'));
  });

  test('shows its five pictures, the one in the empty list item and the one with spaces in its name too', () => {
    assert.deepEqual(
      named(body, 'img').map((img) => decodeURI(attribute(img, 'data-src') ?? '')),
      PICTURES.map((name) => `./assets/img/posts/20220724/${name}`),
    );
    assert.deepEqual(
      named(body, 'img').map((img) => attribute(img, 'width')),
      ['500', '501', '502', '503', '504'],
    );
  });

  test('shows its cover above the text and in lists, and is shared with a card', () => {
    const [cover] = withClass(entry, 'cover');
    assert.ok(cover && !body.includes(cover));
    assert.equal(attribute(named(descendants(cover), 'img')[0], 'width'), '420');
    assert.match(
      metaOf(page, 'og:image') ?? '',
      /^https:\/\/fieldbook\.example\/assets\/pictures\/edge-computing-frameworks-[\da-f]{8}-1200\.jpg$/,
    );
    const [card] = withClass(readPages(outDir).get('/')?.elements ?? [], 'card');
    assert.equal(named(descendants(card as Element), 'img').length, 1);
  });

  test('shows title, date, tag, category, author and read time', () => {
    assert.equal(textOf(named(entry, 'h1')[0]), 'Edge computing frameworks');
    const [date] = withClass(entry, 'dt-published');
    assert.deepEqual([textOf(date), attribute(date, 'datetime')], ['July 24, 2022', '2022-07-24T00:00:00+00:00']);
    assert.deepEqual(
      withClass(entry, 'p-category').map((a) => [attribute(a, 'href'), textOf(a)]),
      [
        ['/categories/edge-computing/', 'Edge computing'],
        ['/tags/edge-computing/', 'Edge computing'],
      ],
    );
    assert.deepEqual(withClass(entry, 'p-author').map(textOf), ['Peisong Li']);
    const words = textOf(content).split(/\s+/).filter(Boolean).length;
    assert.ok(textOf(withClass(entry, 'meta')[0]).includes(`${Math.floor(words / 200)} minute read`));
  });

  test('shows its description without the number sign', () => {
    assert.equal(metaOf(page, 'description'), 'Edge computing frameworks');
    assert.equal(metaOf(page, 'og:description'), 'Edge computing frameworks');
  });

  test('leads nowhere that is not there', async () => {
    await assertReferencesResolve(readPages(outDir), { outDir, origin: 'https://fieldbook.example' });
  });
});

test('the same post builds from the folders of a Jekyll blog', { skip }, async () => {
  const root = await makeSeedSite('_posts');
  const built = await run('build', '--root', root, '--images', 'copy');
  assert.deepEqual({ code: built.code, err: built.err }, { code: 0, err: '' });
  assert.ok(existsSync(join(root, '_site/edge-computing-frameworks/index.html')));
});

suite('the survey post and the post that it began as', { skip }, () => {
  const read = (path: string) => readFileSync(path, 'utf8');

  const PARTS = [
    ['front matter', /^---\n[\s\S]*?\n---\n/],
    ['headings', /^#+ .*$/gm],
    ['links', /(?<!!)\[[^\]]*\]\([^)]*\)/g],
    ['lines with a picture', /^!\[.*$/gm],
    ['empty list item', /^- $/gm],
  ] as const;

  for (const [name, pattern] of PARTS) {
    test(`have the same ${name}`, () => {
      const [ours, seeds] = [join(REPOSITORY, 'posts', NAME), SEED].map((path) => read(path).match(pattern));
      assert.ok(seeds && seeds.length > 0);
      assert.deepEqual([...(ours ?? [])], [...seeds]);
    });
  }
});
