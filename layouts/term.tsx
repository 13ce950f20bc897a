import type { TermProps } from '../src/site/props.ts';
import { TERM_NAMES } from '../src/site/term-kinds.ts';
import { Document } from './parts/document.tsx';
import { PostList } from './parts/post-list.tsx';

/** The posts of one tag or category. */
export function Term(props: TermProps) {
  return (
    <Document page={props} mainClass="term h-feed">
      <h1 class="p-name">
        <span class="kind">{TERM_NAMES[props.kind].one}</span> {props.term}
      </h1>
      {props.feed && (
        <p class="meta">
          <a href={props.feed.url} type="application/atom+xml">
            Atom feed of this {props.kind}
          </a>
        </p>
      )}
      <PostList posts={props.posts} pagination={props.pagination} />
    </Document>
  );
}
