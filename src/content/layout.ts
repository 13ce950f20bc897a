import type { Report } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import type { Page } from './page.ts';

/** Names by which a file asks Jekyll for no layout at all; ours prints it as part of the site all the same. */
const NO_LAYOUT = new Set(['none', 'null', 'nil', 'false', '']);

export interface LayoutOptions {
  /** Layouts that front matter may name. */
  readonly known: readonly string[];
  /** In a folder made for Jekyll, a layout of the blog's own gives way to one of these. */
  readonly isJekyll: boolean;
  readonly report: Report;
}

/**
 * Documents with layouts that exist. In a folder of our own kind an unknown one is an error; in one made for Jekyll
 * posts are printed with `post` and pages with `page`, which one note for each name says.
 */
export function settleLayouts<Document extends Page>(
  documents: readonly Document[],
  { fallback, known, isJekyll, report }: LayoutOptions & { readonly fallback: 'post' | 'page' },
): Document[] {
  const counts = new Map<string, number>();
  const settled = documents.map((document) => {
    const { layout } = document;
    if (known.includes(layout)) return document;
    if (!isJekyll) reportUnknown(document, known, report);
    else if (!NO_LAYOUT.has(layout) && !document.redirectTo) counts.set(layout, (counts.get(layout) ?? 0) + 1);
    return { ...document, layout: fallback };
  });
  for (const [layout, count] of counts) {
    const these = count === 1 ? `1 ${fallback} is` : `${count} ${fallback}s are`;
    const message = `the layout ${JSON.stringify(layout)} is the blog's own: ${these} printed with "${fallback}"`;
    report({ rule: 'layout-fallback', severity: 'note', message });
  }
  return settled;
}

function reportUnknown({ layout, at }: Page, known: readonly string[], report: Report): void {
  const meant = nearest(layout, known);
  report({
    rule: 'layout-unknown',
    severity: 'error',
    message: `there is no layout ${JSON.stringify(layout)}; there are ${known.join(', ')}`,
    ...(meant && { hint: `did you mean "${meant}"?` }),
    at: at('layout'),
  });
}
