import { renderToString } from 'preact-render-to-string';
import type { Pagination as PaginationProps, PostCard as PostCardProps } from '../../src/site/props.ts';
import { FinishedHtml } from './finished-html.tsx';
import { Pagination } from './pagination.tsx';
import { PostCard } from './post-card.tsx';

interface Props {
  readonly posts: readonly PostCardProps[];
  readonly pagination: PaginationProps;
}

/** A card is printed once, however many lists show it: on a site with tags that is most of the work on lists. */
const printed = new WeakMap<PostCardProps, string>();

function cardHtml(post: PostCardProps): string {
  const html = printed.get(post) ?? renderToString(<PostCard post={post} />);
  printed.set(post, html);
  return html;
}

/** One page of a list of posts, and the way to the others. */
export function PostList({ posts, pagination }: Props) {
  return (
    <>
      <ol class="cards">
        {posts.map((post) => (
          <FinishedHtml key={post.url} as="li" html={cardHtml(post)} />
        ))}
      </ol>
      <Pagination pagination={pagination} />
    </>
  );
}
