import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, filesBelow, hasFrontMatter, isSkipped, joined, type ReadFolderOptions } from './entries.ts';
import { MARKDOWN, type SourceFile, withoutEnding } from './folder.ts';

export type { ReadFolderOptions } from './entries.ts';

/** What Jekyll would read of a folder, each list sorted by path. */
export interface JekyllFolder {
  /** Posts, drafts, and the HTML and Markdown pages that begin with front matter. */
  readonly sources: readonly SourceFile[];
  /** Files without front matter, which keep their addresses. */
  readonly staticFiles: readonly string[];
  /** Files without front matter of the site's own collections, by label. */
  readonly collectionFiles: ReadonlyMap<string, readonly string[]>;
  /** Files that only Jekyll can print: style sheets, feeds, search indexes, posts in other languages than Markdown. */
  readonly templates: readonly string[];
}

/** Lies in every folder that a build of ours wrote (publish.ts). */
const OUTPUT_MARKER = '.fieldbook';

/** Kinds of files that become posts or pages. */
const DOCUMENT = new RegExp(`${MARKDOWN.source}|\\.html$`, 'i');

/** Posts in the languages of Jekyll's converters that are not ours. */
const OTHER_TEXT = /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.(?:textile|txt|text|org|adoc|asciidoc|rst|haml)$/i;

const DATED = /^\d{2,4}-\d{1,2}-\d{1,2}-/;

/** Reads a folder as Jekyll does (lib/jekyll/reader.rb, entry_filter.rb). */
export function readJekyllFolder(options: ReadFolderOptions): JekyllFolder {
  const files = [...walk('', options), ...collectionsOf(options)];
  const byKind = (kind: string) => files.filter((file) => file.kind === kind).map(({ file }) => file);
  return {
    sources: files
      .filter((file): file is SourceFile => file.kind !== 'static' && file.kind !== 'template')
      .sort(byPath),
    staticFiles: files
      .filter((file) => file.kind === 'static' && !file.collection)
      .map(({ file }) => file)
      .sort(),
    collectionFiles: groupFiles(files),
    templates: byKind('template').sort(),
  };
}

interface OtherFile {
  readonly file: string;
  readonly kind: 'static' | 'template';
  /** Label of the collection that it belongs to. */
  readonly collection?: string;
}

function groupFiles(files: readonly (SourceFile | OtherFile)[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { file, kind, collection } of files) {
    if (kind === 'static' && collection) groups.set(collection, [...(groups.get(collection) ?? []), file].sort());
  }
  return groups;
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.file < b.file ? -1 : 1;
}

function* walk(folder: string, options: ReadFolderOptions): Generator<SourceFile | OtherFile> {
  const { root, jekyll } = options;
  const isWithPosts = jekyll.collectionsDir === '' || folder.startsWith(jekyll.collectionsDir);
  if (isWithPosts) yield* postsOf(folder, '_posts', 'post', options);
  if (isWithPosts) yield* postsOf(folder, '_drafts', 'draft', options);
  for (const entry of entriesOf(join(root, folder))) {
    const path = joined(folder, entry.name);
    if (isSkipped(path, entry.name, options)) continue;
    if (!entry.isDirectory()) yield* fileOf(path, root);
    else if (!existsSync(join(root, path, OUTPUT_MARKER))) yield* walk(path, options);
  }
}

/** Posts or drafts in one of Jekyll's folders for them; the folders above it are categories. */
function* postsOf(
  above: string,
  name: '_posts' | '_drafts',
  kind: 'post' | 'draft',
  options: ReadFolderOptions,
): Generator<SourceFile | OtherFile> {
  const { collectionsDir } = options.jekyll;
  const own = above === 'posts' && name === '_drafts' ? '' : above;
  const categories = own
    .slice(own.startsWith(collectionsDir) ? collectionsDir.length : 0)
    .split('/')
    .filter(Boolean);
  const top = joined(above, name);
  for (const path of filesBelow(top, '', options)) {
    const file = `${top}/${path}`;
    if (OTHER_TEXT.test(path)) yield { file, kind: 'template' };
    if (!DOCUMENT.test(path)) continue;
    yield { file, kind, path: withoutEnding(path), ...(categories.length > 0 && { categories }) };
  }
}

/** The files of the site's own collections, such as those of `_docs` (lib/jekyll/collection.rb). */
function* collectionsOf(options: ReadFolderOptions): Generator<SourceFile | OtherFile> {
  const { collections = [], collectionsDir } = options.jekyll;
  for (const { label } of collections) {
    const top = joined(collectionsDir, `_${label}`);
    for (const path of filesBelow(top, '', options)) {
      const file = `${top}/${path}`;
      if (!hasFrontMatter(join(options.root, file))) yield { file, kind: 'static', collection: label };
      else if (DOCUMENT.test(path)) yield { file, kind: 'document', path: withoutEnding(path), collection: label };
      else yield { file, kind: 'template' };
    }
  }
}

function* fileOf(file: string, root: string): Generator<SourceFile | OtherFile> {
  const path = withoutEnding(file);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (file.startsWith('posts/') && MARKDOWN.test(file) && DATED.test(name)) {
    yield { file, kind: 'post', path: path.slice('posts/'.length) };
  } else if (!hasFrontMatter(join(root, file))) yield { file, kind: 'static' };
  else if (DOCUMENT.test(file)) yield { file, kind: 'page', path };
  else yield { file, kind: 'template' };
}
