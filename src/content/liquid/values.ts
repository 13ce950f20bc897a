import { DateTime } from 'luxon';
import type { Collection } from '../collection.ts';
import type { Page } from '../page.ts';
import type { Post } from '../post.ts';
import { collectionValues, pathsOf, staticFileValues } from './collections.ts';
import { readData } from './data.ts';
import { documentValues } from './document-values.ts';
import { githubValues } from './github.ts';
import { emptyValues, lazily } from './lazy.ts';
import type { Texts } from './texts.ts';
import { LiquidTime, withTimes } from './time.ts';
import type { World } from './world.ts';

type Values = Record<string, unknown>;

/** What templates see of the site and its documents; one document's values are one object wherever they are met. */
export interface SiteValues {
  readonly site: Values;
  readonly valuesOf: (document: Page) => Values;
  /** Says which document is printed, for what of the site depends on it; gives what takes that back. */
  readonly begin: (document: Page | undefined) => () => void;
}

/** `site` and `page` as in Jekyll. What is costly is made when a template first asks for it. */
export function siteValues(world: World, texts: Texts): SiteValues {
  const { settings, config, documents } = world;
  const made = new Map<string, Values>();
  const valuesOf = (document: Page): Values => {
    const known = made.get(document.file);
    if (known) return known;
    const values = documentValues(document, { world, texts, valuesOf });
    made.set(document.file, values);
    return values;
  };
  const site = Object.assign(emptyValues(), { baseurl: '', url: null }, withTimes(config, settings.timezone));
  lazily(site, { ...factsOf(world), ...listsOf(world, valuesOf) });
  let current: Page | undefined;
  const relatedPosts = () => related(documents.posts, current)?.map(valuesOf);
  Object.defineProperty(site, 'related_posts', { enumerable: true, get: relatedPosts });
  const begin = (document: Page | undefined) => {
    const before = current;
    current = document;
    return () => {
      current = before;
    };
  };
  return { site, valuesOf, begin };
}

type Makers = Readonly<Record<string, () => unknown>>;

/** What of the site is no list of documents. */
function factsOf(world: World): Makers {
  const { root, settings, now, config, report } = world;
  return {
    time: () => new LiquidTime(DateTime.fromJSDate(now, { zone: settings.timezone })),
    data: () => readData({ root, folder: String(config.data_dir ?? '_data'), zone: settings.timezone, report }),
    ...(config.github === undefined && settings.jekyll && { github: () => githubValues(world) }),
  };
}

/** Documents and files, in Jekyll's orders. */
function listsOf(world: World, valuesOf: (document: Page) => Values): Makers {
  const { posts, pages, files = [], collections = [] } = world.documents;
  const pagesByName = () => pages.toSorted(byName).map(valuesOf);
  const filesOf = (collection: Collection) => staticFileValues(pathsOf(collection), world);
  return {
    posts: () => posts.map(valuesOf),
    pages: pagesByName,
    html_pages: pagesByName,
    documents: () => [
      ...posts.toReversed().map(valuesOf),
      ...collections.flatMap((collection) => [...collection.documents.map(valuesOf), ...filesOf(collection)]),
    ],
    static_files: () => [...staticFileValues({ files }, world), ...collections.flatMap(filesOf)],
    collections: () => collectionValues(world, valuesOf),
    tags: () => grouped(posts, ({ tags }) => tags, valuesOf),
    categories: () => grouped(posts, ({ categories }) => categories, valuesOf),
    ...Object.fromEntries(collections.map(({ label, documents }) => [label, () => documents.map(valuesOf)])),
  };
}

/** Jekyll's order of pages: by the names of their files alone (lib/jekyll/reader.rb, sort_files!). */
function byName({ file: a }: Page, { file: b }: Page): number {
  const [first, second] = [a, b].map((file) => file.slice(file.lastIndexOf('/') + 1));
  return (first ?? '') < (second ?? '') ? -1 : Number(first !== second);
}

/** How many posts Jekyll calls related (lib/jekyll/related_posts.rb). */
const RELATED_LENGTH = 10;

/** The newest posts but the one printed; pages have none. */
function related(posts: readonly Post[], current: Page | undefined): readonly Post[] | undefined {
  if (!current || !('date' in current || 'collection' in current)) return undefined;
  const newest = posts.slice(0, RELATED_LENGTH + 1);
  return newest.filter(({ file }) => file !== current.file).slice(0, RELATED_LENGTH);
}

/** Posts by tag or category; names in the order in which posts first had them. */
function grouped(posts: readonly Post[], namesOf: (post: Post) => readonly string[], valuesOf: (post: Post) => Values) {
  const groups: Record<string, Values[]> = emptyValues() as Record<string, Values[]>;
  for (const post of posts.toReversed()) {
    for (const name of namesOf(post)) {
      groups[name] ??= [];
      groups[name].unshift(valuesOf(post));
    }
  }
  return groups;
}
