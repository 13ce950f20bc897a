import type { Link } from '../../src/site/page-props.ts';

/** A post's tags, each leading to the posts that share it; nothing where there are none. */
export function TagList({ tags }: { readonly tags: readonly Link[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="Tags">
      {tags.map(({ text, url }) => (
        <li key={url}>
          <a class="p-category" rel="tag" href={url}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
