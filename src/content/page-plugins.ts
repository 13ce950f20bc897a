import { isMapping } from './mapping.ts';

/** What plugins of Jekyll make of files that are no pages without them. */
export interface PagePlugins {
  /** Markdown without front matter is a page (jekyll-optional-front-matter). */
  readonly areBareFilesPages?: boolean;
  /** README.md is the index of its folder, also with front matter where that is `all` (jekyll-readme-index). */
  readonly readmes?: 'bare' | 'all';
  /** A page without title takes that of its first heading, which `strip` takes off the text (jekyll-titles-from-headings). */
  readonly titles?: 'keep' | 'strip';
  /** Files that become pages are not published as they lie, too. */
  readonly areOriginalsLeftOut?: { readonly bare: boolean; readonly readmes: boolean };
}

type Keys = Readonly<Record<string, unknown>>;

/** The plugins that `plugins` in `_config.yml` lists, with what their own keys say. */
export function pagePlugins(config: Keys): PagePlugins {
  const names = [config.plugins, config.gems].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const keysOf = (name: string, key: string): Keys | undefined => {
    const keys = isMapping(config[key]) ? config[key] : {};
    return names.includes(name) && keys.enabled !== false ? keys : undefined;
  };
  const bare = keysOf('jekyll-optional-front-matter', 'optional_front_matter');
  const readme = keysOf('jekyll-readme-index', 'readme_index');
  const titles = keysOf('jekyll-titles-from-headings', 'titles_from_headings');
  return {
    ...(bare && { areBareFilesPages: true }),
    ...(readme && { readmes: readme.with_frontmatter === true ? 'all' : 'bare' }),
    ...(titles && { titles: titles.strip_title === true ? 'strip' : 'keep' }),
    ...((bare?.remove_originals === true || readme?.remove_originals === true) && {
      areOriginalsLeftOut: { bare: bare?.remove_originals === true, readmes: readme?.remove_originals === true },
    }),
  };
}
