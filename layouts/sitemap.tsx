import type { SitemapProps } from '../src/site/feed-props.ts';

/** Sitemap protocol 0.9 (https://www.sitemaps.org/protocol.html). */
export function Sitemap({ pages }: SitemapProps) {
  return (
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      {pages.map(({ url, lastModified }) => (
        <url key={url}>
          <loc>{url}</loc>
          {lastModified && <lastmod>{lastModified}</lastmod>}
        </url>
      ))}
    </urlset>
  );
}
