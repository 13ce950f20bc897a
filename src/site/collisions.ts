import type { Report } from '../report/diagnostic.ts';
import type { Rendered } from './article.ts';
import type { SitePages } from './model.ts';

/**
 * Reports every file that two pages would write: the later one would silently take the place of the earlier. Names
 * that differ only in case count as equal, because some hosts and disks cannot tell them apart.
 */
export function reportCollisions(pages: SitePages, documents: readonly Rendered[], report: Report): void {
  const owners = new Map<string, string[]>();
  for (const [layout, list] of Object.entries(pages)) {
    for (const { outputPath } of list) {
      const key = outputPath.toLowerCase();
      const layouts = owners.get(key);
      if (layouts) layouts.push(layout);
      else owners.set(key, [layout]);
    }
  }
  for (const [outputPath, layouts] of owners) {
    if (layouts.length < 2) continue;
    const sources = documents.filter(({ source }) => writes(source, outputPath)).map(({ source }) => source);
    const generated =
      layouts.length > sources.length ? [`the ${layouts.find((name) => name !== 'post' && name !== 'page')} page`] : [];
    const last = sources.at(-1);
    report({
      rule: 'duplicate-url',
      severity: 'error',
      message: `${[...sources.map(({ file }) => file), ...generated].join(' and ')} would all be written to ${outputPath}`,
      hint: 'give one of them another "slug" or "permalink"',
      ...(last && { at: last.at(last.at('permalink').line > 1 ? 'permalink' : 'slug') }),
    });
  }
}

function writes(source: Rendered['source'], outputPath: string): boolean {
  const paths = [source.outputPath, ...source.formerAddresses.map((address) => address.outputPath)];
  return paths.some((path) => path.toLowerCase() === outputPath);
}
