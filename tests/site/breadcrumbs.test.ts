import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageProps } from '../../src/site/page-props.ts';
import { composeSite } from '../helpers/articles.ts';

const TEXTS = {
  '2026-11-22-both': '---\ntitle: Both\nauthors: [Ada, Grace]\ntags: [walks]\ncategory: Notes\n---\n',
  '2026-11-21-one': '---\ntitle: One\n---\n',
};

const trailOf = (props: PageProps | undefined) => props?.breadcrumbs?.trail.links.map(({ text, url }) => [text, url]);

test('a post lies below its category, else in the archive', () => {
  const { post } = composeSite(TEXTS);
  assert.deepEqual(
    post.map(({ props }) => trailOf(props)),
    [
      [
        ['Home', '/blog/'],
        ['Notes', '/blog/categories/notes/'],
      ],
      [
        ['Home', '/blog/'],
        ['Archive', '/blog/archive/'],
      ],
    ],
  );
});

test('a tag, a category and an author lie below their lists, and what lies right below the home page needs no trail', () => {
  const { term, author, home, archive, terms } = composeSite(TEXTS);
  assert.deepEqual(
    [...term, ...author].map(({ props }) => trailOf(props)?.[1]),
    [
      ['Tags', '/blog/tags/'],
      ['Categories', '/blog/categories/'],
      ['Authors', '/blog/authors/'],
      ['Authors', '/blog/authors/'],
    ],
  );
  for (const { props } of [...home, ...archive, ...terms]) assert.equal(trailOf(props), undefined);
});

test('later pages of a term lie below the first', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
  const texts = Array.from(
    { length: 51 },
    (_, index) => [`${day(index)}-n${index}`, '---\ntags: [walks]\n---\n'] as const,
  );
  const { term } = composeSite(Object.fromEntries(texts));
  assert.deepEqual(trailOf(term[1]?.props)?.at(-1), ['walks', '/blog/tags/walks/']);
});

test('search engines are told the whole way, with the page itself at its end', () => {
  const { post } = composeSite(TEXTS);
  assert.deepEqual(JSON.parse(post[0]?.props.breadcrumbs?.linkedData ?? ''), {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/blog/' },
      { '@type': 'ListItem', position: 2, name: 'Notes', item: 'https://example.org/blog/categories/notes/' },
      { '@type': 'ListItem', position: 3, name: 'Both', item: 'https://example.org/blog/both/' },
    ],
  });
});
