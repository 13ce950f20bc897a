import { join } from 'node:path';
import { checkSite, withoutRepeats } from '../check/check.ts';
import { uselessComments } from '../check/comments.ts';
import { withPictureCase } from '../check/picture-case.ts';
import { publishedSite } from '../check/published.ts';
import type { Post } from '../content/post.ts';
import type { SiteDocuments } from '../load-site.ts';
import { OUT_DIR } from '../options.ts';
import { hostingFiles } from '../publish/hosting.ts';
import { type Diagnostic, SiteError, sortDiagnostics } from '../report/diagnostic.ts';
import { Ignores } from '../report/ignores.ts';
import { type Levels, mergeLevels } from '../report/levels.ts';
import { createSettle } from '../report/settle.ts';
import { checkSurvey } from '../survey/check.ts';
import { dataFileOf } from '../survey/load.ts';
import { type PrintedSite, printSite } from './print-site.ts';
import { type OpenOptions, openSurveys } from './survey/files.ts';
import type { Terminal } from './terminal.ts';

/** What is looked for. */
export interface FindOptions {
  /** The site folder. */
  readonly root: string;
  readonly includeDrafts: boolean;
  readonly includeFuture: boolean;
  /** Wins over the site's own. */
  readonly ruleLevels?: Levels;
  /** Whether findings in a file, by its path below the site folder, are wanted; without it all are. */
  readonly isWanted?: (file: string) => boolean;
  readonly now: Date;
}

/** All findings that are wanted, at the levels of the site, sorted. */
export async function findAll(options: FindOptions, terminal: Terminal): Promise<Diagnostic[]> {
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

async function buildFindings(options: FindOptions, terminal: Terminal): Promise<BuildFindings> {
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
  { root, now, includeDrafts, includeFuture }: FindOptions,
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
