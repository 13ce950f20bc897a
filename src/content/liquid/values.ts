import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { DateTime } from 'luxon';
import { withDefaults } from '../defaults.ts';
import { FrontMatterError, parseFrontMatter } from '../front-matter.ts';
import type { Page } from '../page.ts';
import type { Post } from '../post.ts';
import { readData } from './data.ts';
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

/** What templates see of the site and its documents; one document's values are one object wherever they are met. */
export interface SiteValues {
  readonly site: Values;
  readonly valuesOf: (document: Page) => Values;
}

/** `site` and `page` as in Jekyll. What is costly is made when a template first asks for it. */
export function siteValues(world: World): SiteValues {
  const { settings, now, config, documents } = world;
  const made = new Map<string, Values>();
  const valuesOf = (document: Page): Values => {
    const known = made.get(document.file);
    if (known) return known;
    const values = documentValues(document, world, valuesOf);
    made.set(document.file, values);
    return values;
  };
  const { posts, pages } = documents;
  const site = Object.assign(empty(), { baseurl: '', url: null }, withTimes(config, settings.timezone));
  lazily(site, {
    time: () => new LiquidTime(DateTime.fromJSDate(now, { zone: settings.timezone })),
    posts: () => posts.map(valuesOf),
    documents: () => posts.map(valuesOf),
    pages: () => pages.map(valuesOf),
    html_pages: () => pages.map(valuesOf),
    static_files: () => [],
    tags: () => grouped(posts, ({ tags }) => tags, valuesOf),
    categories: () => grouped(posts, ({ categories }) => categories, valuesOf),
    data: () =>
      readData({
        root: world.root,
        folder: String(config.data_dir ?? '_data'),
        zone: settings.timezone,
        report: world.report,
      }),
  });
  return { site, valuesOf };
}

/** Front matter as written, and the site's defaults; without keys of its own when the file cannot be read, which others have reported. */
export function frontMatterOf(
  document: Pick<Page, 'file'>,
  { root, settings }: Pick<World, 'root' | 'settings'>,
): Readonly<Record<string, unknown>> {
  const type = 'date' in document ? 'posts' : 'pages';
  const place = { file: document.file, type, collectionsDir: settings.jekyll?.collectionsDir ?? '' } as const;
  return withDefaults(ownFrontMatter(root, document), settings.defaults ?? [], place);
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

function documentValues(document: Page, world: World, valuesOf: (document: Page) => Values): Values {
  const data = withTimes(frontMatterOf(document, world), world.settings.timezone) as Values;
  const { file, url, body } = document;
  const values = Object.assign(new DocumentValues(), data, { url, path: file, relative_path: file, content: body });
  values.name ??= posix.basename(file);
  if (!('date' in document)) return Object.assign(values, { dir: posix.dirname(url).replace(/\/?$/, '/') });

  const post = document as Post;
  const { posts } = world.documents;
  const index = posts.indexOf(post);
  const neighbour = (at: number) => (index < 0 || !posts[at] ? null : valuesOf(posts[at]));
  Object.assign(values, {
    ...{ title: post.title, slug: post.slug, date: new LiquidTime(post.date), draft: post.isDraft },
    ...{ tags: [...post.tags], categories: [...post.categories], collection: 'posts' },
    ...{ ext: posix.extname(file), id: `${posix.dirname(url).replace(/\/$/, '')}/${post.slug}` },
  });
  lazily(values, {
    next: () => neighbour(index - 1),
    previous: () => neighbour(index + 1),
    excerpt: () => data.excerpt ?? excerptOf(body, data, world),
  });
  return values;
}

/** What stands before the separator, as HTML. */
function excerptOf(body: string, data: Values, { config, toHtml }: World): string {
  const separator = data.excerpt_separator ?? config.excerpt_separator ?? '\n\n';
  const text = separator === '' ? '' : (body.replace(/^\n+/, '').split(String(separator))[0] ?? '');
  return toHtml ? toHtml(text) : text;
}

/** Posts by tag or category; names in the order in which posts first had them. */
function grouped(posts: readonly Post[], namesOf: (post: Post) => readonly string[], valuesOf: (post: Post) => Values) {
  const groups: Record<string, Values[]> = empty() as Record<string, Values[]>;
  for (const post of [...posts].reverse()) {
    for (const name of namesOf(post)) {
      groups[name] ??= [];
      groups[name].unshift(valuesOf(post));
    }
  }
  return groups;
}

/** Without a prototype: no key but the author's can be reached. */
function empty(): Values {
  return Object.create(null) as Values;
}

function lazily(target: Values, makers: Readonly<Record<string, () => unknown>>): void {
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(target, name, {
      ...{ enumerable: true, configurable: true },
      get: () => {
        const value = make();
        Object.defineProperty(target, name, { value, enumerable: true });
        return value;
      },
    });
  }
}
