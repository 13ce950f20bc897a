import type { TextPageProps } from '../src/site/props.ts';
import { Document } from './parts/document.tsx';
import { FinishedHtml } from './parts/finished-html.tsx';

/** About and other undated pages. */
export function Page(props: TextPageProps) {
  return (
    <Document page={props} mainClass="page">
      <article class="h-entry">
        <h1 class="p-name">{props.title}</h1>
        <FinishedHtml as="div" class="e-content prose" html={props.contentHtml} />
      </article>
    </Document>
  );
}
