import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { withoutEnding } from '../../content/folder.ts';
import type { Post } from '../../content/post.ts';
import { readContent } from '../../content/read.ts';
import { readSettings, type Settings } from '../../content/settings.ts';
import { CACHE_DIR } from '../../load-site.ts';
import type { Section } from '../../markdown/sections.ts';
import { renderDocuments } from '../../render-documents.ts';
import type { Diagnostic, Report } from '../../report/diagnostic.ts';
import { nearest } from '../../report/suggest.ts';
import { DATA_ENDING, dataFileOf, loadSurveys } from '../../survey/load.ts';
import type { Survey } from '../../survey/model.ts';
import { printFindings } from '../findings.ts';
import { UsageError } from '../flags.ts';
import type { Terminal } from '../terminal.ts';

/** A survey with its files. */
export interface SurveyFiles {
  readonly post: Post;
  readonly survey: Survey;
  readonly sections: readonly Section[];
  /** Below the site folder; perhaps not there yet. */
  readonly dataFile: string;
}

export interface OpenedSurveys {
  readonly settings: Settings;
  /** Newest first. */
  readonly surveys: readonly SurveyFiles[];
  /** What is wrong with the data files, and what is reported later. */
  readonly diagnostics: readonly Diagnostic[];
  /** Takes findings about the surveys, also those at lines of the rendered texts. */
  readonly report: Report;
}

export interface OpenOptions {
  readonly root: string;
  readonly now: Date;
  /** The posts in question, of all: drafts and later ones too. Perhaps throws UsageError. */
  readonly choose: (posts: readonly Post[]) => readonly Post[];
}

/** Reads the surveys among some posts of a site folder. What else is wrong with the site is a build's to say. */
export async function openSurveys({ root, now, choose }: OpenOptions): Promise<OpenedSurveys> {
  const ignore = () => {};
  // Apart from the one of builds, which is of all posts.
  const memoryFile = join(root, CACHE_DIR, 'code-of-surveys.json');
  const settings = await readSettings(root, ignore);
  const { posts: all } = readContent({
    ...{ root, now, includeDrafts: true, includeFuture: true, report: ignore },
    settings: { ...settings, areUnpublishedShown: true },
  });
  const diagnostics: Diagnostic[] = [];
  const { posts, htmlOf, report } = await renderDocuments(
    { posts: choose(all), pages: [], collections: [], files: [] },
    { ...{ root, settings, now, documentLayouts: [], memoryFile }, report: (found) => diagnostics.push(found) },
  );
  diagnostics.length = 0;
  const surveys = [...(await loadSurveys(posts, { root, htmlOf, report }))].map(([post, survey]) => {
    return { post, survey, sections: htmlOf(post).sections ?? [], dataFile: dataFileOf(post.file) };
  });
  return { settings, surveys, diagnostics, report };
}

/** The posts that have a data file. */
export function withData(root: string): OpenOptions['choose'] {
  return (posts) => posts.filter(({ file }) => existsSync(join(root, dataFileOf(file))));
}

/** The post that a person means: by its path from here or from the site folder, its data file's, or its slug. */
export function named(root: string, text: string): OpenOptions['choose'] {
  return (posts) => {
    const paths = [text, relative(root, resolve(text))].map((path) => path.split(sep).join('/').replace(/^\.\//, ''));
    const names = paths.map((path) => (path.endsWith(DATA_ENDING) ? path.slice(0, -DATA_ENDING.length) : path));
    const isMeant = ({ file, slug }: Post) =>
      slug === text || names.some((name) => name === file || name === withoutEnding(file));
    const found = posts.filter(isMeant);
    if (found.length === 1) return found;
    const files = (found.length > 1 ? found : posts).map(({ file }) => file);
    if (found.length > 1) throw new UsageError(`${text} may be ${files.join(' or ')}; name it by its path`);
    const meant = nearest(text, [...posts.map(({ slug }) => slug), ...files]);
    const hint = meant ? `did you mean ${meant}?` : 'name it by its path or its slug';
    throw new UsageError(`there is no post ${text}; ${hint}`);
  };
}

/** The one survey with a data file that a person means. Throws UsageError where there is none, or a choice to make. */
export async function openOne({
  root,
  now,
  post,
}: Omit<OpenOptions, 'choose'> & { readonly post?: string }): Promise<OpenedSurveys & { readonly file: SurveyFiles }> {
  const choose: OpenOptions['choose'] = (posts) => {
    const chosen = withData(root)(post === undefined ? posts : named(root, post)(posts));
    if (chosen.length === 1) return chosen;
    const names = chosen.map(({ slug }) => slug).join(', ');
    throw new UsageError(
      chosen.length > 0
        ? `several posts have a data file; choose one by --post: ${names}`
        : `${post ?? 'no post'} has ${post === undefined ? 'a' : 'no'} data file; make one by "fieldbook survey init ${post ?? 'POST'}"`,
    );
  };
  const opened = await openSurveys({ root, now, choose });
  const [file] = opened.surveys;
  if (file) return { ...opened, file };
  throw new UsageError(`${post ?? 'the post'} has a data file, but is no survey; "fieldbook check" says why`);
}

/** Whether data files are without errors; what is wrong with them is printed, since nothing can be done before. */
export function areSound({ diagnostics }: OpenedSurveys, root: string, terminal: Terminal): boolean {
  if (!diagnostics.some(({ severity }) => severity === 'error')) return true;
  printFindings(diagnostics, root, terminal);
  terminal.err('\nNothing was done: mend the data first.\n');
  return false;
}
