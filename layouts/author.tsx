import type { AuthorProps } from '../src/site/props.ts';
import { TERM_NAMES } from '../src/site/term-kinds.ts';
import { AboutAuthor } from './parts/author-box.tsx';
import { Document } from './parts/document.tsx';
import { PostList } from './parts/post-list.tsx';

/** Who an author is, and what they wrote. */
export function Author(props: AuthorProps) {
  return (
    <Document page={props} mainClass="author h-feed">
      <h1 class="p-name">
        <span class="kind">{TERM_NAMES.author.one}</span> {props.name}
      </h1>
      <AboutAuthor box={props.box} />
      <PostList posts={props.posts} pagination={props.pagination} />
    </Document>
  );
}
