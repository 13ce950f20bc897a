import { resolve } from 'node:path';
import type { LoadSiteOptions } from './load-site.ts';

/** What a person may choose of a build; the rest comes from the site folder. */
export interface BuildOptions extends Omit<LoadSiteOptions, 'lookDir' | 'surveySchema' | 'documentLayouts'> {
  /** Absolute. */
  readonly outDir: string;
}

/** The folder that a site is written to unless `--out` says otherwise, below the site folder. */
export const OUT_DIR = '_site';

/** A build of the working folder. */
export const DEFAULT_OPTIONS: BuildOptions = {
  root: resolve('.'),
  outDir: resolve(OUT_DIR),
  includeDrafts: false,
  includeFuture: false,
  images: 'optimize',
  isStrict: false,
  now: new Date(),
};
