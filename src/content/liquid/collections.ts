import { isMapping } from '../mapping.ts';
import { addressOf } from '../permalink.ts';
import { isInside } from './files.ts';
import { frontMatterOf } from './values.ts';
import type { World } from './world.ts';

/**
 * Address of a document of one of the site's own collections, such as `_docs/history.md`: by its permalink, else the
 * collection's, else `/docs/history.html`. Undefined when the path names none.
 */
export function collectionUrl(file: string, world: World): string | undefined {
  const [, name = '', path = '', ending = ''] = /^_([^/]+)\/(.+?)(\.[^./]+)?$/.exec(file) ?? [];
  const { collections } = world.config;
  const isNamed = Array.isArray(collections)
    ? collections.includes(name)
    : isMapping(collections) && name in collections;
  if (!isNamed || name === 'posts' || !isInside(world.root, '.', file)) return undefined;

  const settings = isMapping(collections) && Object.hasOwn(collections, name) ? collections[name] : undefined;
  const pattern = isMapping(settings) && typeof settings.permalink === 'string' ? settings.permalink : STANDARD;
  const own = frontMatterOf({ file }, world).permalink;
  const outputEnding = /^\.(?:markdown|mkdown|mkdn|mkd|md)$/i.test(ending) ? '.html' : ending;
  const parts: Readonly<Record<string, string>> = {
    ...{ collection: name, path, output_ext: outputEnding },
    ...{ name: path.slice(path.lastIndexOf('/') + 1), title: path.slice(path.lastIndexOf('/') + 1) },
  };
  const url = (typeof own === 'string' ? own : pattern).replace(
    /:([a-z_]+)/g,
    (whole, key: string) => parts[key] ?? whole,
  );
  return addressOf(url).url;
}

/** Jekyll, lib/jekyll/collection.rb, url_template. */
const STANDARD = '/:collection/:path:output_ext';
