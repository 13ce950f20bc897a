import type { Report } from '../report/diagnostic.ts';
import { type Address, PermalinkError, type PermalinkParts, postAddress } from './permalink.ts';
import type { Source } from './source.ts';

/** The address of a document for a pattern; undefined, with a report, when the pattern cannot be filled in. */
export function documentAddress(
  pattern: string,
  parts: PermalinkParts,
  { at }: Pick<Source, 'at'>,
  report: Report,
): Address | undefined {
  try {
    return postAddress(pattern, parts);
  } catch (error) {
    if (!(error instanceof PermalinkError)) throw error;
    const hint = 'placeholders are listed at https://jekyllrb.com/docs/permalinks/';
    report({ rule: 'permalink', severity: 'error', message: error.message, hint, at: at('permalink') });
    return undefined;
  }
}
