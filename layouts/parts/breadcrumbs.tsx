import type { Trail } from '../../src/site/page-props.ts';
import { printedOnce } from '../once.ts';

/** The pages above this one, from the home page down. The page itself is named by its heading. */
export const breadcrumbs = printedOnce(({ links }: Trail) => (
  <nav class="breadcrumbs" aria-label="Breadcrumbs">
    <ol>
      {links.map(({ text, url }) => (
        <li key={url}>
          <a href={url}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
));
