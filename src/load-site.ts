import { join } from 'node:path';
import { dayAt } from './content/dates.ts';
import { readGitDates } from './content/git-dates.ts';
import type { Page } from './content/page.ts';
import type { Post } from './content/post.ts';
import { readContent } from './content/read.ts';
import { readSettings, type Settings } from './content/settings.ts';
import type { ImageAsset, Picture } from './images/asset.ts';
import { assetFiles, loadPictures } from './images/load.ts';
import { PICTURES_DIR } from './images/settings.ts';
import { makeLook } from './look/look.ts';
import { renderDocuments } from './render-documents.ts';
import { type Diagnostic, type Report, SiteError, sortDiagnostics } from './report/diagnostic.ts';
import { formatDiagnostics } from './report/format.ts';
import { articleOf, renderedPage } from './site/article.ts';
import { lastRedirects, reportCollisions } from './site/collisions.ts';
import { SURVEY_SCHEMA_PATH } from './site/comparison/paths.ts';
import { composePages } from './site/compose.ts';
import type { SiteFile, SitePages } from './site/model.ts';
import { textCopies } from './site/text-copies.ts';
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
export interface SiteCounts {
  readonly posts: number;
  /** Posts whose date has not come. */
  readonly waiting: number;
  readonly pictures: number;
  /** Bytes of the authors' pictures. */
  readonly originalBytes: number;
  /** Bytes of what takes their place in a browser that knows every format: the widest variant of the best. */
  readonly servedBytes: number;
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
  const gitDates = settings.hasGitDates ? await readGitDates(root, { timezone: settings.timezone, report }) : undefined;
  const content = readContent({
    root,
    settings,
    includeDrafts: options.includeDrafts || settings.areDraftsShown,
    includeFuture: options.includeFuture || settings.isFutureShown,
    now: options.now,
    report,
    ...(gitDates && { gitDates }),
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
  const covers = [...posts, ...pages].flatMap(({ cover }) => cover ?? []);
  const inTexts = [...posts, ...pages].flatMap((document) =>
    htmlOf(document).pictures.map(({ reference }) => reference),
  );
  const portrait = settings.adamBlog?.box?.picture;
  const portraits = (settings.authorProfiles ?? []).flatMap(({ name, picture }) =>
    picture && posts.some(({ authors }) => authors.includes(name)) ? [picture] : [],
  );
  const pictures = await loadPictures([...covers, ...inTexts, ...portraits, ...(portrait ? [portrait] : [])], {
    root,
    baseurl: settings.baseurl,
    cacheDir,
    mode: options.images,
    missing: (options.missingImages ?? settings.missingImages) === 'warn' ? 'warning' : 'error',
    report: reportInText,
    ...(options.onPicture && { onProgress: options.onPicture }),
  });
  stopOnErrors(diagnostics, options);

  const look = await makeLook(options.lookDir, {
    hasComparisons: [...surveys.values()].some(({ groups }) => groups.length > 0),
    hasPictures: inTexts.length > 0,
  });
  const articles = await Promise.all(
    posts.map(async (source) => {
      const survey = surveys.get(source);
      const parts = { source, markdown: htmlOf(source), pictures };
      return articleOf(survey ? { ...parts, survey, plots: await drawPlots(survey) } : parts);
    }),
  );
  const texts = pages.map((source) => renderedPage({ source, markdown: htmlOf(source), pictures }));
  const authorPicture = portrait && pictures.get(portrait);
  const sitePages = composePages({
    settings,
    articles,
    pages: texts,
    ...look,
    feedPaths: content.feedPaths,
    ...(authorPicture?.kind === 'asset' && { authorPicture: authorPicture.asset }),
    portraits: pictures,
    today: dayAt(options.now, settings.timezone),
    takenPaths: settings.jekyll ? [...content.files, ...pages.filter(hasText).map(({ outputPath }) => outputPath)] : [],
  });
  reportCollisions(sitePages, [...articles, ...texts], report);
  if (settings.url === '') report(NO_URL);
  stopOnErrors(diagnostics, options);

  const assets = distinctAssets(pictures.values());
  const collectionFiles = content.collections.filter(({ isOutput }) => isOutput).flatMap(({ files }) => files);
  return {
    settings,
    pages: lastRedirects(sitePages),
    files: [
      ...look.files,
      ...textCopies({ settings, articles }),
      // Later ones win: an author's icon is the site's.
      ...content.files.map((file) => ({ outputPath: file, from: join(root, file) })),
      ...collectionFiles.map(({ outputPath, file }) => ({ outputPath, from: join(root, file) })),
      ...(surveys.size > 0 ? (await import('./site/comparison/files.ts')).surveyFiles(articles, settings) : []),
      ...(surveys.size > 0 ? [{ outputPath: SURVEY_SCHEMA_PATH.slice(1), from: options.surveySchema }] : []),
      ...assetFiles(pictures.values()).map(({ name, path }) => ({
        outputPath: `${PICTURES_DIR}/${name}`,
        from: path,
      })),
    ],
    surveys,
    diagnostics: sortDiagnostics(diagnostics),
    counts: { posts: posts.length, waiting: content.waiting, pictures: assets.length, ...bytesOf(assets) },
  };
}

const NO_URL: Diagnostic = {
  rule: 'config-url',
  severity: 'note',
  message: 'the site has no address, so feeds, sitemap and share cards hold paths instead of full links',
  hint: 'set "url: https://example.org" in _config.yml',
};

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

function distinctAssets(pictures: Iterable<Picture>): ImageAsset[] {
  return [...new Set([...pictures].flatMap((picture) => (picture.kind === 'asset' ? [picture.asset] : [])))];
}

function bytesOf(assets: readonly ImageAsset[]): Pick<SiteCounts, 'originalBytes' | 'servedBytes'> {
  const served = assets.map(({ sources, fallback }) => (sources[0] ?? fallback).variants.at(-1)?.bytes ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { originalBytes: sum(assets.map(({ originalBytes }) => originalBytes)), servedBytes: sum(served) };
}
