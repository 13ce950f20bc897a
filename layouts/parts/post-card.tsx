import type { PostCard as PostCardProps } from '../../src/site/props.ts';
import { DraftBadge } from './draft-badge.tsx';
import { FinishedHtml } from './finished-html.tsx';
import { PostDate } from './post-date.tsx';
import { TagList } from './tag-list.tsx';

/** A post in a list. The title's link covers the card, so that the picture leads to the post too. */
export function PostCard({ post }: { readonly post: PostCardProps }) {
  return (
    <article class="card h-entry">
      <div class="card-text">
        <h2 class="p-name">
          <a class="u-url" href={post.url}>
            {post.title}
          </a>
        </h2>
        {post.description && <p class="p-summary">{post.description}</p>}
        <TagList tags={post.tags} />
      </div>
      <p class="meta">
        {post.date && <PostDate date={post.date} />}
        {post.readTime && <span>{post.readTime}</span>}
        {post.isDraft && <DraftBadge />}
      </p>
      {post.coverHtml && <FinishedHtml as="div" class="cover" html={post.coverHtml} />}
    </article>
  );
}
