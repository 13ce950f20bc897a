import type { Pagination as PaginationProps } from '../../src/site/props.ts';

/** Links to all pages of a list; nothing where one page holds it. */
export function Pagination({ pagination }: { readonly pagination: PaginationProps }) {
  const { current, pages, newer, older } = pagination;
  if (pages.length < 2) return null;
  return (
    <nav class="pagination" aria-label="Pages">
      {newer && (
        <a class="newer" rel="prev" href={newer.url}>
          {newer.text}
        </a>
      )}
      <ol>
        {pages.map(({ text, url }, index) => (
          <li key={url}>
            <a href={url} aria-current={index + 1 === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {older && (
        <a class="older" rel="next" href={older.url}>
          {older.text}
        </a>
      )}
    </nav>
  );
}
