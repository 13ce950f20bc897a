import type { Diagnostic, Report } from '../../report/diagnostic.ts';

/** A mistake in a loop or in a file that many posts include is reported once. */
export function once(report: Report): Report {
  const seen = new Set<string>();
  return (diagnostic: Diagnostic) => {
    const key = JSON.stringify(diagnostic);
    if (!seen.has(key)) report(diagnostic);
    seen.add(key);
  };
}

/** Reports that a document took more than it may; rethrows anything else. */
export function reportLimit(error: unknown, at: { file: string; line: number }, report: Report): void {
  const isLimit = error instanceof Error && (/ limit exceeded/.test(error.message) || error instanceof RangeError);
  if (!isLimit) throw error;
  const message = `Liquid takes too much ${error.message.includes('memory') ? 'memory' : 'time or depth'} here`;
  const hint = 'look for a loop or an include that has no end';
  report({ rule: 'liquid-limit', severity: 'error', message, hint, at: { ...at, column: 1 } });
}
