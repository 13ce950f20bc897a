import { isComplete } from './compare.ts';
import type { Comparison } from './model.ts';
import { summaryOf } from './summary.ts';

/** A comparison as one JSON document: `isComplete`, `summary` and the whole lists. */
export function printJson(comparison: Comparison): string {
  const summary = summaryOf(comparison).map(({ about, what, count }) => ({ about, what, count }));
  return `${JSON.stringify({ isComplete: isComplete(comparison), summary, ...comparison }, null, 2)}\n`;
}
