import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLayout } from '../../layouts/index.ts';
import { feed } from './samples.ts';
import { childrenNamed, parseXml, type XmlElement } from './xml.ts';

const [entry] = feed.entries;
assert.ok(entry);

const textsOf = (element: XmlElement | undefined, name: string) => childrenNamed(element, name).map(({ text }) => text);
const relations = (element: XmlElement | undefined) =>
  childrenNamed(element, 'link').map(({ attributes }) => [attributes.rel, attributes.href]);

test('the Atom feed has what RFC 4287 requires of a feed', () => {
  const root = parseXml(printLayout.feed(feed));
  assert.equal(root.name, 'feed');
  assert.deepEqual(root.attributes, { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' });
  assert.deepEqual(textsOf(root, 'id'), ['https://example.org/base/']);
  assert.deepEqual(textsOf(root, 'title'), ['Field & book']);
  assert.deepEqual(textsOf(root, 'updated'), ['2026-11-21T00:00:00.000+00:00']);
  assert.deepEqual(textsOf(childrenNamed(root, 'author')[0], 'name'), ['Ada']);
  assert.deepEqual(relations(root), [
    ['self', 'https://example.org/base/feed.xml'],
    ['alternate', 'https://example.org/base/'],
    ['alternate', 'https://example.org/base/feed.json'],
  ]);
});

test('an Atom entry has id, title, dates, authors, categories, summary and its whole text', () => {
  const [printed] = childrenNamed(parseXml(printLayout.feed(feed)), 'entry');
  assert.deepEqual(textsOf(printed, 'id'), [entry.id]);
  assert.deepEqual(textsOf(printed, 'title'), ['Along <the> river & back']);
  assert.deepEqual(textsOf(printed, 'published'), [entry.published]);
  assert.deepEqual(textsOf(printed, 'updated'), [entry.updated]);
  assert.deepEqual(textsOf(printed, 'summary'), ['What we saw.']);
  assert.deepEqual(relations(printed), [['alternate', entry.url]]);
  assert.deepEqual(
    childrenNamed(printed, 'author').flatMap((author) => textsOf(author, 'name')),
    ['Ada', 'Grace'],
  );
  assert.deepEqual(
    childrenNamed(printed, 'category').map(({ attributes }) => attributes.term),
    ['walking', 'notes'],
  );
  const [content] = childrenNamed(printed, 'content');
  assert.deepEqual([content?.attributes.type, content?.text], ['html', entry.contentHtml]);
});

test('what XML forbids never reaches the Atom feed', () => {
  const contentHtml = '<p>a ]]> b \u0000\u0008\u001F\uFFFE \uD800 c 🌊</p>';
  const hostile = { ...feed, title: '</title>&\u0001', entries: [{ ...entry, contentHtml, terms: ['"<&>'] }] };
  const root = parseXml(printLayout.feed(hostile));
  assert.deepEqual(textsOf(root, 'title'), ['</title>&']);
  const [printed] = childrenNamed(root, 'entry');
  assert.equal(childrenNamed(printed, 'content')[0]?.text, '<p>a ]]> b   c 🌊</p>');
  assert.equal(childrenNamed(printed, 'category')[0]?.attributes.term, '"<&>');
});

test('the Atom feed names a style sheet where there is one', () => {
  const styled = printLayout.feed({ ...feed, stylesheetUrl: '/base/main.css' });
  assert.match(
    styled,
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/base\/main\.css"\?>\n<feed/,
  );
  assert.match(printLayout.feed(feed), /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed/);
});

test('the JSON feed has what version 1.1 requires, and says the same as the Atom feed', () => {
  assert.deepEqual(JSON.parse(printLayout['json-feed'](feed)), {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Field & book',
    home_page_url: 'https://example.org/base/',
    feed_url: 'https://example.org/base/feed.json',
    description: 'Notes from the edge.',
    language: 'en',
    authors: [{ name: 'Ada' }],
    items: [
      {
        id: entry.id,
        url: entry.url,
        title: 'Along <the> river & back',
        content_html: entry.contentHtml,
        summary: 'What we saw.',
        image: 'https://example.org/base/river.jpg',
        date_published: entry.published,
        date_modified: entry.updated,
        authors: [{ name: 'Ada' }, { name: 'Grace' }],
        tags: ['walking', 'notes'],
      },
    ],
  });
});

test('the JSON feed is indented by two spaces and leaves out what is not known', () => {
  const bare = printLayout['json-feed']({
    ...feed,
    description: '',
    entries: [{ ...entry, summary: '', authors: [] }],
  });
  assert.match(bare, /^\{\n {2}"version"/);
  assert.doesNotMatch(bare, /"description"|"summary"/);
});
