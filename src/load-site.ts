import { join } from 'node:path';
import type { Page } from './content/page.ts';
import type { Post } from './content/post.ts';
import { type Content, readContent } from './content/read.ts';
import { readSettings, type Settings } from './content/settings.ts';
import type { ImageAsset, Picture } from './images/asset.ts';
import { loadPictures } from './images/load.ts';
import { readRemoteLock } from './images/remote/lock.ts';
import { makeLook } from './look/look.ts';
import { pictureReferences } from './picture-references.ts';
import { type RenderedDocuments, renderDocuments } from './render-documents.ts';
import { type Diagnostic, type Report, SiteError, sortDiagnostics } from './report/diagnostic.ts';
import { formatDiagnostics } from './report/format.ts';
import { type Levels, mergeLevels } from './report/levels.ts';
import { createSettle } from './report/settle.ts';
import { loadShareCards } from './share-cards/load.ts';
import { articleOf, renderedPage } from './site/article.ts';
import { lastRedirects, reportCollisions } from './site/collisions.ts';
import { composePages } from './site/compose.ts';
import type { SiteFile, SitePages } from './site/model.ts';
import { siteFiles } from './site-files.ts';
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
  /** Files of this site's share cards in the cache, for `pruneCards`. */
  readonly cardFiles: readonly string[];
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
  const portrait = settings.adamBlog?.box?.picture;
  const lock = readRemoteLock(root, report);
  const pictures = await loadPictures(pictureReferences([...posts, ...pages], { htmlOf, settings }), {
    lock,
    root,
    baseurl: settings.baseurl,
    cacheDir,
    mode: options.images,
    missing: (options.missingImages ?? settings.missingImages) === 'warn' ? 'warning' : 'error',
    report: reportInText,
    ...(options.onPicture && { onProgress: options.onPicture }),
  });
  const levels = mergeLevels(settings.ruleLevels, options.ruleLevels);
  const settle = options.areFindingsRaw ? (found: readonly Diagnostic[]) => found : createSettle(root, levels);
  stopOnErrors(settle(diagnostics), options);

  const cards = await loadShareCards(posts, {
    ...{ root, settings, cacheDir, mode: options.images, pictures, report },
    onProgress: options.onCard,
  });
  stopOnErrors(settle(diagnostics), options);

  const look = await makeLook(options.lookDir, {
    hasComparisons: [...surveys.values()].some(({ groups }) => groups.length > 0),
    hasPictures: pictures.size > 0,
  });
  const articles = await Promise.all(
    posts.map(async (source) => {
      const survey = surveys.get(source);
      const card = cards.get(source);
      const parts = { source, markdown: htmlOf(source), pictures, ...(card && { card }) };
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
    takenPaths: settings.jekyll ? [...content.files, ...pages.filter(hasText).map(({ outputPath }) => outputPath)] : [],
  });
  reportCollisions(sitePages, [...articles, ...texts], report);
  if (settings.url === '') report(NO_URL);
  stopOnErrors(settle(diagnostics), options);

  const assets = distinctAssets(pictures.values());
  const files = await siteFiles({
    ...options,
    settings,
    content,
    articles,
    pictures: pictures.values(),
    cards: cards.values(),
  });
  return {
    settings,
    pages: lastRedirects(sitePages),
    // Later ones win: an author's icon is the site's.
    files: [...look.files, ...files],
    surveys,
    pictureEntries: assets.map(({ cacheEntry }) => cacheEntry),
    cardFiles: [...cards.values()].map(({ path }) => path),
    diagnostics: sortDiagnostics(settle(diagnostics)),
    counts: { posts: posts.length, waiting: content.waiting.length, pictures: assets.length, ...bytesOf(assets) },
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
