import type { SiteProps } from '../../src/site/page-props.ts';

/** Who writes here and how to follow. */
export function Footer({ site }: { readonly site: SiteProps }) {
  return (
    <footer class="site-footer">
      <p>{site.author}</p>
      <ul>
        <li>
          <a href={site.feedUrl}>Atom feed</a>
        </li>
        <li>
          <a href={site.jsonFeedUrl}>JSON feed</a>
        </li>
      </ul>
    </footer>
  );
}
