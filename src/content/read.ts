import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../report/diagnostic.ts';
import { ADAM_LISTS } from './adam-blog.ts';
import { withBarePages } from './bare-files.ts';
import { type Collection, type CollectionDocument, parseDocument } from './collection.ts';
import { makeCollection } from './collections.ts';
import { withDefaults } from './defaults.ts';
import { findSources, type SourceFile } from './folder.ts';
import { readJekyllFolder } from './jekyll-folder.ts';
import { type Page, parsePage } from './page.ts';
import { type Post, parsePost } from './post.ts';
import type { Settings } from './settings.ts';
import { parseSource, type SourceRules } from './source.ts';
import { findStaticFiles } from './static.ts';

export interface ReadContentOptions {
  readonly root: string;
  readonly settings: Settings;
  readonly includeDrafts: boolean;
  readonly includeFuture: boolean;
  /** What counts as the future. */
  readonly now: Date;
  readonly report: Report;
}

/** What a site folder holds. */
export interface Content {
  /** Published posts, newest first; equal dates keep reverse order of path, as in Jekyll. */
  readonly posts: readonly Post[];
  /** Undated pages by file name. */
  readonly pages: readonly Page[];
  /** The site's own collections besides the posts, in the order of `_config.yml`. */
  readonly collections: readonly Collection[];
  /** Posts whose date has not come, by path. */
  readonly waiting: readonly Post[];
  /** Paths, below the site folder and sorted, of the files that are published as they lie. */
  readonly files: readonly string[];
  /** Where Jekyll would print a feed of its own making: subscribers look there. */
  readonly feedPaths: readonly string[];
}

/** Feeds that blogs print by Liquid; ours stands in their place. */
const FEED = /(?:^|\/)(?:atom|feed|index|rss)\.(?:xml|atom|rss)$/;

/** Templates whose files we make ourselves. */
const SITEMAP = /^(?:sitemap\.xml|robots\.txt)$/;

/** Reads every post and page of a site folder. Mistakes are reported; the file at fault is left out. */
export function readContent(options: ReadContentOptions): Content {
  const posts: Post[] = [];
  const pages: Page[] = [];
  const documents: CollectionDocument[] = [];
  const waiting: Post[] = [];
  const { sources, files, collectionFiles, feedPaths } = findFiles(options);
  for (const file of sources) {
    const document = readDocument(file, options);
    if (document === undefined) continue;
    if ('collection' in document) documents.push(document);
    else if (!('date' in document)) pages.push(document);
    else if (document.isDraft && !options.includeDrafts) continue;
    else if (isFuture(document, options.now) && !options.includeFuture && !document.isDraft) waiting.push(document);
    else posts.push(document);
  }
  const { settings } = options;
  const collections = (settings.jekyll?.collections ?? []).map((collection) => {
    const own = documents.filter((document) => document.collection === collection.label);
    const content = { documents: own, files: collectionFiles.get(collection.label) ?? [] };
    return makeCollection(collection, content, settings);
  });
  return { posts: posts.sort(newestFirst), pages, collections, waiting, files, feedPaths };
}

/** Whether the date of a post has not come. */
export function isFuture({ date }: Post, now: Date): boolean {
  return date.toMillis() > now.getTime();
}

interface FoundFiles extends Pick<Content, 'files' | 'feedPaths'> {
  readonly sources: readonly SourceFile[];
  /** By label of the collection. */
  readonly collectionFiles: ReadonlyMap<string, readonly string[]>;
}

function findFiles({ root, settings, report }: ReadContentOptions): FoundFiles {
  const { exclude, jekyll } = settings;
  const none = { collectionFiles: new Map(), feedPaths: [] };
  if (!jekyll) return { sources: findSources(root), files: findStaticFiles(root, exclude), ...none };
  const { collectionFiles, templates, ...found } = readJekyllFolder({ root, exclude, jekyll });
  const { sources, staticFiles } = jekyll.pagePlugins
    ? withBarePages(found, jekyll.pagePlugins, jekyll.include)
    : found;
  const ours: readonly string[] = settings.adamBlog ? Object.values(ADAM_LISTS) : [];
  const unmade = templates.filter((path) => !FEED.test(path) && !SITEMAP.test(path) && !ours.includes(path));
  if (unmade.length > 0) {
    const message = `left out, because only Jekyll fills them in: ${unmade.join(', ')}`;
    report({ rule: 'template-skipped', severity: 'note', message });
  }
  const feedPaths = [...templates.filter((path) => FEED.test(path)), ...(jekyll.feedPath ? [jekyll.feedPath] : [])];
  return { sources, files: staticFiles, collectionFiles, feedPaths };
}

function readDocument(file: SourceFile, options: ReadContentOptions): Post | Page | CollectionDocument | undefined {
  if (file.kind === 'draft' && !options.includeDrafts) return undefined;
  const text = readUtf8(join(options.root, file.file));
  if (text === undefined) {
    const at = { file: file.file, line: 1, column: 1 };
    const hint = 'save it as UTF-8';
    options.report({ rule: 'encoding', severity: 'error', message: 'the file is not UTF-8 text', hint, at });
    return undefined;
  }
  // A page is a Markdown file that asks to be one; README.md and its like have no front matter.
  if (file.kind === 'page' && !file.isBare && !text.replace(/^\uFEFF/, '').startsWith('---')) return undefined;
  const source = parseSource(file.file, text, options.report, rulesFor(file, options.settings));
  if (source === undefined) return undefined;
  if (source.fields.published === false && !options.settings.areUnpublishedShown) return undefined;
  if (file.kind === 'page') return parsePage(source, options);
  return file.kind === 'document' ? parseDocument(source, file, options) : parsePost(source, file, options);
}

function rulesFor({ file, kind, collection, permalink }: SourceFile, { defaults = [], jekyll }: Settings): SourceRules {
  const type = collection ?? (kind === 'page' ? 'pages' : 'posts');
  const place = { file, type, ...(jekyll && { collectionsDir: jekyll.collectionsDir }) } as const;
  const own = permalink === undefined ? {} : { permalink };
  return {
    complete: (data) => withDefaults({ ...data, ...own }, defaults, place),
    isLenient: jekyll !== undefined,
    hasOwnKeys: kind === 'document',
  };
}

function readUtf8(path: string): string | undefined {
  const text = readFileSync(path, 'utf8');
  // Decoding never fails but leaves U+FFFD; only then is the exact and slower answer needed.
  if (!text.includes('\uFFFD')) return text;
  return Buffer.from(text, 'utf8').equals(readFileSync(path)) ? text : undefined;
}

function newestFirst(a: Post, b: Post): number {
  const difference = b.date.toMillis() - a.date.toMillis();
  return difference || (a.file < b.file ? 1 : -1);
}
