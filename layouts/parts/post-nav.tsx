import type { Link } from '../../src/site/page-props.ts';

interface Props {
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

/** The neighbours of a post in time; nothing where it stands alone. */
export function PostNav({ older, newer }: Props) {
  if (!older && !newer) return null;
  return (
    <nav class="post-nav" aria-label="More posts">
      {older && (
        <a class="older" rel="prev" href={older.url}>
          <span>Older</span> {older.text}
        </a>
      )}
      {newer && (
        <a class="newer" rel="next" href={newer.url}>
          <span>Newer</span> {newer.text}
        </a>
      )}
    </nav>
  );
}
