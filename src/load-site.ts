import { join } from 'node:path';
import type { Page } from './content/page.ts';
import type { Post } from './content/post.ts';
import { type Content, readContent } from './content/read.ts';
import { readSettings, type Settings } from './content/settings.ts';
import { readRemoteLock } from './images/remote/lock.ts';
import { makeLook } from './look/look.ts';
import { type RenderedDocuments, renderDocuments } from './render-documents.ts';
import { type Diagnostic, type Report, SiteError, sortDiagnostics } from './report/diagnostic.ts';
import { formatDiagnostics } from './report/format.ts';
import { type Levels, mergeLevels } from './report/levels.ts';
import { createSettle } from './report/settle.ts';
import { loadShareCards } from './share-cards/load.ts';
import { articleOf, renderedPage } from './site/article.ts';
import { heavyPages } from './site/budget.ts';
import { lastRedirects, reportCollisions } from './site/collisions.ts';
import { composePages } from './site/compose.ts';
import type { SiteFile, SitePages } from './site/model.ts';
import { siteFiles } from './site-files.ts';
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
  /** What the findings of some rules weigh; wins over the site's own setting. */
  readonly ruleLevels?: Levels;
  /** Findings are handed over as they are made: who checks a site applies levels and comments later. */
  readonly areFindingsRaw?: boolean;
  /** Posts dated later wait. */
  readonly now: Date;
  readonly onPicture?: (done: number, total: number) => void;
  readonly onCard?: (done: number, total: number) => void;
  /** Is given the documents once their texts are HTML, also where there are errors in them. */
  readonly onDocuments?: (documents: SiteDocuments) => void;
}

/** The documents that a site is made of. */
export interface SiteDocuments extends RenderedDocuments {
  readonly settings: Settings;
  readonly content: Content;
}

/** A whole site, ready to print. */
export interface Site {
  readonly settings: Settings;
  readonly pages: SitePages;
  /** Files to publish beside the pages. */
  readonly files: readonly SiteFile[];
  readonly surveys: ReadonlyMap<Post, Survey>;
  /** Folders of this site's pictures in the cache, for `pruneImages`. */
  readonly pictureEntries: readonly string[];
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
  const documents = await renderDocuments(content, {
    root,
    settings,
    documentLayouts: options.documentLayouts,
    now: options.now,
    memoryFile: join(cacheDir, 'code.json'),
    report,
  });
  options.onDocuments?.({ ...documents, settings, content });
  const { posts, pages, htmlOf, report: reportInText } = documents;
  const surveys = await loadSurveys(posts, { root, htmlOf, report });
  const pictures = await loadSitePictures([...posts, ...pages], {
    ...options,
    lock: readRemoteLock(root, report),
    settings,
    cacheDir,
    files: content.files,
    htmlOf,
    report: reportInText,
  });
  const levels = mergeLevels(settings.ruleLevels, options.ruleLevels);
  const settle = options.areFindingsRaw ? (found: readonly Diagnostic[]) => found : createSettle(root, levels);
  stopOnErrors(settle(diagnostics), options);

  const cards = await loadShareCards(posts, {
    ...{ root, settings, cacheDir, mode: options.images, pictures: pictures.all, report },
    onProgress: options.onCard,
  });
  stopOnErrors(settle(diagnostics), options);

  const look = await makeLook(options.lookDir, {
    hasComparisons: [...surveys.values()].some(({ groups }) => groups.length > 0),
    hasPictures: pictures.all.size > 0,
  });
  const articles = await Promise.all(
    posts.map(async (source) => {
      const survey = surveys.get(source);
      const card = cards.get(source);
      const parts = { source, markdown: htmlOf(source), pictures: pictures.all, ...(card && { card }) };
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
  stopOnErrors(settle(diagnostics), options);

  const files = await siteFiles({
    ...options,
    settings,
    content,
    articles,
    pictures: pictures.all.values(),
    cards: cards.values(),
  });
  return {
    settings,
    pages: lastRedirects(sitePages),
    // Later ones win: an author's icon is the site's.
    files: lastOfEach([...look.files, ...files, ...pictures.files]),
    surveys,
    pictureEntries: pictures.assets.map(({ cacheEntry }) => cacheEntry),
    diagnostics: sortDiagnostics(settle(diagnostics)),
    counts: { posts: posts.length, waiting: content.waiting.length, ...pictures.counts },
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
