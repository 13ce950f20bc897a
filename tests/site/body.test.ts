import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PictureReference } from '../../src/content/picture-reference.ts';
import type { Picture } from '../../src/images/asset.ts';
import { bodyHtml, feedBodyHtml } from '../../src/site/body.ts';
import { makeArticles, photoAsset } from '../helpers/articles.ts';
import { attribute, elementsOf, named } from '../layouts/html.ts';

/** Local pictures are photos, others stay on their host, `lost.png` is missing. */
function picture({ src }: PictureReference): Picture {
  if (src === 'lost.png') return { kind: 'broken', reason: 'no file lost.png' };
  return src.startsWith('http') ? { kind: 'remote', url: src } : { kind: 'asset', asset: photoAsset('photo') };
}

function articleOf(text: string) {
  const [article] = makeArticles({ '2026-11-20-river': text }, { picture });
  assert.ok(article);
  return article;
}

function imagesOf(text: string, hasCover = false) {
  const html = bodyHtml(articleOf(text), { baseurl: '/blog', hasCover });
  return named(elementsOf(`<!doctype html>${html}`), 'img');
}

test('the first picture of a text loads at once, the others when the reader comes near', () => {
  const [first, second] = imagesOf('![A](a.png)\n\n<img src="b.png" alt="B">');
  assert.deepEqual([attribute(first, 'fetchpriority'), attribute(first, 'loading')], ['high', undefined]);
  assert.deepEqual([attribute(second, 'fetchpriority'), attribute(second, 'loading')], [undefined, 'lazy']);
});

test('below a cover, every picture of the text waits', () => {
  const [first] = imagesOf('![A](a.png)', true);
  assert.deepEqual([attribute(first, 'fetchpriority'), attribute(first, 'loading')], [undefined, 'lazy']);
});

test('a picture says what the author typed, for tools that compare', () => {
  assert.equal(attribute(imagesOf('![A](./a.png)')[0], 'data-src'), './a.png');
});

test('a picture on another host stays there, with what the author wrote', () => {
  const [image] = imagesOf('<img src="https://example.com/a.png" alt="A" width="3" loading="eager">');
  assert.deepEqual(
    image?.attrs.map(({ name, value }) => `${name}=${value}`),
    ['src=https://example.com/a.png', 'loading=eager', 'decoding=async', 'alt=A', 'width=3'],
  );
});

test('a missing picture leaves a note that every reader gets', () => {
  const html = bodyHtml(articleOf('![Hills](lost.png)'), { baseurl: '', hasCover: false });
  const text = 'Picture missing: Hills (no file lost.png)';
  assert.equal(html, `<p><span class="fb-missing" role="img" aria-label="${text}">${text}</span></p>\n`);
});

function feedOf(text: string): string {
  const pageUrl = 'https://example.org/blog/river/';
  return feedBodyHtml(articleOf(text), { baseurl: '/blog', pageUrl });
}

test('in a feed a picture is one plain, absolute image of a kind that every reader knows', () => {
  const src = 'https://example.org/blog/assets/pictures/photo-1200.jpg';
  assert.equal(feedOf('![A & B](a.png)'), `<p><img src="${src}" width="1200" height="600" alt="A &amp; B"></p>\n`);
});

test('in a feed a picture on another host stays there', () => {
  assert.equal(feedOf('![A](https://example.com/a.png)'), '<p><img src="https://example.com/a.png" alt="A"></p>\n');
});

test('in a feed the words of a missing picture stand in its place', () => {
  assert.equal(feedOf('![Hills <3](lost.png)'), '<p>Hills &lt;3</p>\n');
});

test('the mark of a picture cannot be forged', () => {
  const html = bodyHtml(articleOf('\0picture 0\0 and ![A](a.png)'), { baseurl: '', hasCover: false });
  assert.equal(html.match(/<img/g)?.length, 1);
});
