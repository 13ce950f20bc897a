import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareSites, isComplete } from '../compare/compare.ts';
import type { Comparison } from '../compare/model.ts';
import { printHtml } from '../compare/print-html.ts';
import { printJson } from '../compare/print-json.ts';
import { printPretty } from '../compare/print-pretty.ts';
import { readSiteFiles, siteFilesOf } from '../compare/site-files.ts';
import { OUT_DIR } from '../options.ts';
import { hostingFiles } from '../publish/hosting.ts';
import { SiteError } from '../report/diagnostic.ts';
import { formatDiagnostics } from '../report/format.ts';
import { UsageError } from './flags.ts';
import { printSite } from './print-site.ts';
import type { Terminal } from './terminal.ts';

export interface CompareCommandOptions {
  /** The site folder. */
  readonly root: string;
  /** A folder that something else built; never written to. */
  readonly oldDir: string;
  readonly format: 'pretty' | 'json' | 'html';
  /** The file to write the report to instead of the terminal. */
  readonly out?: string;
  readonly now: Date;
}

/**
 * Builds a site to memory, compares it with an old build and prints the report. False when an address of the old site
 * would be lost, or when the site does not build. Throws UsageError for an old site that is no folder.
 */
export async function compare(options: CompareCommandOptions, terminal: Terminal): Promise<boolean> {
  const { root, oldDir, out } = options;
  if (!statSync(oldDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`there is no folder ${oldDir}; compare takes the folder that the old site was built into`);
  }
  try {
    const comparison = await compareWith(options, terminal);
    const hasColor = terminal.hasColor && out === undefined;
    const report = printReport(comparison, options, hasColor);
    if (out === undefined) terminal.out(report);
    else writeFileSync(resolve(out), report);
    return isComplete(comparison);
  } catch (error) {
    terminal.status('');
    if (!(error instanceof SiteError)) throw error;
    terminal.err(formatDiagnostics(error.diagnostics, { format: 'pretty', root, hasColor: terminal.hasColor }));
    terminal.err('\nNot compared: the site does not build.\n');
    return false;
  }
}

async function compareWith({ root, oldDir, now }: CompareCommandOptions, terminal: Terminal): Promise<Comparison> {
  terminal.status('building');
  const { site, pages } = await printSite({
    ...{ root, now, outDir: join(root, OUT_DIR), includeDrafts: false, includeFuture: false, isStrict: false },
    images: 'copy',
    missingImages: 'warn',
  });
  terminal.status('comparing');
  const comparison = compareSites({
    old: readSiteFiles(oldDir),
    ours: siteFilesOf([...pages, ...site.files, ...hostingFiles(site.pages)]),
    place: { url: site.settings.url, baseurl: site.settings.baseurl },
  });
  terminal.status('');
  return comparison;
}

function printReport(comparison: Comparison, { format }: CompareCommandOptions, hasColor: boolean): string {
  if (format === 'json') return printJson(comparison);
  return format === 'html' ? printHtml(comparison) : printPretty(comparison, { hasColor });
}
