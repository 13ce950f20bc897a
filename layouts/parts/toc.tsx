import type { TocItem } from '../../src/site/props.ts';

/**
 * Table of contents, printed once: folded above the text, and where there is room beside it
 * CSS shows the list and drops the control (`toc.css`).
 */
export function Toc({ items }: { readonly items: readonly TocItem[] }) {
  if (items.length === 0) return null;
  return (
    <nav class="toc" aria-label="Contents">
      <details>
        <summary>Contents</summary>
        <TocList items={items} />
      </details>
    </nav>
  );
}

function TocList({ items }: { readonly items: readonly TocItem[] }) {
  return (
    <ol>
      {items.map(({ text, url, children }) => (
        <li key={url}>
          <a href={url}>{text}</a>
          {children.length > 0 && <TocList items={children} />}
        </li>
      ))}
    </ol>
  );
}
