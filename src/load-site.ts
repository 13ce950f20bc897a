import { join } from 'node:path';
import type { Page } from './content/page.ts';
import type { Post } from './content/post.ts';
import { readContent } from './content/read.ts';
import { readSettings, type Settings } from './content/settings.ts';
import { makeLook } from './look/look.ts';
import { renderDocuments } from './render-documents.ts';
import { type Diagnostic, type Report, SiteError, sortDiagnostics } from './report/diagnostic.ts';
import { formatDiagnostics } from './report/format.ts';
import { articleOf, renderedPage } from './site/article.ts';
import { heavyPages } from './site/budget.ts';
import { lastRedirects, reportCollisions } from './site/collisions.ts';
import { SURVEY_SCHEMA_PATH } from './site/comparison/paths.ts';
import { composePages } from './site/compose.ts';
import type { SiteFile, SitePages } from './site/model.ts';
import { loadSitePictures, type PictureCounts } from './site-pictures.ts';
import { loadSurveys } from './survey/load.ts';
import type { Survey } from './survey/model.ts';
import { drawPlots } from './survey/plots/draw.ts';

/** What builds keep for later builds, below the site folder. */
export const CACHE_DIR = '.cache';

export interface LoadSiteOptions {
  /** The site folder. */
  readonly root: string;
  /** Where Fieldbook's own `assets/` is. */
  readonly lookDir: string;
  /** File of the JSON Schema that published surveys follow. */
  readonly surveySchema: string;
  /** Layouts that front matter may name. */
  readonly documentLayouts: readonly string[];
  readonly includeDrafts: boolean;
  readonly includeFuture: boolean;
  /** `copy` publishes pictures as they are: quick, for writing. */
  readonly images: 'optimize' | 'copy';
  /** Overrides the site's own setting. */
  readonly missingImages?: 'error' | 'warn';
  /** Warnings stop the build too. */
  readonly isStrict: boolean;
  /** Posts dated later wait. */
  readonly now: Date;
  readonly onPicture?: (done: number, total: number) => void;
}

/** A whole site, ready to print. */
export interface Site {
  readonly settings: Settings;
  readonly pages: SitePages;
  /** Files to publish beside the pages. */
  readonly files: readonly SiteFile[];
  readonly surveys: ReadonlyMap<Post, Survey>;
  /** Warnings and notes, sorted; never errors. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: SiteCounts;
}

/** For the last line of a build. */
export interface SiteCounts extends PictureCounts {
  readonly posts: number;
  /** Posts whose date has not come. */
  readonly waiting: number;
}

/**
 * Reads, renders and composes a site. Every step reports what is wrong and goes on, so one run names it all; then
 * SiteError is thrown if there is an error among it.
 */
export async function loadSite(options: LoadSiteOptions): Promise<Site> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const { root } = options;
  const cacheDir = join(root, CACHE_DIR);

  const settings = await readSettings(root, report);
  const content = readContent({
    root,
    settings,
    includeDrafts: options.includeDrafts || settings.areDraftsShown,
    includeFuture: options.includeFuture || settings.isFutureShown,
    now: options.now,
    report,
  });
  const {
    posts,
    pages,
    htmlOf,
    report: reportInText,
  } = await renderDocuments(content, {
    root,
    settings,
    documentLayouts: options.documentLayouts,
    now: options.now,
    memoryFile: join(cacheDir, 'code.json'),
    report,
  });
  const surveys = await loadSurveys(posts, { root, htmlOf, report });
  const pictures = await loadSitePictures([...posts, ...pages], {
    ...options,
    settings,
    cacheDir,
    files: content.files,
    htmlOf,
    report: reportInText,
  });
  stopOnErrors(diagnostics, options);

  const look = await makeLook(options.lookDir, {
    hasComparisons: [...surveys.values()].some(({ groups }) => groups.length > 0),
  });
  const articles = await Promise.all(
    posts.map(async (source) => {
      const survey = surveys.get(source);
      const parts = { source, markdown: htmlOf(source), pictures: pictures.all };
      return articleOf(survey ? { ...parts, survey, plots: await drawPlots(survey) } : parts);
    }),
  );
  const texts = pages.map((source) => renderedPage({ source, markdown: htmlOf(source), pictures: pictures.all }));
  const portrait = settings.adamBlog?.box?.picture;
  const authorPicture = portrait && pictures.all.get(portrait);
  const sitePages = composePages({
    settings,
    articles,
    pages: texts,
    ...look,
    feedPaths: content.feedPaths,
    ...(authorPicture?.kind === 'asset' && { authorPicture: authorPicture.asset }),
    logo: settings.logo && pictures.all.get(settings.logo),
    takenPaths: settings.jekyll ? [...content.files, ...pages.filter(hasText).map(({ outputPath }) => outputPath)] : [],
  });
  reportCollisions(sitePages, [...articles, ...texts], report);
  // Previews hold authors' own files, which no reader gets.
  const pageLimit = options.images === 'optimize' ? settings.budgets?.page : undefined;
  if (pageLimit !== undefined)
    for (const finding of heavyPages(sitePages, [...articles, ...texts], pageLimit)) report(finding);
  if (settings.url === '') report(NO_URL);
  stopOnErrors(diagnostics, options);

  const collectionFiles = content.collections.filter(({ isOutput }) => isOutput).flatMap(({ files }) => files);
  return {
    settings,
    pages: lastRedirects(sitePages),
    files: lastOfEach([
      ...look.files,
      // Later ones win: an author's icon is the site's.
      ...content.files.map((file) => ({ outputPath: file, from: join(root, file) })),
      ...collectionFiles.map(({ outputPath, file }) => ({ outputPath, from: join(root, file) })),
      ...(surveys.size > 0 ? (await import('./site/comparison/files.ts')).surveyFiles(articles, settings) : []),
      ...(surveys.size > 0 ? [{ outputPath: SURVEY_SCHEMA_PATH.slice(1), from: options.surveySchema }] : []),
      ...pictures.files,
    ]),
    surveys,
    diagnostics: sortDiagnostics(diagnostics),
    counts: { posts: posts.length, waiting: content.waiting, ...pictures.counts },
  };
}

const NO_URL: Diagnostic = {
  rule: 'config-url',
  severity: 'note',
  message: 'the site has no address, so feeds, sitemap and share cards hold paths instead of full links',
  hint: 'set "url: https://example.org" in _config.yml',
};

/** Of several files for one address the last one. */
function lastOfEach(files: readonly SiteFile[]): SiteFile[] {
  return [...new Map(files.map((file) => [file.outputPath, file])).values()];
}

/** Themes have empty pages whose layout lists posts, such as one for each tag. */
function hasText({ body, redirectTo }: Page): boolean {
  return redirectTo === undefined && body.trim() !== '';
}

function stopOnErrors(diagnostics: readonly Diagnostic[], { isStrict, root }: LoadSiteOptions): void {
  const stops = ({ severity }: Diagnostic) => severity === 'error' || (isStrict && severity === 'warning');
  if (!diagnostics.some(stops)) return;
  const sorted = sortDiagnostics(diagnostics);
  throw new SiteError(sorted, formatDiagnostics(sorted, { format: 'pretty', root }));
}
