import type { SiteProps } from '../../src/site/page-props.ts';

interface Props {
  readonly site: SiteProps;
  readonly currentUrl: string | undefined;
}

/** The site's name, which leads home, and its navigation. */
export function Header({ site, currentUrl }: Props) {
  return (
    <header class="site-header">
      <a class="brand" href={site.homeUrl}>
        <StationMark />
        {site.title}
      </a>
      {site.nav.length > 0 && (
        <nav aria-label="Main">
          <ul>
            {site.nav.map(({ text, url }) => (
              <li key={url}>
                <a href={url} aria-current={url === currentUrl ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** A triangulation station as maps draw it. `assets/icons/favicon.svg` shows the same. */
function StationMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 3.5 21.5 20h-19z" />
      <circle cx="12" cy="14" r="2" />
    </svg>
  );
}
