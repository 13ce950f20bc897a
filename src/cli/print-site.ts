import Eleventy from '@11ty/eleventy';
import fieldbook from '../../.eleventy.ts';
import type { Site } from '../load-site.ts';
import type { BuildOptions } from '../options.ts';
import { SiteError } from '../report/diagnostic.ts';
import type { MadeFile } from '../site/model.ts';

/** A site with its pages printed: everything that is to be published, none of it on disk yet. */
export interface PrintedSite {
  readonly site: Site;
  readonly pages: readonly MadeFile[];
}

export interface PrintOptions extends BuildOptions {
  /** Changes a finished HTML page. */
  readonly decorate?: (html: string) => string;
}

/** Lets Eleventy print the whole site to memory. Throws SiteError when there is an error in the input. */
export async function printSite({ decorate, ...options }: PrintOptions): Promise<PrintedSite> {
  let site: Site | undefined;
  const pages: MadeFile[] = [];
  const eleventy = new Eleventy('', '', {
    configPath: '',
    quietMode: true,
    config: (config) =>
      fieldbook(config, {
        ...options,
        onSite: (loaded) => {
          site = loaded;
        },
        // Bytes at once: text would be kept in twice the room until it is published.
        onPage: (outputPath, text) => {
          const page = decorate && outputPath.endsWith('.html') ? decorate(text) : text;
          pages.push({ outputPath, bytes: Buffer.from(page) });
        },
      }),
  });
  eleventy.disableLogger();
  await eleventy.toJSON().catch((error: unknown) => {
    throw siteErrorIn(error) ?? error;
  });
  if (!site) throw new Error('Eleventy printed pages without loading the site');
  return { site, pages };
}

/** Eleventy wraps what a configuration throws, each wrapper holding the one below. */
function siteErrorIn(error: unknown): SiteError | undefined {
  for (let inner = error; inner instanceof Error; inner = (inner as { originalError?: unknown }).originalError) {
    if (inner instanceof SiteError) return inner;
  }
  return undefined;
}
