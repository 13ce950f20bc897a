import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file that may be a post, a page or a document of a collection, by where it lies. Paths are below the site folder, with `/`. */
export interface SourceFile {
  readonly file: string;
  readonly kind: 'post' | 'draft' | 'page' | 'document';
  /** Path below the folder that makes it a post, without the ending: what `:path` stands for. */
  readonly path: string;
  /** Whether it is a page although it has no front matter. */
  readonly isBare?: boolean;
  /** Its address, where a plugin says so. */
  readonly permalink?: string;
  /** Label of the collection that a `document` belongs to. */
  readonly collection?: string;
  /** Folders above Jekyll's folder of posts, where there are any: a post's first categories. */
  readonly categories?: readonly string[];
}

/** Folders of posts: ours, and Jekyll's. */
const POST_FOLDERS = ['posts', '_posts'];
const DRAFT_FOLDERS = ['posts/_drafts', '_drafts'];

/** Endings that Jekyll reads as Markdown (`markdown_ext`). */
export const MARKDOWN = /\.(?:markdown|mkdown|mkdn|mkd|md)$/i;

/** Names that Jekyll passes over: hidden, backup and underscored files. */
const SKIPPED = /^[._#~]|~$/;

/**
 * The Markdown files of a site folder of our own kind, sorted by path: posts, drafts, and the pages beside
 * `_config.yml`. jekyll-folder.ts reads the other kind.
 */
export function findSources(root: string): SourceFile[] {
  const posts = POST_FOLDERS.flatMap((folder) => markdownBelow(root, folder, 'post'));
  const drafts = DRAFT_FOLDERS.flatMap((folder) => markdownBelow(root, folder, 'draft'));
  const pages = readdirSync(root, { withFileTypes: true })
    .filter(isMarkdown)
    .map(({ name }): SourceFile => ({ file: name, kind: 'page', path: withoutEnding(name) }));
  return [...posts, ...drafts, ...pages].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function markdownBelow(root: string, folder: string, kind: SourceFile['kind']): SourceFile[] {
  const top = join(root, folder);
  if (!existsSync(top) || !statSync(top).isDirectory()) return [];
  return readdirSync(top, { withFileTypes: true, recursive: true })
    .filter(isMarkdown)
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some(isSpecialName))
    .map((path) => ({ file: `${folder}/${path}`, kind, path: withoutEnding(path) }));
}

function isMarkdown(entry: Dirent): boolean {
  return entry.isFile() && MARKDOWN.test(entry.name) && !isSpecialName(entry.name);
}

/** Whether Jekyll passes over files and folders of this name, as it does hidden, backup and underscored ones. */
export function isSpecialName(name: string): boolean {
  return SKIPPED.test(name);
}

/** A path up to the last dot of its name. */
export function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
