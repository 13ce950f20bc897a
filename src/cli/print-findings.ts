import type { Diagnostic } from '../report/diagnostic.ts';
import { type Format, formatDiagnostics } from '../report/format.ts';
import type { Terminal } from './terminal.ts';

/** Prints findings: those for people as messages, those for machines as output. */
export function printFindings(
  findings: readonly Diagnostic[],
  { format, root }: { readonly format: Format; readonly root: string },
  terminal: Terminal,
): void {
  const options = { format, root, workingDir: process.cwd(), hasColor: terminal.hasColor };
  const text = formatDiagnostics(findings, options);
  if (format === 'pretty') terminal.err(text && `${text}\n`);
  else terminal.out(text);
}
