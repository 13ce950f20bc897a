import type { Pagination as PaginationProps, PostCard as PostCardProps } from '../../src/site/props.ts';
import { printedOnce } from '../once.ts';
import { Pagination } from './pagination.tsx';
import { PostCard } from './post-card.tsx';

interface Props {
  readonly posts: readonly PostCardProps[];
  readonly pagination: PaginationProps;
}

/** However many lists show a card: on a site with tags that is most of the work on lists. */
const card = printedOnce((post: PostCardProps) => <PostCard post={post} />);

/** One page of a list of posts, and the way to the others. */
export function PostList({ posts, pagination }: Props) {
  return (
    <>
      <ol class="cards">
        {posts.map((post) => (
          <li key={post.url}>{card(post)}</li>
        ))}
      </ol>
      <Pagination pagination={pagination} />
    </>
  );
}
