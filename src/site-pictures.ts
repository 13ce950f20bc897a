import type { Page } from './content/page.ts';
import type { PictureReference } from './content/picture-reference.ts';
import type { Settings } from './content/settings.ts';
import { fileUrl } from './images/address.ts';
import type { ImageAsset, Picture } from './images/asset.ts';
import { heavyPictures } from './images/budget.ts';
import { loadPictures, ownFiles } from './images/load.ts';
import { withoutMetadata } from './images/metadata.ts';
import { altFinding } from './images/problems.ts';
import type { RemoteLock } from './images/remote/lock.ts';
import { readStyleSheets, rewriteStyleSheet, type StyleSheet } from './images/style-sheets.ts';
import { unusedPictures } from './images/unused.ts';
import type { RenderedMarkdown } from './markdown/render.ts';
import { referencesOf } from './markdown/slots.ts';
import { pictureReferences } from './picture-references.ts';
import type { Diagnostic, Report } from './report/diagnostic.ts';
import type { SiteFile } from './site/model.ts';
import { pictureAddress } from './site/picture-address.ts';

export interface SitePicturesOptions {
  readonly root: string;
  readonly settings: Settings;
  /** Pictures that were fetched from other hosts. */
  readonly lock: RemoteLock | undefined;
  readonly cacheDir: string;
  readonly images: 'optimize' | 'copy';
  /** Overrides the site's own setting. */
  readonly missingImages?: 'error' | 'warn';
  /** What is published as it lies. */
  readonly files: readonly string[];
  readonly htmlOf: (document: Page) => RenderedMarkdown;
  readonly report: Report;
  readonly onPicture?: (done: number, total: number) => void;
}

/** Every picture of a site. */
export interface SitePictures {
  readonly all: ReadonlyMap<PictureReference, Picture>;
  /** Each once. */
  readonly assets: readonly ImageAsset[];
  /** Authors' files that are not published otherwise, and style sheets with other addresses than their authors wrote. */
  readonly files: readonly SiteFile[];
  readonly counts: PictureCounts;
}

export interface PictureCounts {
  readonly pictures: number;
  /** Bytes of the authors' pictures. */
  readonly originalBytes: number;
  /** Bytes of what takes their place in a browser that knows every format: the widest variant of the best. */
  readonly servedBytes: number;
}

/** Finds and makes all pictures that documents, settings and style sheets name, and reports what is wrong with them. */
export async function loadSitePictures(
  documents: readonly Page[],
  { root, settings, lock, cacheDir, images, missingImages, files, htmlOf, report, onPicture }: SitePicturesOptions,
): Promise<SitePictures> {
  const slots = documents.flatMap((document) => htmlOf(document).pictures);
  const styleSheets = readStyleSheets(root, files);
  const references = [
    ...pictureReferences(documents, { htmlOf, settings }),
    ...styleSheets.flatMap((styleSheet) => styleSheet.slots.flatMap(referencesOf)),
  ];
  const all = await loadPictures(references, {
    root,
    lock,
    baseurl: settings.baseurl,
    cacheDir,
    mode: images,
    missing: (missingImages ?? settings.missingImages) === 'warn' ? 'warning' : 'error',
    report,
    onProgress: onPicture,
  });
  const limit = images === 'optimize' ? settings.budgets?.picture : undefined;
  const heavy = limit === undefined ? [] : heavyPictures(all, limit);
  for (const finding of [...slots.map(altFinding), unusedAmong(all, root), ...heavy]) if (finding) report(finding);
  const assets = distinctAssets(all.values());
  return { all, assets, files: filesOf(all, { styleSheets, settings, files }), counts: countsOf(assets) };
}

/** A misspelled picture would look unused. */
function unusedAmong(all: SitePictures['all'], root: string): Diagnostic | undefined {
  if ([...all.values()].some(({ kind }) => kind === 'broken')) return undefined;
  return unusedPictures(
    root,
    [...all.keys()].map(({ src }) => src),
  );
}

interface Published {
  readonly styleSheets: readonly StyleSheet[];
  readonly settings: Settings;
  readonly files: readonly string[];
}

function filesOf(all: SitePictures['all'], { styleSheets, settings, files }: Published): SiteFile[] {
  return [
    ...styleSheets.flatMap((styleSheet) => rewritten(styleSheet, all, settings)),
    ...ownFiles(all, files).map(({ name, path }) => ({ outputPath: name, from: path, change: withoutMetadata })),
  ];
}

function rewritten(styleSheet: StyleSheet, pictures: SitePictures['all'], { baseurl }: Settings): SiteFile[] {
  const context = { pictures, baseurl, path: fileUrl(styleSheet.file, '') };
  const bytes = rewriteStyleSheet(styleSheet, (reference) => pictureAddress(reference, context));
  return bytes === undefined ? [] : [{ outputPath: styleSheet.file, bytes }];
}

function distinctAssets(pictures: Iterable<Picture>): ImageAsset[] {
  return [...new Set([...pictures].flatMap((picture) => (picture.kind === 'asset' ? [picture.asset] : [])))];
}

function countsOf(assets: readonly ImageAsset[]): PictureCounts {
  const served = assets.map(({ sources, fallback }) => (sources[0] ?? fallback).variants.at(-1)?.bytes ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    pictures: assets.length,
    originalBytes: sum(assets.map(({ originalBytes }) => originalBytes)),
    servedBytes: sum(served),
  };
}
