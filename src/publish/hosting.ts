import type { SiteFile, SitePages } from '../site/model.ts';

/**
 * Files that hosts read. `.nojekyll` keeps GitHub Pages from running Jekyll over a finished site; `_redirects` makes
 * real 301s of our redirect pages on Cloudflare. Netlify, unforced, serves the pages; its `301!` fails on Cloudflare.
 */
export function hostingFiles({ redirect }: SitePages): SiteFile[] {
  const files: SiteFile[] = [{ outputPath: '.nojekyll', bytes: '' }];
  const lines = redirect.map(({ outputPath, props }) => `${formerUrl(outputPath)} ${props.targetUrl} 301`);
  if (lines.length > 0) files.push({ outputPath: '_redirects', bytes: `${lines.join('\n')}\n` });
  return files;
}

function formerUrl(outputPath: string): string {
  return encodeURI(`/${outputPath.replace(/(^|\/)index\.html$/, '$1')}`);
}
