import type { Pagination as PaginationProps, PostCard as PostCardProps } from '../../src/site/props.ts';
import { Pagination } from './pagination.tsx';
import { PostCard } from './post-card.tsx';

interface Props {
  readonly posts: readonly PostCardProps[];
  readonly pagination: PaginationProps;
}

/** One page of a list of posts, and the way to the others. */
export function PostList({ posts, pagination }: Props) {
  return (
    <>
      <ol class="cards">
        {posts.map((post) => (
          <li key={post.url}>
            <PostCard post={post} />
          </li>
        ))}
      </ol>
      <Pagination pagination={pagination} />
    </>
  );
}
