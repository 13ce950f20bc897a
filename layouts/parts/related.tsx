import type { DatedLink } from '../../src/site/props.ts';
import { PostDate } from './post-date.tsx';

/** Posts like the one above; nothing where none is. */
export function Related({ posts }: { readonly posts: readonly DatedLink[] | undefined }) {
  if (!posts) return null;
  return (
    <section class="read-on" aria-labelledby="related-posts">
      <h2 id="related-posts">Related posts</h2>
      <ul>
        {posts.map(({ text, url, date }) => (
          <li key={url}>
            <a href={url}>{text}</a>
            {date && <PostDate date={date} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
