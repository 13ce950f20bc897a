import type { Diagnostic, Report } from '../report/diagnostic.ts';
import type { Rendered } from './article.ts';
import type { SitePages } from './model.ts';

const REDIRECT_HINT = 'the last one counts, as in Jekyll; take the address out of the "redirect_from" of the others';
const HINT = 'give one of them another "slug" or "permalink"';

/**
 * Reports every file that two pages would write: the later one would silently take the place of the earlier. Names
 * that differ only in case count as equal, because some hosts and disks cannot tell them apart.
 */
export function reportCollisions(pages: SitePages, documents: readonly Rendered[], report: Report): void {
  const owners = layoutsByPath(pages);
  for (const [outputPath, layouts] of owners) {
    const sources = () => documents.map(({ source }) => source).filter((source) => writes(source, outputPath));
    if (layouts.length > 1) report(sameFile(outputPath, layouts, sources()));
    const file = foldersOf(outputPath).find((folder) => owners.has(folder));
    if (file !== undefined) report(fileAndFolder(outputPath, file, sources()));
  }
}

/** Pages of which each file has one: of two redirects from one address the last counts. */
export function lastRedirects(pages: SitePages): SitePages {
  const byPath = new Map(pages.redirect.map((page) => [page.outputPath.toLowerCase(), page]));
  return { ...pages, redirect: [...byPath.values()] };
}

function layoutsByPath(pages: SitePages): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [layout, list] of Object.entries(pages)) {
    for (const { outputPath } of list) {
      const key = outputPath.toLowerCase();
      const layouts = owners.get(key);
      if (layouts) layouts.push(layout);
      else owners.set(key, [layout]);
    }
  }
  return owners;
}

function writes(source: Source, outputPath: string): boolean {
  const paths = [source.outputPath, ...source.formerAddresses.map((address) => address.outputPath)];
  return paths.some((path) => path.toLowerCase() === outputPath);
}

/** `a/b/c.html` lies in `a/b` and `a`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

type Source = Rendered['source'];

function sameFile(outputPath: string, layouts: readonly string[], sources: readonly Source[]): Diagnostic {
  const generated =
    layouts.length > sources.length ? [`the ${layouts.find((name) => name !== 'post' && name !== 'page')} page`] : [];
  const message = `${[...sources.map(({ file }) => file), ...generated].join(' and ')} would all be written to ${outputPath}`;
  const isRedirect = layouts.every((layout) => layout === 'redirect');
  const problem = { message, ...placeIn(sources) };
  if (isRedirect) return { rule: 'duplicate-redirect', severity: 'warning', ...problem, hint: REDIRECT_HINT };
  return { rule: 'duplicate-url', severity: 'error', ...problem, hint: HINT };
}

function fileAndFolder(outputPath: string, file: string, sources: readonly Source[]): Diagnostic {
  const message = `${file} would be a page and the folder of ${outputPath} at once`;
  return { rule: 'duplicate-url', severity: 'error', message, hint: HINT, ...placeIn(sources) };
}

function placeIn(sources: readonly Source[]): Pick<Diagnostic, 'at'> {
  const last = sources.at(-1);
  return last ? { at: last.at(last.at('permalink').line > 1 ? 'permalink' : 'slug') } : {};
}
