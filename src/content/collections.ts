import { posix } from 'node:path';
import type { Collection, CollectionDocument } from './collection.ts';
import type { CollectionSettings } from './collection-keys.ts';
import { withoutEnding } from './folder.ts';
import { addressOf } from './permalink.ts';
import { collectionPattern } from './permalink-styles.ts';
import type { Settings } from './settings.ts';

/** What the folder of a collection holds, sorted by path. */
export interface CollectionContent {
  readonly documents: readonly CollectionDocument[];
  readonly files: readonly string[];
}

/** A collection in Jekyll's order (lib/jekyll/collection.rb, sort_docs!). */
export function makeCollection(
  collection: CollectionSettings,
  { documents, files }: CollectionContent,
  settings: Settings,
): Collection {
  const { label, isOutput } = collection;
  return {
    ...{ label, isOutput, documents: sorted(documents, collection) },
    files: files.map((file) => ({ file, outputPath: outputPathOf(file, collection, settings) })),
  };
}

function sorted(documents: readonly CollectionDocument[], { label, order, sortBy }: CollectionSettings) {
  const inTime = documents.toSorted((a, b) => (a.day && b.day ? a.day.toMillis() - b.day.toMillis() : 0));
  if (order) {
    const places = new Map(order.map((path, index) => [path, index]));
    const placeOf = ({ file }: CollectionDocument) => {
      const path = file.slice(file.indexOf(`_${label}/`) + label.length + 2);
      return places.get(path) ?? order.length;
    };
    return inTime.sort((a, b) => placeOf(a) - placeOf(b));
  }
  return sortBy ? inTime.sort((a, b) => compareValues(a.sortValue, b.sortValue)) : inTime;
}

/** Documents without a value come last; values that cannot be compared are equal. */
function compareValues(a: unknown, b: unknown): number {
  const [isNoA, isNoB] = [a === undefined || a === null, b === undefined || b === null];
  if (isNoA || isNoB) return Number(isNoA) - Number(isNoB);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
}

/** A file follows its collection's pattern, which knows only its label and path (lib/jekyll/static_file.rb, url). */
function outputPathOf(file: string, { label, permalink }: CollectionSettings, settings: Settings): string {
  const path = withoutEnding(file.slice(file.indexOf(`_${label}/`) + label.length + 2));
  const parts: Readonly<Record<string, string>> = { collection: label, path, name: posix.basename(file) };
  const filled = (permalink ?? collectionPattern(settings.permalink)).replace(
    /:([a-z_]+)/g,
    (_, key: string) => parts[key] ?? '',
  );
  return addressOf(`${filled.replace(/\/$/, '')}${posix.extname(file)}`).outputPath;
}
