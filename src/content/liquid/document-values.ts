import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { CollectionDocument } from '../collection.ts';
import { withDefaults } from '../defaults.ts';
import { FrontMatterError, parseFrontMatter } from '../front-matter.ts';
import type { Page } from '../page.ts';
import type { Post } from '../post.ts';
import { lazily } from './lazy.ts';
import { relativePath } from './relative-path.ts';
import type { Texts } from './texts.ts';
import { LiquidTime, withTimes } from './time.ts';
import type { World } from './world.ts';

type Values = Record<string, unknown>;

/** A post or page as templates see it: its keys are its own properties, and printed it is its text. */
export class DocumentValues {
  [key: string]: unknown;

  toString(): string {
    return String(this.content);
  }
}

/** Front matter as written, and the site's defaults; without keys of its own when the file cannot be read, which others have reported. */
export function frontMatterOf(
  document: Pick<Page, 'file'>,
  { root, settings }: Pick<World, 'root' | 'settings'>,
): Readonly<Record<string, unknown>> {
  const type = collectionOf(document) ?? 'pages';
  const place = { file: document.file, type, collectionsDir: settings.jekyll?.collectionsDir ?? '' } as const;
  return withDefaults(ownFrontMatter(root, document), settings.defaults ?? [], place);
}

function collectionOf(document: object): string | undefined {
  if ('collection' in document) return (document as CollectionDocument).collection;
  return 'date' in document ? 'posts' : undefined;
}

function ownFrontMatter(root: string, { file }: Pick<Page, 'file'>): Readonly<Record<string, unknown>> {
  try {
    const text = readFileSync(join(root, file), 'utf8');
    return parseFrontMatter(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).data;
  } catch (error) {
    if (error instanceof FrontMatterError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** What a document's values are made with. */
export interface ValueServices {
  readonly world: World;
  readonly texts: Texts;
  readonly valuesOf: (document: Page) => Values;
}

/** A post, page or document of a collection as templates see it. */
export function documentValues(document: Page, services: ValueServices): Values {
  const { world, texts } = services;
  const data = withTimes(frontMatterOf(document, world), world.settings.timezone) as Values;
  const { file, url } = document;
  const values = Object.assign(new DocumentValues(), data, { url, path: file });
  Object.defineProperty(values, 'content', { enumerable: true, get: () => texts.contentOf(document) });
  values.name ??= posix.basename(file);
  if (document.isTitleFound) values.title = document.title;
  const collection = collectionOf(document);
  if (collection === undefined) return Object.assign(values, { dir: posix.dirname(url).replace(/\/?$/, '/') });
  const { slug } = document as CollectionDocument | Post;
  const path = relativePath(file, world.settings);
  Object.assign(values, {
    collection,
    path,
    relative_path: path,
    slug,
    title: document.title,
    ext: posix.extname(file),
  });
  values.id = `${posix.dirname(url).replace(/\/$/, '')}/${slug}`;
  if ('date' in document) addPostValues(values, document as Post);
  else addCollectionValues(values, document as CollectionDocument);
  lazily(values, {
    ...neighbours(document, services),
    excerpt: () => data.excerpt ?? texts.excerptOf(document, separatorOf(data, world)),
  });
  return values;
}

function addPostValues(values: Values, { date, isDraft, tags, categories }: Post): void {
  Object.assign(values, { date: new LiquidTime(date), draft: isDraft, tags: [...tags], categories: [...categories] });
}

/** Jekyll gives the time of the build to a document without date; ours has none, so that equal input prints the same. */
function addCollectionValues(values: Values, { day }: CollectionDocument): void {
  if (day) values.date = new LiquidTime(day);
  values.draft ??= false;
  values.tags = listOf(values.tags);
  values.categories = listOf(values.categories);
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
}

function neighbours(document: Page, { world, valuesOf }: ValueServices) {
  const { posts, collections = [] } = world.documents;
  const isPost = 'date' in document;
  const siblings: readonly Page[] = isPost
    ? posts
    : (collections.find(({ documents }) => (documents as readonly Page[]).includes(document))?.documents ?? []);
  const at = (step: number) => () => {
    const index = siblings.indexOf(document);
    const found = index < 0 ? undefined : siblings[index + step];
    return found ? valuesOf(found) : null;
  };
  // Posts come newest first.
  return isPost ? { next: at(-1), previous: at(1) } : { next: at(1), previous: at(-1) };
}

function separatorOf(data: Values, { config }: World): string {
  return String(data.excerpt_separator ?? config.excerpt_separator ?? '\n\n');
}
