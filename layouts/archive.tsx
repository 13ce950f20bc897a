import type { ArchiveProps } from '../src/site/props.ts';
import { Document } from './parts/document.tsx';
import { PostDate } from './parts/post-date.tsx';

/** Every post, by year. */
export function Archive(props: ArchiveProps) {
  return (
    <Document page={props} mainClass="archive h-feed">
      <h1 class="p-name">Archive</h1>
      <p class="meta">{props.count === 1 ? '1 post' : `${props.count} posts`}</p>
      {props.years.map(({ year, posts }) => (
        <section key={year}>
          <h2>{year}</h2>
          <ol>
            {posts.map(({ text, url, date }) => (
              <li key={url} class="h-entry">
                <PostDate date={date} />{' '}
                <a class="p-name u-url" href={url}>
                  {text}
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Document>
  );
}
