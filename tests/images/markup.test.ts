import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import type { ImageAsset, ImageSource } from '../../src/images/asset.ts';
import { brokenPictureHtml, type PictureOptions, pictureHtml } from '../../src/images/markup.ts';

function source(type: string, ending: string, widths: readonly number[]): ImageSource {
  const variants = widths.map((width) => ({
    name: `x-${width}.${ending}`,
    path: `/cache/x-${width}.${ending}`,
    width,
    height: width / 2,
    bytes: width,
  }));
  return { type, variants };
}

const PHOTO: ImageAsset = {
  kind: 'photo',
  width: 1600,
  height: 800,
  sources: [source('image/avif', 'avif', [400, 800, 1600])],
  fallback: source('image/jpeg', 'jpg', [800, 1200]),
  originalBytes: 1,
  originalType: 'image/jpeg',
  contentHash: '',
  cacheEntry: '',
};

const FLAT: ImageAsset = {
  ...PHOTO,
  kind: 'flat',
  sources: [source('image/webp', 'webp', [400, 1600])],
  fallback: source('image/png', 'png', [1600]),
};

const SMALL: ImageAsset = {
  ...PHOTO,
  width: 300,
  height: 150,
  sources: [source('image/avif', 'avif', [300])],
  fallback: source('image/jpeg', 'jpg', [300]),
};

const VECTOR: ImageAsset = { ...PHOTO, kind: 'vector', sources: [], fallback: source('image/svg+xml', 'svg', [1600]) };

const COLUMN = '(min-width: 80rem) calc(28rem + 15vw), (min-width: 44.44rem) 40rem, 90vw';

function html(asset: ImageAsset, options: Partial<PictureOptions> = {}): string {
  const printed = pictureHtml(asset, { baseurl: '/blog', attributes: { alt: 'Hills' }, loading: 'lazy', ...options });
  assert.equal(serialize(parseFragment(printed)), printed, 'as a browser reads it');
  return printed;
}

