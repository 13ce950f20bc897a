import type { Pagination as PaginationProps } from '../../src/site/props.ts';

/** Links to the pages of a list, or to some of many; nothing where one page holds it all. */
export function Pagination({ pagination }: { readonly pagination: PaginationProps }) {
  const { current, pages, newer, older } = pagination;
  if (pages.length < 2) return null;
  return (
    <nav class="pagination" aria-label="Pages">
      {newer && (
        <a class="newer" rel="prev" href={newer.url}>
          Newer posts
        </a>
      )}
      <ol>
        {pages.map(({ text, url }) => (
          <li key={url}>
            <a href={url} aria-current={text === String(current) ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {older && (
        <a class="older" rel="next" href={older.url}>
          Older posts
        </a>
      )}
    </nav>
  );
}
