import { type Diagnostic, sortDiagnostics } from '../report/diagnostic.ts';
import { formatDiagnostics } from '../report/format.ts';
import type { Terminal } from './terminal.ts';

/** Prints findings as a build does. */
export function printFindings(findings: readonly Diagnostic[], root: string, terminal: Terminal): void {
  terminal.err(formatDiagnostics(sortDiagnostics(findings), { format: 'pretty', root, hasColor: terminal.hasColor }));
}
