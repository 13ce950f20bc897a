import { join, relative } from 'node:path';
import { pruneImages } from '../images/prune.ts';
import { CACHE_DIR, type Site } from '../load-site.ts';
import { hostingFiles } from '../publish/hosting.ts';
import { type Published, publishSite } from '../publish/publish.ts';
import { type Diagnostic, SiteError } from '../report/diagnostic.ts';
import { type Format, isDocument } from '../report/format.ts';
import { printFindings } from './print-findings.ts';
import { type PrintOptions, printSite } from './print-site.ts';
import type { Terminal } from './terminal.ts';

export interface BuildCommandOptions extends Omit<PrintOptions, 'onPicture' | 'onCard'> {
  readonly format: Format;
  /** Afterwards, pictures that this build did not use leave the cache. */
  readonly isPruning: boolean;
}

/** What a build came to. */
export interface BuildResult {
  readonly isGood: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds a site and publishes it, or says why not and leaves the last one as it was. */
export async function build(options: BuildCommandOptions, terminal: Terminal): Promise<BuildResult> {
  const start = performance.now();
  const onPicture = (done: number, total: number) => terminal.status(`pictures ${done} of ${total}`);
  const onCard = (done: number, total: number) => terminal.status(`share cards ${done} of ${total}`);
  terminal.status('reading posts');
  try {
    const { site, pages } = await printSite({ ...options, onPicture, onCard });
    terminal.status('publishing');
    const published = publishSite([...pages, ...site.files, ...hostingFiles(site.pages)], options.outDir);
    const pruned = options.isPruning ? await prune(site, options) : 0;
    terminal.status('');
    printFindings(site.diagnostics, options, terminal);
    if (!isDocument(options.format)) {
      terminal.out(summary({ site, published, pageCount: pages.length, pruned, start, options }));
    }
    return { isGood: true, diagnostics: site.diagnostics };
  } catch (error) {
    terminal.status('');
    if (!(error instanceof SiteError)) throw error;
    printFindings(error.diagnostics, options, terminal);
    if (!isDocument(options.format)) terminal.err(failure(error.diagnostics, options));
    return { isGood: false, diagnostics: error.diagnostics };
  }
}

function prune({ pictureEntries }: Site, { root }: BuildCommandOptions): Promise<number> {
  return pruneImages(join(root, CACHE_DIR), pictureEntries);
}

/** Counts, what changed on disk, what the pictures save, and the time: the last line of a good build. */
function summary({ site, published, pageCount, pruned, start, options }: SummaryParts): string {
  const { posts, waiting, pictures } = site.counts;
  const { written, unchanged, removed } = published;
  const parts = [
    `${count(posts, 'post')}${waiting > 0 ? ` (${waiting} more waiting for their date)` : ''}`,
    count(pageCount, 'page'),
    `${count(pictures, 'picture')}${savings(site)}`,
  ];
  const files = [`${written} written`, `${unchanged} unchanged`, ...(removed > 0 ? [`${removed} removed`] : [])];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const folder = relative(process.cwd(), options.outDir) || '.';
  const dropped = options.isPruning ? `, ${count(pruned, 'picture')} dropped from the cache` : '';
  return `Built ${parts.join(', ')} into ${folder}/: files ${files.join(', ')}${dropped}, ${seconds} s\n`;
}

interface SummaryParts {
  readonly site: Site;
  readonly published: Published;
  readonly pageCount: number;
  /** Pictures dropped from the cache. */
  readonly pruned: number;
  /** Reading of `performance.now()` when the build began. */
  readonly start: number;
  readonly options: BuildCommandOptions;
}

function savings({ counts: { originalBytes, servedBytes } }: Site): string {
  if (servedBytes === 0 || servedBytes >= originalBytes) return '';
  return ` (${kilobytes(originalBytes)} as ${kilobytes(servedBytes)}, ${Math.round((1 - servedBytes / originalBytes) * 100)} % saved)`;
}

function failure(diagnostics: readonly Diagnostic[], { isStrict }: BuildCommandOptions): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const reason = errors === 0 && isStrict ? ' (with --strict, warnings count)' : '';
  return `Not built: ${found.join(' and ')}${reason}. The site from the last build is as it was.\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
