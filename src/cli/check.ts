import { fixedFiles, writeFixes } from '../check/fix.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { type Format, isDocument } from '../report/format.ts';
import { type FindOptions, findAll } from './check-findings.ts';
import { printFindings } from './print-findings.ts';
import type { Terminal } from './terminal.ts';

export interface CheckCommandOptions extends FindOptions {
  /** Warnings count as errors. */
  readonly isStrict: boolean;
  readonly format: Format;
  /** Whether what can be put right beyond doubt is: shown as a diff, then written, or only shown. */
  readonly fix?: 'write' | 'show';
}

/**
 * Prints everything that a build would report, and what an author may want to look at again in texts, links and
 * surveys; publishes nothing. False where there is an error, or with `isStrict` a warning.
 */
export async function check(options: CheckCommandOptions, terminal: Terminal): Promise<boolean> {
  const { root, format, isStrict } = options;
  const before = await findAll(options, terminal);
  const isChanged = options.fix !== undefined && correct(before, options, terminal);
  const found = isChanged ? await findAll(options, terminal) : before;
  terminal.status('');
  printFindings(found, { format, root }, terminal);
  if (!isDocument(format)) terminal.out(summary(found));
  return !found.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}

/** Shows what would be put right, and writes it where that is asked for; true when files have changed. */
function correct(
  found: readonly Diagnostic[],
  { root, format, fix }: CheckCommandOptions,
  terminal: Terminal,
): boolean {
  const files = fixedFiles(found, root);
  const count = files.reduce((sum, file) => sum + file.count, 0);
  const print = isDocument(format) ? terminal.err : terminal.out;
  terminal.status('');
  for (const { diff } of files) print(diff);
  if (fix === 'write') writeFixes(files, root);
  const what = `${count} finding${count === 1 ? '' : 's'} in ${files.length} file${files.length === 1 ? '' : 's'}`;
  print(count === 0 ? 'Nothing to fix\n' : `${fix === 'write' ? 'Fixed' : 'Would fix'} ${what}\n`);
  return fix === 'write' && count > 0;
}

function summary(found: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = found.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return `Checked: ${counts.length === 0 ? 'nothing to report' : counts.join(', ')}\n`;
}
