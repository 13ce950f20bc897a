import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { withoutEnding } from '../content/folder.ts';
import type { Post } from '../content/post.ts';
import type { RenderedMarkdown } from '../markdown/render.ts';
import type { Report } from '../report/diagnostic.ts';
import { findEntries } from './entries.ts';
import type { EntrySection, Survey } from './model.ts';

/** What a post's data file is called: its own name with this ending. */
export const DATA_ENDING = '.survey.yaml';

export interface LoadSurveysOptions {
  readonly root: string;
  readonly htmlOf: (post: Post) => RenderedMarkdown;
  readonly report: Report;
}

/** The surveys among the posts. Mistakes in data files are reported, also a file that belongs to no survey. */
export async function loadSurveys(
  posts: readonly Post[],
  { root, htmlOf, report }: LoadSurveysOptions,
): Promise<ReadonlyMap<Post, Survey>> {
  const dataFiles = findDataFiles(root, posts);
  // Most sites have none, and need not wait for what reads them.
  const files = dataFiles.size > 0 ? await import('./files.ts') : undefined;
  const surveys = new Map<Post, Survey>();
  for (const post of posts) {
    const { file } = post;
    const dataFile = dataFiles.get(post);
    const entries = entriesOf(post, htmlOf(post));
    if (entries.length === 0) {
      if (dataFile !== undefined || post.isSurvey) reportNoSurvey(post, dataFile, report);
      continue;
    }
    const survey =
      dataFile === undefined ? undefined : files?.readSurveyFiles({ root, file, dataFile, entries, report });
    surveys.set(post, survey ?? sectionsAlone(file, entries));
  }
  return surveys;
}

/** A survey without a usable data file. */
function sectionsAlone(file: string, entries: readonly EntrySection[]): Survey {
  return { file, entries: entries.map((entry) => ({ ...entry, cells: new Map() })), groups: [], measurements: [] };
}

function entriesOf({ file, isSurvey }: Post, { sections = [], pictures }: RenderedMarkdown): EntrySection[] {
  return findEntries(sections, { file, pictures, ...(isSurvey !== undefined && { isSurvey }) });
}

/** Data files lie beside posts; each folder is listed once, whatever the number of posts. */
function findDataFiles(root: string, posts: readonly Post[]): Map<Post, string> {
  const folders = new Set(posts.map(({ file }) => dirname(file)));
  const files = new Set(
    [...folders].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith(DATA_ENDING))
        .map((name) => join(folder, name)),
    ),
  );
  if (files.size === 0) return new Map();
  return new Map(
    posts.flatMap((post) => {
      const name = dataFileOf(post.file);
      return files.has(name) ? [[post, name] as const] : [];
    }),
  );
}

/** Where the data file of a post is, or would be. */
export function dataFileOf(file: string): string {
  return `${withoutEnding(file)}${DATA_ENDING}`;
}

function reportNoSurvey({ file, isSurvey, at }: Post, dataFile: string | undefined, report: Report): void {
  if (isSurvey === false) {
    const message = `${dataFile} is not used, because the post says "survey: false"`;
    report({ rule: 'survey-off', severity: 'note', message, at: at('survey') });
    return;
  }
  const message = `${isSurvey ? '"survey: true"' : dataFile} asks for a survey, but the post has no sections of one`;
  const hint = 'give each system a section "## 1. Name (Vendor)" that begins with a link';
  const place = isSurvey ? at('survey') : { file, line: 1, column: 1 };
  report({ rule: 'survey-no-sections', severity: 'error', message, hint, at: place });
}
