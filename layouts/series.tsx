import type { SeriesPageProps } from '../src/site/props.ts';
import { TERM_NAMES } from '../src/site/term-kinds.ts';
import { Document } from './parts/document.tsx';
import { PostList } from './parts/post-list.tsx';

/** The parts of a series, first to last. */
export function Series(props: SeriesPageProps) {
  return (
    <Document page={props} mainClass="series h-feed">
      <h1 class="p-name">
        <span class="kind">{TERM_NAMES.series.one}</span> {props.name}
      </h1>
      <PostList posts={props.posts} pagination={props.pagination} />
    </Document>
  );
}
