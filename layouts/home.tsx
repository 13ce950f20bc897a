import type { HomeProps } from '../src/site/props.ts';
import { Document } from './parts/document.tsx';
import { PostList } from './parts/post-list.tsx';

/** The newest posts. The first page opens with what the site is about, the others with their number. */
export function Home(props: HomeProps) {
  const { site, posts, pagination } = props;
  return (
    <Document page={props} mainClass="home h-feed">
      {pagination.current === 1 ? (
        <header class="intro">
          <h1 class="p-name unseen">{site.title}</h1>
          <p class="p-summary">{site.description}</p>
        </header>
      ) : (
        <h1 class="p-name">Posts, page {pagination.current}</h1>
      )}
      <PostList posts={posts} pagination={pagination} />
    </Document>
  );
}
