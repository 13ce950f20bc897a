import type { DateText } from '../../src/site/page-props.ts';
import type { AuthorLink, PostProps } from '../../src/site/props.ts';
import { AgeNote } from './age-note.tsx';
import { DraftBadge } from './draft-badge.tsx';
import { PostDate } from './post-date.tsx';
import { SeriesNav } from './series-nav.tsx';
import { TagList } from './tag-list.tsx';

/** Title, meta line, tags, and what to know before reading. A date that is not shown stays in the markup, hidden, for microformats readers. */
export function PostHeader({ post }: { readonly post: PostProps }) {
  return (
    <header class="post-header">
      <h1 class="p-name">{post.title}</h1>
      <p class="meta">
        {post.isDraft && <DraftBadge />}
        <a class="u-url" href={post.url} hidden={!post.isDateShown}>
          <PostDate date={post.date} />
        </a>{' '}
        {post.updated && [<Updated key="updated" date={post.updated} />, ' ']}
        {post.readTime && <span>{post.readTime}</span>}
        {post.authors.map((author) => [' ', <Byline key={author.text} {...author} />])}
        {post.categories.map(({ text, url }) => [
          ' ',
          <a key={url} class="p-category" href={url}>
            {text}
          </a>,
        ])}
      </p>
      <TagList tags={post.tags} />
      <AgeNote text={post.ageNote} />
      <SeriesNav series={post.series} />
    </header>
  );
}

function Byline({ text, url }: AuthorLink) {
  if (!url) return <span class="p-author h-card">{text}</span>;
  return (
    <a class="p-author h-card" rel="author" href={url}>
      {text}
    </a>
  );
}

function Updated({ date }: { readonly date: DateText }) {
  return (
    <span>
      Updated{' '}
      <time class="dt-updated" dateTime={date.iso}>
        {date.text}
      </time>
    </span>
  );
}
