import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { escapeHtml } from '../../src/markdown/escape.ts';
import {
  assertPictureHolds,
  fileAt,
  pictureFacts,
  type Reference,
  readPages,
  referencesIn,
} from '../helpers/built-site.ts';
import { listFiles, makeFolder, writeFiles } from '../helpers/folder.ts';
import { animatedGif, diagramPng, diagramSvg, photoJpeg, plain } from '../helpers/pictures.ts';
import { build, CONFIG } from '../helpers/small-site.ts';
import { attribute, type Element, elementsOf, textOf } from '../layouts/html.ts';

const ORIGIN = 'https://example.org';
const BASE = '/my-blog';

/** Pictures, each of another size, under names that are easy to get wrong; e\u0301 is é in two characters. */
const PICTURES = {
  'plain.png': await plain({ width: 30, height: 20 }).png().toBuffer(),
  'with space.jpg': await photoJpeg({ width: 41, height: 33 }),
  'UPPER.PNG': await diagramPng({ width: 96, height: 62 }),
  'caf\u00E9.webp': await plain({ width: 25, height: 35 }).webp().toBuffer(),
  're\u0301sume\u0301.jpeg': await photoJpeg({ width: 52, height: 24 }),
  '\u5730\u56F3.svg': diagramSvg({ width: 70, height: 50 }),
  '100%.png': await plain({ width: 22, height: 18 }).png().toBuffer(),
  "it's (1) & 2.png": await plain({ width: 27, height: 15 }).png().toBuffer(),
  'film.gif': await animatedGif({ width: 48, height: 40 }),
  'wide.jpg': await photoJpeg({ width: 1300, height: 40 }),
} as const;

const SIZES = new Set(
  await Promise.all(
    Object.values(PICTURES).map(async (bytes) => {
      const { width, height } = await sharp(Buffer.from(bytes)).metadata();
      return `${width} × ${height}`;
    }),
  ),
);

/** A picture by one of the ways that lead to it from `posts/`. */
interface Path {
  readonly name: string;
  readonly from: (typeof PLACES)[number];
  readonly spelling: 'raw' | 'encoded' | 'NFC' | 'NFD';
  readonly suffix: string;
}

const PLACES = [
  'assets/img/',
  './assets/img/',
  '/assets/img/',
  `${BASE}/assets/img/`,
  '../assets/img/',
  '',
  './',
  'deep/../',
] as const;

const path: fc.Arbitrary<Path> = fc.record({
  name: fc.constantFrom(...Object.keys(PICTURES)),
  from: fc.constantFrom(...PLACES),
  spelling: fc.constantFrom('raw', 'encoded', 'NFC', 'NFD'),
  suffix: fc.constantFrom('', '', '', '?v=2', '#part', '?a=1&b#c'),
});

