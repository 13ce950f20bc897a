import { join } from 'node:path';
import { checkSite, withoutRepeats } from '../check/check.ts';
import { uselessComments } from '../check/comments.ts';
import { fixedFiles, writeFixes } from '../check/fix.ts';
import { withPictureCase } from '../check/picture-case.ts';
import { publishedSite } from '../check/published.ts';
import type { Post } from '../content/post.ts';
import type { SiteDocuments } from '../load-site.ts';
import { OUT_DIR } from '../options.ts';
import { hostingFiles } from '../publish/hosting.ts';
import { type Diagnostic, SiteError, sortDiagnostics } from '../report/diagnostic.ts';
import { type Format, isDocument } from '../report/format.ts';
import { Ignores } from '../report/ignores.ts';
import { type Levels, mergeLevels } from '../report/levels.ts';
import { createSettle } from '../report/settle.ts';
import { checkSurvey } from '../survey/check.ts';
import { dataFileOf } from '../survey/load.ts';
import { printFindings } from './print-findings.ts';
import { type PrintedSite, printSite } from './print-site.ts';
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
  /** Wins over the site's own. */
  readonly ruleLevels?: Levels;
  /** Whether findings in a file, by its path below the site folder, are wanted; without it all are. */
  readonly isWanted?: (file: string) => boolean;
  /** Whether what can be put right beyond doubt is: shown as a diff, then written, or only shown. */
  readonly fix?: 'write' | 'show';
  readonly now: Date;
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

/** All findings that are wanted, at the levels of the site, sorted. */
async function findAll(options: CheckCommandOptions, terminal: Terminal): Promise<Diagnostic[]> {
  const { root, now, isWanted } = options;
  terminal.status('building');
  const built = await buildFindings(options, terminal);
  terminal.status('looking at texts');
  const { documents, printed } = built;
  const published =
    printed && publishedSite(printed.pages, [...printed.site.files, ...hostingFiles(printed.site.pages)]);
  const inTexts = documents ? checkSite(documents, { root, published, found: built.findings, now }) : [];
  terminal.status('looking at surveys');
  const all = withoutRepeats([
    ...withPictureCase(built.findings, root),
    ...inTexts,
    ...(await surveyFindings(options, printed)),
  ]);
  const levels = mergeLevels(documents?.settings.ruleLevels, options.ruleLevels);
  const ignores = new Ignores(root);
  const settle = createSettle(root, levels, ignores);
  const settled = settle(all);
  const comments = uselessComments(commentedFiles(documents), { ignores, isComplete: printed !== undefined });
  const found = sortDiagnostics([...settled, ...settle(comments)]);
  return isWanted ? found.filter(({ at }) => at && isWanted(at.file)) : found;
}

interface BuildFindings {
  readonly findings: readonly Diagnostic[];
  readonly documents?: SiteDocuments | undefined;
  /** Absent where the site does not build. */
  readonly printed?: PrintedSite;
}

async function buildFindings(options: CheckCommandOptions, terminal: Terminal): Promise<BuildFindings> {
  let documents: SiteDocuments | undefined;
  // Without `isStrict`: warnings are to be counted here, not to stop the build halfway.
  const build = {
    ...options,
    isStrict: false,
    areFindingsRaw: true,
    outDir: join(options.root, OUT_DIR),
    images: 'optimize',
    onPicture: (done: number, total: number) => terminal.status(`pictures ${done} of ${total}`),
    onCard: (done: number, total: number) => terminal.status(`share cards ${done} of ${total}`),
    onDocuments: (rendered: SiteDocuments) => {
      documents = rendered;
    },
  } as const;
  try {
    const printed = await printSite(build);
    return { findings: printed.site.diagnostics, documents, printed };
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return { findings: error.diagnostics, documents };
  }
}

async function surveyFindings(
  { root, now, includeDrafts, includeFuture }: CheckCommandOptions,
  printed: PrintedSite | undefined,
): Promise<readonly Diagnostic[]> {
  const files = printed && new Set([...printed.site.surveys.keys()].map(({ file }) => file));
  const isBuilt = ({ isDraft, date }: Post) => (isDraft ? includeDrafts : includeFuture || date.toJSDate() <= now);
  const choose: OpenOptions['choose'] = (posts) =>
    posts.filter((post) => (files ? files.has(post.file) : isBuilt(post)));
  const { surveys, diagnostics, report } = await openSurveys({ root, now, choose });
  for (const { survey, sections } of surveys) {
    for (const finding of checkSurvey(survey, { sections, now })) report(finding);
  }
  return diagnostics;
}

/** Files in which comments may silence rules. */
function commentedFiles(documents: SiteDocuments | undefined): string[] {
  if (!documents) return [];
  const { posts, pages, content } = documents;
  const all = [...posts, ...pages, ...content.waiting].map(({ file }) => file);
  return ['_config.yml', ...all, ...posts.map(({ file }) => dataFileOf(file))];
}

function summary(found: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = found.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return `Checked: ${counts.length === 0 ? 'nothing to report' : counts.join(', ')}\n`;
}
