import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRONT_MATTER_FIELDS, MATH_KEYS, misspelled } from '../../src/content/keys.ts';
import { makePage } from '../helpers/articles.ts';

test('a misspelled key of the front matter is recognized', () => {
  const cases: [written: string, meant: string][] = [
    ['titel', 'title'],
    ['Title', 'title'],
    ['descripton', 'description'],
    ['desciption', 'description'],
    ['layuot', 'layout'],
    ['permlink', 'permalink'],
    ['catagories', 'categories'],
    ['auther', 'author'],
    ['publised', 'published'],
    ['imge', 'img'],
    ['show-date', 'show_date'],
    ['redirect-from', 'redirect_from'],
  ];
  for (const [written, meant] of cases) assert.equal(misspelled(written), meant, written);
});

test('a key that has an effect is no misspelling', () => {
  for (const key of Object.keys(FRONT_MATTER_FIELDS)) assert.equal(misspelled(key), undefined, key);
});

test('keys that themes and plugins of Jekyll read are no misspellings', () => {
  const keys = [
    // Counted in 9,639 posts of 19 blogs.
    'author_email catalog classes comment_id comments css excerpt excerpt_separator github header header-img',
    'header-mask header-style hidden lang last_modified_at logo math mathjax Mathjax mermaid name path publication_link',
    'publisher render_with_liquid series sitemap subtitle tagline toc_label toc_sticky translator type version',
    // Minimal Mistakes, Chirpy, Beautiful Jekyll, al-folio, Just the Docs, SEO, dates of other generators.
    'author_profile entries_layout feature_row gallery overlay_image read_more related share sidebar taxonomy teaser',
    'image_alt img_path lqip media_subpath pin bigimg cover-img gh-badge readtime share-img thumbnail-img',
    'bibliography code_diff featured giscus_comments pretty_table pseudocode related_posts tabs tikzjax typograms',
    'grand_parent has_children has_toc nav_exclude nav_order parent canonical_url keywords locale seo summary twitter',
    'aliases data date_modified images katex latex modified rate stage stars state top updated weight',
  ];
  for (const key of keys.join(' ').split(' ')) assert.equal(misspelled(key), undefined, key);
});

test('a key of an author’s own is no misspelling', () => {
  for (const key of ['camera', 'recipe', 'x', 'toString', 'constructor']) assert.equal(misspelled(key), undefined, key);
});

test('pages ask for mathematics by the keys of common themes, and can refuse it', () => {
  const ask = (yaml: string) => makePage('a.md', `---\n${yaml}\n---\n`).source.hasDollarMath;
  for (const key of MATH_KEYS) assert.deepEqual([ask(`${key}: true`), ask(`${key}: false`)], [true, false], key);
  assert.equal(ask('title: A'), false);
});
