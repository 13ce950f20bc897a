import type { RobotsProps } from '../src/site/feed-props.ts';

/** robots.txt (RFC 9309): everything may be read. */
export function printRobots({ sitemapUrl }: RobotsProps): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`;
}
