import type { NotFoundProps } from '../src/site/props.ts';
import { Document } from './parts/document.tsx';

/** What a host serves for an unknown address: ways back in. */
export function NotFound(props: NotFoundProps) {
  return (
    <Document page={props} mainClass="not-found">
      <h1>
        <span class="kind">404</span> Page not found
      </h1>
      <div class="prose">
        <p>
          Nothing is kept at this address. The page may have moved, or the link may be mistyped. Every post is listed in
          the <a href={props.archiveUrl}>archive</a>.
        </p>
        {props.recent.length > 0 && (
          <>
            <h2>Recent posts</h2>
            <ul>
              {props.recent.map(({ text, url }) => (
                <li key={url}>
                  <a href={url}>{text}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Document>
  );
}
