import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isSpecialName, MARKDOWN, type SourceFile, withoutEnding } from './folder.ts';
import { matchesGlob } from './globs.ts';
import type { JekyllSettings } from './jekyll.ts';

/** What Jekyll would read of a folder, each list sorted by path. */
export interface JekyllFolder {
  /** Posts, drafts, and the HTML and Markdown pages that begin with front matter. */
  readonly sources: readonly SourceFile[];
  /** Files without front matter, which keep their addresses. */
  readonly staticFiles: readonly string[];
  /** Files that only Jekyll can print: style sheets, feeds, search indexes, posts in other languages than Markdown. */
  readonly templates: readonly string[];
}

export interface ReadFolderOptions {
  readonly root: string;
  readonly exclude: readonly string[];
  readonly jekyll: JekyllSettings;
}

/** What Jekyll leaves out unasked (lib/jekyll/configuration.rb, DEFAULT_EXCLUDES). */
const DEFAULT_EXCLUDES = [
  ...['.sass-cache', '.jekyll-cache', 'gemfiles', 'Gemfile', 'Gemfile.lock', 'node_modules'],
  ...['vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'],
];

/** Lies in every folder that a build of ours wrote (publish.ts). */
const OUTPUT_MARKER = '.fieldbook';

/** Kinds of files that become posts or pages. */
const DOCUMENT = new RegExp(`${MARKDOWN.source}|\\.html$`, 'i');

/** Posts in the languages of Jekyll's converters that are not ours. */
const OTHER_TEXT = /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.(?:textile|txt|text|org|adoc|asciidoc|rst|haml)$/i;

const DATED = /^\d{2,4}-\d{1,2}-\d{1,2}-/;

/** Reads a folder as Jekyll does (lib/jekyll/reader.rb, entry_filter.rb). */
export function readJekyllFolder(options: ReadFolderOptions): JekyllFolder {
  const files = [...walk('', options)];
  const byKind = (kind: string) => files.filter((file) => file.kind === kind).map(({ file }) => file);
  return {
    sources: files
      .filter((file): file is SourceFile => file.kind !== 'static' && file.kind !== 'template')
      .sort(byPath),
    staticFiles: byKind('static').sort(),
    templates: byKind('template').sort(),
  };
}

interface OtherFile {
  readonly file: string;
  readonly kind: 'static' | 'template';
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

/** Below a folder of posts Jekyll looks at the beginning of a path and at its last name only. */
function* filesBelow(top: string, folder: string, options: ReadFolderOptions): Generator<string> {
  for (const entry of entriesOf(join(options.root, top, folder))) {
    const path = joined(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(top, path, options);
    else if (!isSpecialName(path.split('/', 1)[0] ?? '') && !isSkipped(`${top}/${path}`, entry.name, options))
      yield path;
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

function isSkipped(path: string, name: string, { root, exclude, jekyll }: ReadFolderOptions): boolean {
  if (name.endsWith('.')) return true;
  const matches = (text: string, patterns: readonly string[]) =>
    patterns.map((pattern) => pattern.replace(/^\.?\//, '')).some((pattern) => isMatch(text, pattern, root));
  const isIncluded = matches(name, jekyll.include);
  const excludes = [...exclude, ...DEFAULT_EXCLUDES].filter((pattern) => !jekyll.include.includes(pattern));
  return !isIncluded && (matches(path, excludes) || isSpecialName(name));
}

/** As in Jekyll, a pattern also matches whatever begins with it. */
function isMatch(path: string, pattern: string, root: string): boolean {
  if (path.startsWith(pattern) || matchesGlob(path, pattern)) return true;
  return pattern === `${path}/` && existsSync(join(root, path));
}

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() || entry.isDirectory());
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Longer than any opening fence with its white space. */
const FENCE_BYTES = 64;

function hasFrontMatter(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(FENCE_BYTES);
    const length = readSync(file, bytes, 0, FENCE_BYTES, 0);
    return /^\uFEFF?---[ \t]*\r?\n/.test(bytes.toString('utf8', 0, length));
  } finally {
    closeSync(file);
  }
}
