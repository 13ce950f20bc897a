import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EleventyConfig, VirtualTemplate } from '@11ty/eleventy';
import { documentLayouts, printLayout } from './layouts/index.ts';
import { loadSite, type Site } from './src/load-site.ts';
import { type BuildOptions, DEFAULT_OPTIONS } from './src/options.ts';
import { publishFiles } from './src/publish/files.ts';
import { hostingFiles } from './src/publish/hosting.ts';
import type { SitePage } from './src/site/model.ts';
import type { LayoutName, LayoutProps } from './src/site/props.ts';

const LOOK_DIR = fileURLToPath(new URL('assets', import.meta.url));
const SURVEY_SCHEMA = fileURLToPath(new URL('schemas/survey.schema.json', import.meta.url));
const LAYOUTS_DIR = fileURLToPath(new URL('layouts', import.meta.url));

/** For a caller that publishes by itself. */
export interface Listeners {
  readonly onSite?: (site: Site) => void;
  /** Takes each page as it is printed. Eleventy then keeps none of them, which saves a third of a build's memory. */
  readonly onPage?: (outputPath: string, text: string) => void;
}

/**
 * The composition: the site folder becomes one typed Site, and each layout one paginated template that prints its
 * share of it. Plain Eleventy calls this without options and writes to `_site/`; `fieldbook build` passes its own.
 */
export default async function fieldbook(
  eleventy: EleventyConfig,
  { onSite, onPage, ...options }: BuildOptions & Listeners = DEFAULT_OPTIONS,
): Promise<void> {
  const site = await loadSite({ ...options, lookDir: LOOK_DIR, surveySchema: SURVEY_SCHEMA, documentLayouts });
  onSite?.(site);

  // Eleventy finds no template of its own here, and no data: the posts are data already.
  // Relative, because Eleventy cannot tell absolute paths apart that begin with the working folder's.
  eleventy.setInputDirectory(relative('', LAYOUTS_DIR));
  eleventy.setOutputDirectory(options.outDir);
  eleventy.setTemplateFormats(['11ty.js']);
  eleventy.setDataFileSuffixes([]);
  eleventy.setUseGitIgnore(false);
  eleventy.setDataDeepMerge(false);
  for (const name of Object.keys(site.pages) as LayoutName[]) {
    eleventy.addTemplate(`${name}.11ty.js`, templateOf(name, site.pages[name], onPage));
  }

  eleventy.on('eleventy.after', ({ outputMode }) => {
    if (outputMode === 'fs') publishFiles([...site.files, ...hostingFiles(site.pages)], options.outDir);
  });
}

function templateOf<Name extends LayoutName>(
  name: Name,
  pages: readonly SitePage<Name>[],
  onPage: Listeners['onPage'],
): VirtualTemplate<SitePage<Name>> {
  const print: (props: LayoutProps[Name]) => string = printLayout[name];
  return {
    data: {
      items: pages,
      pagination: { data: 'items', size: 1, alias: 'item' },
      permalink: ({ item }) => item.outputPath,
      eleventyExcludeFromCollections: true,
    },
    render: ({ item }) => {
      const text = print(item.props);
      if (!onPage) return text;
      onPage(item.outputPath, text);
      return '';
    },
  };
}
