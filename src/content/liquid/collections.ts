import { posix } from 'node:path';
import type { Collection } from '../collection.ts';
import { withDefaults } from '../defaults.ts';
import { isMapping } from '../mapping.ts';
import type { Page } from '../page.ts';
import { permalinkPattern } from '../permalink-styles.ts';
import { relativePath } from './relative-path.ts';
import type { World } from './world.ts';

type Values = Record<string, unknown>;

/** `site.collections`, the posts among them: by label, each with its settings, documents and files. */
export function collectionValues(world: World, valuesOf: (document: Page) => Values): Values[] {
  const { posts, collections = [] } = world.documents;
  const all: readonly Pick<Collection, 'label' | 'isOutput' | 'files'>[] = [
    ...collections,
    { label: 'posts', isOutput: true, files: [] },
  ];
  const documentsOf = (label: string): readonly Page[] =>
    label === 'posts'
      ? posts.toReversed()
      : (collections.find((collection) => collection.label === label)?.documents ?? []);
  return all
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
    .map((collection) => ({
      ...(collection.label === 'posts' && { permalink: permalinkPattern(world.settings.permalink) }),
      ...settingsOf(collection.label, world),
      ...{ label: collection.label, output: collection.isOutput, relative_directory: `_${collection.label}` },
      ...{ docs: documentsOf(collection.label).map(valuesOf), files: staticFileValues(pathsOf(collection), world) },
    }));
}

/** A collection's files for `staticFileValues`. */
export function pathsOf({ label, files }: Pick<Collection, 'label' | 'files'>) {
  return { label, files: files.map(({ file }) => file) };
}

function settingsOf(label: string, { config: { collections } }: World): Values {
  const settings = isMapping(collections) && Object.hasOwn(collections, label) ? collections[label] : undefined;
  return isMapping(settings) ? { ...settings } : {};
}

/** `site.static_files`: files with what the site's defaults say of them (lib/jekyll/drops/static_file_drop.rb). */
export function staticFileValues(
  { files, label }: { readonly files: readonly string[]; readonly label?: string },
  { settings }: World,
): Values[] {
  const { defaults = [], jekyll } = settings;
  return files.map((file) => {
    const place = { file, type: label ?? '', collectionsDir: jekyll?.collectionsDir ?? '' };
    const extname = posix.extname(file);
    return {
      ...withDefaults({}, defaults, place),
      ...{ path: label === undefined ? `/${file}` : relativePath(file, settings), collection: label ?? null },
      ...{ name: posix.basename(file), basename: posix.basename(file, extname), extname },
    };
  });
}
