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

function htmlOf(text: string): string {
  return bodyHtml(articleOf(text), { baseurl: '/blog', hasCover: false }).trim();
}

test('an author’s srcset gives way to ours, at the size that its density means', () => {
  const [image] = imagesOf('<img src="a.png" srcset="a.png 1x, b.png 2x" alt="A" class="k">');
  assert.deepEqual(
    ['width', 'height', 'class', 'data-src'].map((name) => attribute(image, name)),
    ['800', '400', 'k', 'a.png'],
  );
  assert.match(attribute(image, 'srcset') ?? '', /photo-800\.jpg 800w/);
});

test('an author’s srcset with files on other hosts stays, in an <img> of its own', () => {
  const html = htmlOf('<img src="a.png" srcset="b.png 2x, https://e.com/c.png 3x, lost.png 4x" alt="A">');
  assert.match(html, / srcset="\/blog\/assets\/pictures\/photo-1200\.jpg 2x, https:\/\/e\.com\/c\.png 3x" /);
  assert.doesNotMatch(html, /<source|<picture/);
});

test('what an author shows in some windows only is shown there, in every format and at its own size', () => {
  const source = '<source media="print" srcset="b.png" class="s">';
  const html = htmlOf(
    `<picture class="p">${source}<source type="image/webp" srcset="a.webp"><img src="a.png"></picture>`,
  );
  const elements = elementsOf(`<!doctype html>${html}`);
  assert.equal(named(elements, 'picture').length, 1);
  assert.equal(attribute(named(elements, 'picture')[0], 'class'), 'p');
  assert.deepEqual(
    named(elements, 'source').map((one) =>
      ['media', 'type', 'width', 'height', 'class'].map((name) => attribute(one, name)),
    ),
    [
      ['print', 'image/avif', '1600', '800', 's'],
      ['print', 'image/jpeg', '1600', '800', 's'],
      [undefined, 'image/avif', undefined, undefined, undefined],
    ],
  );
});

test('a <picture> on another host stays', () => {
  const html = htmlOf(
    '<picture><source srcset="https://e.com/a.avif"><img src="https://e.com/a.png" alt="A"></picture>',
  );
  const img = '<img src="https://e.com/a.png" loading="lazy" decoding="async" alt="A">';
  assert.equal(html, `<picture><source srcset="https://e.com/a.avif">${img}</picture>`);
});

test('a source that is missing goes', () => {
  assert.doesNotMatch(htmlOf('<picture><source media="print" srcset="lost.png"><img src="a.png"></picture>'), /print/);
});

test('an address elsewhere than in a picture is that of one widely readable file', () => {
  const url = '/blog/assets/pictures/photo-1200.jpg';
  assert.equal(htmlOf('<video poster="a.png"></video>'), `<video poster="${url}"></video>`);
  assert.equal(htmlOf('<p style="background: url(a.png)">x</p>'), `<p style="background: url(${url})">x</p>`);
});

test('without its picture an attribute goes, a style shows none, and a link stays a link', () => {
  assert.equal(htmlOf('<video poster="lost.png" controls></video>'), '<video controls></video>');
  assert.equal(htmlOf('<p style="background: url(lost.png)">x</p>'), '<p style="background: url(about:invalid)">x</p>');
  assert.equal(htmlOf('[x](lost.png)'), '<p><a href="lost.png">x</a></p>');
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