/** The attributes of the `<img>`. */
function imgOf(asset: ImageAsset, options: Partial<PictureOptions> = {}): Record<string, string> {
  const [tag = ''] = /<img[^>]*>/.exec(html(asset, options)) ?? [];
  return Object.fromEntries([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

test('a lazy photo offers AVIF and JPEG in several widths, and lets the browser measure', () => {
  const at = '/blog/assets/pictures';
  assert.equal(
    html(PHOTO),
    `<picture><source type="image/avif" srcset="${at}/x-400.avif 400w, ${at}/x-800.avif 800w, ${at}/x-1600.avif 1600w" ` +
      `sizes="auto, ${COLUMN}"><img src="${at}/x-800.jpg" srcset="${at}/x-800.jpg 800w, ${at}/x-1200.jpg 1200w" ` +
      `sizes="auto, ${COLUMN}" width="1600" height="800" alt="Hills" loading="lazy" decoding="async"></picture>`,
  );
});

test('the first picture of a page loads at once', () => {
  const img = imgOf(PHOTO, { loading: 'eager' });
  assert.deepEqual([img.fetchpriority, img.loading, img.decoding, img.sizes], ['high', undefined, undefined, COLUMN]);
});

test('an img without srcset has no sizes, and its source no auto', () => {
  const img = imgOf(FLAT);
  assert.deepEqual([img.srcset, img.sizes], [undefined, undefined]);
  assert.ok(html(FLAT).includes(` 1600w" sizes="${COLUMN}"><img `));
});

test('a source with one width has neither descriptor nor sizes', () => {
  assert.match(html(SMALL), /<source type="image\/avif" srcset="\/blog\/assets\/pictures\/x-300\.avif">/);
});

test('auto is left out with two sources, where validators reject it', () => {
  const asset = { ...PHOTO, sources: [...PHOTO.sources, source('image/webp', 'webp', [400, 800])] };
  assert.ok(!html(asset).includes('auto'));
});

test('a picture in one format is a plain img', () => {
  assert.equal(
    html(VECTOR, { baseurl: '' }),
    '<img src="/assets/pictures/x-1600.svg" width="1600" height="800" alt="Hills" loading="lazy" decoding="async">',
  );
});

test('the author’s attributes are kept, but for src and srcset, in their order', () => {
  const attributes = { src: 'x.png', class: 'wide', alt: '', srcset: 'x.png 2x', title: 'T', align: 'left', id: 'i' };
  assert.match(
    html(VECTOR, { attributes }),
    /height="800" class="wide" alt="" title="T" align="left" id="i" loading="lazy"/,
  );
});

test('an alt text the author did not write is not made up', () => {
  assert.ok(!html(VECTOR, { attributes: {} }).includes('alt'));
});

test('attribute values are escaped and impossible attribute names left out', () => {
  const attributes = { alt: '"<a&b>\'', 'on"x': '1', 'a b': '2' };
  assert.ok(html(VECTOR, { attributes }).includes(` alt="&quot;&lt;a&amp;b&gt;'" loading`));
  assert.ok(html(VECTOR, { dataSrc: './a.png?x&y' }).endsWith(' data-src="./a.png?x&amp;y">'));
});

test('width and height are always there, in the picture’s proportions, unless the author says otherwise', () => {
  const cases: [attributes: Record<string, string>, width: string | undefined, height: string | undefined][] = [
    [{}, '1600', '800'],
    [{ width: '300' }, '300', '150'],
    [{ width: '300px' }, '300px', '150'],
    [{ height: ' 100 ' }, '200', '100'],
    [{ width: '100', height: '100' }, '100', '100'],
    [{ width: '301.4' }, '301.4', '151'],
    [{ height: '0.4' }, '1', '0.4'],
    [{ width: '50%' }, '50%', undefined],
    [{ width: '50%', height: '100' }, '50%', '100'],
    [{ width: 'auto' }, '1600', '800'],
    [{ width: '' }, '1600', '800'],
    [{ style: 'width: 10em' }, undefined, undefined],
    [{ style: 'float:left;HEIGHT:10em', width: '300' }, '300', undefined],
    [{ style: 'max-width: 50%; border-width: 1px' }, '1600', '800'],
  ];
  for (const [attributes, width, height] of cases) {
    const img = imgOf(VECTOR, { attributes });
    assert.deepEqual([img.width, img.height], [width, height], JSON.stringify(attributes));
  }
});

test('sizes follow the width at which the picture shows', () => {
  const cases: [options: Partial<PictureOptions>, sizes: string][] = [
    [{ attributes: { width: '300' } }, 'auto, (min-width: 334px) 300px, 90vw'],
    [{ attributes: { width: '300px' } }, 'auto, (min-width: 334px) 300px, 90vw'],
    [{ attributes: { width: '900' } }, `auto, ${COLUMN}`],
    [{ attributes: { height: '100' } }, 'auto, (min-width: 223px) 200px, 90vw'],
    [{ attributes: { width: '50%' } }, `auto, ${COLUMN}`],
    [{ sizes: '20rem' }, 'auto, 20rem'],
    [{ sizes: '20rem', loading: 'eager' }, '20rem'],
    [{ attributes: { sizes: '10vw' } }, '10vw'],
  ];
  for (const [options, sizes] of cases) assert.equal(imgOf(PHOTO, options).sizes, sizes);
});

test('a picture narrower than the column says so', () => {
  const asset = { ...PHOTO, width: 500, height: 250 };
  assert.equal(imgOf(asset, { loading: 'eager' }).sizes, '(min-width: 556px) 500px, 90vw');
});

test('an author’s own loading wins, but makes no picture the most important', () => {
  const eager = imgOf(PHOTO, { attributes: { loading: 'eager' } });
  assert.deepEqual(
    [eager.loading, eager.decoding, eager.fetchpriority, eager.sizes],
    ['eager', undefined, undefined, COLUMN],
  );
  const lazy = imgOf(PHOTO, { attributes: { loading: 'lazy', decoding: 'sync' }, loading: 'eager' });
  assert.deepEqual([lazy.loading, lazy.decoding, lazy.fetchpriority], ['lazy', 'sync', undefined]);
  assert.equal(imgOf(PHOTO, { attributes: { fetchpriority: 'low' }, loading: 'eager' }).fetchpriority, 'low');
});

test('a broken picture is seen and heard', () => {
  assert.equal(
    brokenPictureHtml('no file <x>.png', 'Edge "TPU"'),
    '<span class="fb-missing" role="img" aria-label="Picture missing: Edge &quot;TPU&quot; (no file &lt;x&gt;.png)">' +
      'Picture missing: Edge &quot;TPU&quot; (no file &lt;x&gt;.png)</span>',
  );
  assert.match(brokenPictureHtml('no file x.png', ''), />Picture missing \(no file x\.png\)</);
});

test('an animation offers its first frame to readers who ask for less motion', () => {
  const cast: ImageAsset = {
    ...VECTOR,
    kind: 'animated',
    fallback: source('image/webp', 'webp', [300]),
    still: source('image/webp', 'still.webp', [300]),
  };
  const first = '<picture><source media="(prefers-reduced-motion: reduce)" type="image/webp" srcset="/blog/assets';
  assert.ok(html(cast).startsWith(`${first}/pictures/x-300.still.webp"><img `));
});

test('the colour of a photo and the ground of a drawing are told to the style sheet', () => {
  const photo = imgOf({ ...PHOTO, colour: '#5878a8' });
  const drawing = imgOf({ ...FLAT, ground: 'dark' });
  assert.deepEqual([photo['data-c'], photo['data-ground']], ['#5878a8', undefined]);
  assert.deepEqual([drawing['data-c'], drawing['data-ground']], [undefined, 'dark']);
});
