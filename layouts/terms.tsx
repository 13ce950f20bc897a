import type { TermsProps } from '../src/site/props.ts';
import { TERM_NAMES } from '../src/site/term-kinds.ts';
import { Document } from './parts/document.tsx';

/** All terms of a kind with the number of posts, like the index of a book. */
export function Terms(props: TermsProps) {
  return (
    <Document page={props} mainClass="terms">
      <h1>{TERM_NAMES[props.kind].all}</h1>
      <ul class="index">
        {props.terms.map(({ text, url, count, id }) => (
          <li key={text} id={id}>
            <a href={url}>{text}</a> <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </Document>
  );
}