/** A path as it may stand anywhere. */
function encoded({ name, from, spelling, suffix }: Path): string {
  const normalized = spelling === 'NFC' || spelling === 'NFD' ? name.normalize(spelling) : name;
  const marks = /['()]/g;
  const escaped = encodeURIComponent(normalized).replace(marks, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${encodeURI(from)}${escaped}${suffix}`;
}

/** A path as people type it in quotes. */
function typed(one: Path): string {
  if (one.spelling === 'encoded') return encoded(one);
  const normalized = one.spelling === 'raw' ? one.name : one.name.normalize(one.spelling);
  return `${one.from}${normalized}${one.suffix}`;
}

/** In Markdown brackets and signs of HTML would mean something else. */
const inMarkdown = (one: Path) => (/[()'&%]/.test(typed(one)) ? encoded(one) : typed(one));
const inHtml = (one: Path) => escapeHtml(typed(one));
const inCss = (one: Path) => typed(one).replace(/['()\\]/g, '\\$&');

/** Every form in which a text names pictures. */
const FORMS: Readonly<Record<string, (one: Path, other: Path, index: number) => string>> = {
  picture: (one) => `![A](<${inMarkdown(one)}>)`,
  reference: (one, _other, index) => `![A][r${index}]\n\n[r${index}]: ${encoded(one)}`,
  link: (one) => `[A](<${inMarkdown(one)}>)`,
  'linked picture': (one, other) => `[![A](${encoded(one)})](${encoded(other)})`,
  cell: (one, other) => `| a | b |\n|---|---|\n| ![A](${encoded(one)}) | <img src="${inHtml(other)}" alt="B"> |`,
  img: (one) => `Text <img class="k" src="${inHtml(one)}" alt="A"> text.`,
  centre: (one) => `<center>\n<img src='${encoded(one)}' alt='A'>\n</center>`,
  figure: (one) => `<figure><img alt="A" src="${inHtml(one)}"><figcaption>B</figcaption></figure>`,
  anchor: (one, other) => `<a href="${inHtml(one)}"><img src="${inHtml(other)}" alt="A" width="12"></a>`,
  markdown: (one) => `<div markdown="1">\n![A](${encoded(one)})\n</div>`,
  densities: (one, other) => `<img src="${inHtml(one)}" srcset="${encoded(one)}, ${encoded(other)} 2x" alt="A">`,
  widths: (one, other) => `<img srcset="${encoded(one)} 300w, ${encoded(other)} 600w" sizes="50vw" alt="A">`,
  elsewhere: (one, other) => `<img src="${inHtml(one)}" srcset="${encoded(other)} 2x, https://e.com/a.png 3x" alt="A">`,
  formats: (one, other) =>
    `<picture><source type="image/webp" srcset="${encoded(one)}"><img src="${inHtml(other)}" alt="A"></picture>`,
  art: (one, other) =>
    `<picture>\n<source media="print" srcset="${encoded(one)}">\n<img src="${inHtml(other)}" alt="A">\n</picture>`,
  poster: (one) => `<video poster="${inHtml(one)}" controls></video>`,
  input: (one) => `<input type="image" src="${inHtml(one)}" alt="A">`,
  object: (one, other) => `<object data="${inHtml(one)}"></object> <embed src="${inHtml(other)}">`,
  drawing: (one, other) =>
    `<svg width="9" height="9"><image href="${inHtml(one)}"/><image xlink:href="${inHtml(other)}"/></svg>`,
  style: (one, other) => `<p style="background: url('${escapeHtml(inCss(one))}'), url(${encoded(other)})">A</p>`,
  sheet: (one, other) => `<style>\n.a { background: url("${inCss(one)}"), url( ${encoded(other)} ) }\n</style>`,
  attributes: (one) => `Text.\n{: style="background: url(${encoded(one)})"}`,
};

/** Those in which both are the same picture in other numbers of pixels; here in the same. */
const SAME = ['densities', 'widths', 'elsewhere'];

const named = fc
  .record({ form: fc.constantFrom(...Object.keys(FORMS)), one: path, other: path })
  .map(({ form, one, other }) => ({ form, one, other: SAME.includes(form) ? { ...other, name: one.name } : other }));
const post = fc.record({ references: fc.array(named, { minLength: 8, maxLength: 20 }), cover: fc.option(path) });

const root = makeFolder({
  ...Object.fromEntries(Object.entries(PICTURES).map(([name, bytes]) => [`assets/img/${name}`, bytes])),
  ...Object.fromEntries(Object.entries(PICTURES).map(([name, bytes]) => [`posts/${name}`, bytes])),
});
const outDir = join(root, '_site');

test('whatever form and path an author takes, each address leads to a file of the right type and size', async () => {
  const check = fc.asyncProperty(fc.array(post, { minLength: 10, maxLength: 14 }), async (posts) => {
    await buildSite(posts.map(textOfPost));
    await checkPages();
    await checkFeed();
  });
  // A whole site as a counterexample is too long to read: the message names the address.
  const { failed, seed, errorInstance } = await fc.check(check, { numRuns: 8, endOnFailure: true });
  if (failed) throw new Error(`with seed ${seed}`, { cause: errorInstance });
});

function textOfPost({
  references,
  cover,
}: {
  references: readonly { form: string; one: Path; other: Path }[];
  cover: Path | null;
}): string {
  const body = references.map(({ form, one, other }, index) => FORMS[form]?.(one, other, index));
  const image = cover ? `image: ${JSON.stringify(encoded(cover))}\n` : '';
  return `---\ntitle: A\n${image}---\n${body.join('\n\n')}\n`;
}

async function buildSite(posts: readonly string[]): Promise<void> {
  for (const file of listFiles(join(root, 'posts'))) if (file.endsWith('.md')) rmSync(join(root, 'posts', file));
  const files = posts.map((text, index) => [`posts/2026-11-${index + 10}-p${index}.md`, text] as const);
  writeFiles(root, { '_config.yml': `${CONFIG}baseurl: ${BASE}\n`, ...Object.fromEntries(files) });
  const { code, err } = await build(root);
  assert.equal(code, 0, err);
}

async function checkPages(): Promise<void> {
  let count = 0;
  for (const { url, elements } of readPages(outDir).values()) {
    for (const reference of addressesIn(elements)) {
      count += await checkAddress(reference, ORIGIN + encodeURI(BASE) + url);
    }
  }
  assert.ok(count > 100, `only ${count} addresses`);
}

/** The feed holds HTML within XML. */
async function checkFeed(): Promise<void> {
  const feed = JSON.parse(readFileSync(join(outDir, 'feed.json'), 'utf8')) as { items: { content_html: string }[] };
  for (const { content_html: html } of feed.items) {
    for (const reference of addressesIn(elementsOf(`<!doctype html>${html}`))) {
      assert.match(reference.url, /^(?:https:|mailto:|#)/, 'absolute');
      await checkAddress(reference, 'https://nowhere.invalid');
    }
  }
}

function addressesIn(elements: readonly Element[]): Reference[] {
  return elements.flatMap((element) => {
    const values = ['data', 'background', 'xlink:href'].flatMap((name) =>
      single(element, name, attribute(element, name)),
    );
    const css = element.tagName === 'style' ? textOf(element) : (attribute(element, 'style') ?? '');
    const urls = [...css.matchAll(/url\(\s*["']?([^"')\s]+)/g)].flatMap(([, url]) => single(element, 'url()', url));
    return [...referencesIn([element]), ...values, ...urls];
  });
}

function single(element: Element, name: string, url: string | undefined): Reference[] {
  return url === undefined ? [] : [{ element, name, url }];
}

/** What has been promised of files and found to hold. */
const kept = new Set<string>();

/** 1 for a picture of the site's, 0 for anything else. */
async function checkAddress(reference: Reference, page: string): Promise<0 | 1> {
  const { pathname, origin } = new URL(reference.url, page);
  if (origin !== ORIGIN || !/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(pathname)) return 0;
  const found = `<${reference.element.tagName} ${reference.name}="${reference.url}"> on ${page}`;
  assert.ok(pathname.startsWith(encodeURI(`${BASE}/`)), `${found} leaves the site`);
  const file = fileAt(outDir, pathname.slice(encodeURI(BASE).length));
  assert.ok(file, `${found} leads nowhere`);
  const { element, name, width: promised } = reference;
  const promise = [file, name, promised, ...['type', 'width', 'height'].map((key) => attribute(element, key))].join();
  if (!file.includes('assets/pictures') || kept.has(promise)) return 1;
  kept.add(promise);
  await assertPictureHolds(reference, file);
  if (reference.element.tagName === 'source') await assertProportions(reference.element, file);
  const { width, height } = await pictureFacts(file);
  if (reference.name === 'url()') assert.ok(SIZES.has(`${width} × ${height}`), `${found} has not all its pixels`);
  return 1;
}

/** A `<source>` that says its size says that of its own files. */
async function assertProportions(source: Element, file: string): Promise<void> {
  const [width, height] = ['width', 'height'].map((name) => Number(attribute(source, name) ?? 0));
  if (!width || !height) return;
  const facts = await pictureFacts(file);
  assert.ok(
    Math.abs((facts.height * width) / facts.width - height) <= 1,
    `${file} in a <source> of ${width} × ${height}`,
  );
}
