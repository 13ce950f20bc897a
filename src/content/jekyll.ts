import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionSettings } from './collection-keys.ts';
import type { TagFeedSettings } from './feed-keys.ts';
import type { PagePlugins } from './page-plugins.ts';

/** What only folders made for Jekyll have; its absence marks a folder of our own kind. */
export interface JekyllSettings {
  /** Names and paths that are read although Jekyll would pass over them (`include`). */
  readonly include: readonly string[];
  /** The folder that holds `_posts` and its like; empty for the site folder. */
  readonly collectionsDir: string;
  /** The site's own collections besides the posts. */
  readonly collections?: readonly CollectionSettings[];
  /** What plugins make of files that are no pages without them. */
  readonly pagePlugins?: PagePlugins;
  /** Where jekyll-feed prints the feed, if not at `feed.xml`. */
  readonly feedPath?: string;
  /** The feeds of tags that it is told to print. */
  readonly tagFeeds?: TagFeedSettings;
}

/** Folders that only sites made for Jekyll have. */
const MARKS = ['_layouts', '_includes', '_posts'];

/** Folders of a site that hold no posts, and may be large. */
const PASSED_OVER = /^[._]|^(?:node_modules|vendor)$/;

/**
 * Whether a folder was made for Jekyll: it names a theme, or has layouts, includes, folders of its own collections or
 * `_posts`, be it deeper down. In a folder with `posts/`, which is ours, only the top counts.
 */
export function isJekyllFolder(
  root: string,
  { hasTheme, labels }: { hasTheme: boolean; labels: readonly string[] },
): boolean {
  const marks = [...MARKS, ...labels.map((label) => `_${label}`)];
  if (hasTheme || marks.some((name) => existsSync(join(root, name)))) return true;
  return !existsSync(join(root, 'posts')) && foldersOf(root).some((name) => hasPosts(join(root, name)));
}

function hasPosts(folder: string): boolean {
  return existsSync(join(folder, '_posts')) || foldersOf(folder).some((name) => hasPosts(join(folder, name)));
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !PASSED_OVER.test(entry.name))
    .map(({ name }) => name);
}
