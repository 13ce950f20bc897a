import type { Diagnostic, Report } from '../../src/report/diagnostic.ts';

/** What a step reported, each finding as one line: `file:line:column severity rule: message (hint)`. */
export interface Findings {
  readonly report: Report;
  readonly lines: readonly string[];
}

/** Collects findings in the order in which they are made. */
export function collectFindings(): Findings {
  const lines: string[] = [];
  return { report: (diagnostic) => lines.push(lineOf(diagnostic)), lines };
}

function lineOf({ at, severity, rule, message, hint }: Diagnostic): string {
  const place = at ? `${at.file}:${at.line}:${at.column} ` : '';
  return `${place}${severity} ${rule}: ${message}${hint ? ` (${hint})` : ''}`;
}
