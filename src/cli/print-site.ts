import { relative, resolve, sep } from 'node:path';
import Eleventy from '@11ty/eleventy';
import fieldbook from '../../.eleventy.ts';
import type { Site } from '../load-site.ts';
import type { BuildOptions } from '../options.ts';
import { SiteError } from '../report/diagnostic.ts';

/** The text of one page and where it goes. */
export interface PrintedPage {
  readonly outputPath: string;
  readonly bytes: string;
}

/** A site with its pages printed: everything that is to be published, none of it on disk yet. */
export interface PrintedSite {
  readonly site: Site;
  readonly pages: readonly PrintedPage[];
}

/** Lets Eleventy print the whole site to memory. Throws SiteError when there is an error in the input. */
export async function printSite(options: BuildOptions): Promise<PrintedSite> {
  let site: Site | undefined;
  const onSite = (loaded: Site) => {
    site = loaded;
  };
  const eleventy = new Eleventy('', '', {
    configPath: '',
    quietMode: true,
    config: (config) => fieldbook(config, { ...options, onSite }),
  });
  eleventy.disableLogger();
  const printed = await eleventy.toJSON().catch((error: unknown) => {
    throw siteErrorIn(error) ?? error;
  });
  if (!site) throw new Error('Eleventy printed pages without loading the site');
  return {
    site,
    pages: printed.map(({ outputPath, content }) => ({
      outputPath: relative(options.outDir, resolve(outputPath)).split(sep).join('/'),
      bytes: content,
    })),
  };
}

/** Eleventy wraps what a configuration throws, each wrapper holding the one below. */
function siteErrorIn(error: unknown): SiteError | undefined {
  for (let inner = error; inner instanceof Error; inner = (inner as { originalError?: unknown }).originalError) {
    if (inner instanceof SiteError) return inner;
  }
  return undefined;
}
