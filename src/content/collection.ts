import { posix } from 'node:path';
import type { DateTime } from 'luxon';
import { documentAddress } from './document-address.ts';
import type { SourceFile } from './folder.ts';
import { documentOf, type Page } from './page.ts';
import { collectionPattern } from './permalink-styles.ts';
import { DATED_NAME, type ParsePostOptions, writtenDate } from './post.ts';
import type { Settings } from './settings.ts';
import { titleizeSlug } from './slug.ts';
import type { Source } from './source.ts';

/** A document of one of the site's own collections. */
export interface CollectionDocument extends Page {
  /** Its collection's label. */
  readonly collection: string;
  readonly slug: string;
  /** From the front matter or the file's name. */
  readonly day?: DateTime;
  /** What its front matter holds under the key that its collection is sorted by. */
  readonly sortValue?: unknown;
}

/** A file of a collection that has no front matter. */
export interface CollectionFile {
  /** Below the site folder. */
  readonly file: string;
  /** Below the output folder. */
  readonly outputPath: string;
}

/** One of the site's own collections, such as the files of `_docs`. */
export interface Collection {
  readonly label: string;
  /** Whether its documents and files are published. */
  readonly isOutput: boolean;
  /** In Jekyll's order. */
  readonly documents: readonly CollectionDocument[];
  /** By path. */
  readonly files: readonly CollectionFile[];
}

/** A document by Jekyll's rules (lib/jekyll/document.rb); undefined, with a report, when it has no usable address. */
export function parseDocument(
  source: Source,
  { path, collection = '' }: SourceFile,
  options: ParsePostOptions,
): CollectionDocument | undefined {
  const { fields, data } = source;
  const { settings, report } = options;
  const name = posix.basename(path);
  const dated = DATED_NAME.exec(name)?.groups;
  const fileSlug = (dated?.slug ?? name).replace(/\.+$/, '');
  const slug = fields.slug ?? fileSlug;
  const day = writtenDate(source, dated?.date, options);
  const categories = [...(fields.categories ?? []), ...(fields.category ?? [])];
  const parts = { slug, name, path, categories, collection, ...(day && { date: day }) };
  const { pattern, sortBy } = rulesOf(collection, settings);
  const address = documentAddress(fields.permalink ?? pattern, parts, source, report);
  if (!address) return undefined;
  return {
    ...documentOf(source, { layout: 'page', title: titleizeSlug(fileSlug), formerAddresses: [] }, options),
    ...address,
    ...{ collection, slug },
    ...(day && { day }),
    ...(sortBy && { sortValue: data[sortBy] }),
  };
}

function rulesOf(label: string, { jekyll, permalink }: Settings): { pattern: string; sortBy: string | undefined } {
  const own = jekyll?.collections?.find((collection) => collection.label === label);
  return { pattern: own?.permalink ?? collectionPattern(permalink), sortBy: own?.sortBy };
}
