import { join } from 'node:path';
import type { Post } from '../content/post.ts';
import { OUT_DIR } from '../options.ts';
import { type Diagnostic, SiteError, sortDiagnostics } from '../report/diagnostic.ts';
import { type Format, isDocument } from '../report/format.ts';
import { checkSurvey } from '../survey/check.ts';
import { printFindings } from './print-findings.ts';
import { printSite } from './print-site.ts';
import { type OpenOptions, openSurveys } from './survey/files.ts';
import type { Terminal } from './terminal.ts';

export interface CheckCommandOptions {
  /** The site folder. */
  readonly root: string;
  readonly includeDrafts: boolean;
  readonly includeFuture: boolean;
  /** Warnings count as errors. */
  readonly isStrict: boolean;
  readonly format: Format;
  readonly now: Date;
}

/**
 * Prints everything that a build would report, and what an author may want to look at again in surveys; publishes
 * nothing. False where there is an error, or with `isStrict` a warning.
 */
export async function check(options: CheckCommandOptions, terminal: Terminal): Promise<boolean> {
  const { root, format, isStrict } = options;
  terminal.status('building');
  const built = await buildFindings(options, terminal);
  terminal.status('looking at surveys');
  const found = sortDiagnostics([...built.findings, ...(await surveyFindings(options, built.surveys))]);
  terminal.status('');
  printFindings(found, { format, root }, terminal);
  if (!isDocument(format)) terminal.out(summary(found));
  return !found.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
}

interface BuildFindings {
  readonly findings: readonly Diagnostic[];
  /** Files of the posts that are surveys; undefined where the site did not build. */
  readonly surveys?: ReadonlySet<string>;
}

async function buildFindings(options: CheckCommandOptions, terminal: Terminal): Promise<BuildFindings> {
  const onPicture = (done: number, total: number) => terminal.status(`pictures ${done} of ${total}`);
  const onCard = (done: number, total: number) => terminal.status(`share cards ${done} of ${total}`);
  // Without `isStrict`: warnings are to be counted here, not to stop the build halfway.
  const build = {
    ...options,
    isStrict: false,
    outDir: join(options.root, OUT_DIR),
    images: 'optimize',
    onPicture,
    onCard,
  } as const;
  try {
    const { site } = await printSite(build);
    return { findings: site.diagnostics, surveys: new Set([...site.surveys.keys()].map(({ file }) => file)) };
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return { findings: error.diagnostics };
  }
}

async function surveyFindings(
  { root, now, includeDrafts, includeFuture }: CheckCommandOptions,
  files: BuildFindings['surveys'],
): Promise<readonly Diagnostic[]> {
  const isBuilt = ({ isDraft, date }: Post) => (isDraft ? includeDrafts : includeFuture || date.toJSDate() <= now);
  const choose: OpenOptions['choose'] = (posts) =>
    posts.filter((post) => (files ? files.has(post.file) : isBuilt(post)));
  const { surveys, diagnostics, report } = await openSurveys({ root, now, choose });
  for (const { survey, sections } of surveys) {
    for (const finding of checkSurvey(survey, { sections, now })) report(finding);
  }
  return diagnostics;
}

function summary(found: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = found.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return `Checked: ${counts.length === 0 ? 'nothing to report' : counts.join(', ')}\n`;
}
