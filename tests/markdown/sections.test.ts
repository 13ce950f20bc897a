import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeArticles } from '../helpers/articles.ts';

/** The front matter takes three lines. */
function sectionsOf(body: string, frontMatter = 'survey: true') {
  const [article] = makeArticles({ '2026-11-20-survey': `---\n${frontMatter}\n---\n${body}` });
  return article?.markdown.sections;
}

test('a text that does not call itself a survey is looked at where a numbered section begins with a link', () => {
  const isLookedAt = (body: string) => sectionsOf(body, 'title: Notes') !== undefined;
  assert.ok(isLookedAt('## 1. One\n[Link:](https://a.example/)\n\nText.\n'));
  assert.ok(isLookedAt('Text.\n\n## 2) Two\n\n<https://a.example/>\n'));
  assert.ok(isLookedAt('## 1. One\n\nWebsite: [here](https://a.example/)\n'));
  assert.ok(
    !isLookedAt(
      '## 1. One\n\nIt is [here](https://a.example/), as everybody says.\n'.replace(
        'It is',
        'You will find it, I think,',
      ),
    ),
  );
  assert.ok(!isLookedAt('## One\n\n[Link:](https://a.example/)\n'));
});

test('a section ends where the next begins, and lines are those of the file', () => {
  const sections = sectionsOf('Intro.\n\n## 1. One\n\nText.\n\n### Deeper\n\nMore.\n\n## Two\n\nEnd.\n');
  assert.deepEqual(
    sections?.map(({ title, line, endLine }) => [title, line, endLine]),
    [
      ['1. One', 6, 14],
      ['Two', 14, 17],
    ],
  );
});

test('a link stands alone with no more than a label before it', () => {
  const link = (text: string) => sectionsOf(`## 1. One\n${text}\n`)?.[0]?.link;
  assert.equal(link('[Link:](https://a.example/)'), 'https://a.example/');
  assert.equal(link('Website: [here](https://a.example/)'), 'https://a.example/');
  assert.equal(link('<https://a.example/>'), 'https://a.example/');
  assert.equal(link('Read [this](https://a.example/) before you go on reading.'), undefined);
  assert.equal(link('[One](https://a.example/) [Two](https://b.example/)'), undefined);
});

test('the summary is the first paragraph that is more than a link or a picture', () => {
  const body =
    '## 1. One\n[Link:](https://a.example/)\n\n![A picture](a.png)\n\nBlog: [What it is](https://b.example/)\n\nIt *does* what its `name` says.\n';
  assert.equal(sectionsOf(body)?.[0]?.summary, 'It does what its name says.');
  assert.equal(sectionsOf('## 1. One\n\nShort.\n')?.[0]?.summary, 'Short.');
});

test('a section is empty that holds nothing but its link', () => {
  const isEmpty = (body: string) => sectionsOf(`## 1. One\n${body}\n\n## 2. Two\nText.\n`)?.[0]?.isEmpty;
  assert.equal(isEmpty('[Link:](https://a.example/)'), true);
  assert.equal(isEmpty(''), true);
  assert.equal(isEmpty('[Link:](https://a.example/)\n\n![A picture](a.png)'), false);
  assert.equal(isEmpty('```\ncode\n```'), false);
});

test('a bullet with nothing behind it is found on its line', () => {
  assert.deepEqual(sectionsOf('## 1. One\n\n- a\n- b\n- \n![A picture](a.png)\n')?.[0]?.strayItems, [8]);
  assert.deepEqual(sectionsOf('## 1. One\n\n- a\n- \n')?.[0]?.strayItems, [7]);
  assert.deepEqual(sectionsOf('## 1. One\n\n- a\n- b\n')?.[0]?.strayItems, []);
});
