import type { Position, Report } from '../report/diagnostic.ts';
import { type AdamBlog, isAdamBlogFolder, readAdamBlog } from './adam-blog.ts';
import { type AuthorProfile, authorProfiles } from './author-profiles.ts';
import { type KnownAuthors, readKnownAuthors } from './authors.ts';
import { namesPicture, type PictureReference } from './picture-reference.ts';
import { logoKey, readSeoSettings, type SeoSettings } from './seo-settings.ts';
import { readTextPlugins, type TextPluginSettings } from './text-plugins.ts';

/** What plugins and a theme of Jekyll's take from `_config.yml`; each is absent where there is nothing to take. */
export interface PluginSettings {
  /** What else search engines and share cards are told. */
  readonly seo?: SeoSettings;
  /** The publisher's logo, where it is a file of the site's. */
  readonly logo?: PictureReference;
  readonly knownAuthors?: KnownAuthors;
  /** The same, read for their pages. */
  readonly authorProfiles?: readonly AuthorProfile[];
  readonly plugins?: TextPluginSettings;
  /** Absent on sites of other themes. */
  readonly adamBlog?: AdamBlog;
}

export interface ReadPluginsOptions {
  readonly root: string;
  /** Whether the site says that it comes from Adam Blog; undefined leaves it to its files. */
  readonly isAdamBlog: boolean | undefined;
  /** Where a key stands. */
  readonly at: (key: string) => Position;
  readonly report: Report;
}

/** Reads all of it; what has another shape than the plugins know is passed over. */
export function readPluginSettings(
  config: Readonly<Record<string, unknown>>,
  { root, isAdamBlog = isAdamBlogFolder(root), at, report }: ReadPluginsOptions,
): PluginSettings {
  const dataDir = typeof config.data_dir === 'string' ? config.data_dir : '_data';
  const knownAuthors = readKnownAuthors(root, dataDir, report);
  const seo = readSeoSettings(config, knownAuthors);
  const plugins = readTextPlugins(config);
  const logo = seo?.logo;
  return {
    ...(seo && { seo }),
    ...(logo && namesPicture(logo) && { logo: { src: logo, use: 'logo' as const, at: at(logoKey(config)) } }),
    ...(knownAuthors.size > 0 && { knownAuthors, authorProfiles: authorProfiles(knownAuthors) }),
    ...(plugins && { plugins }),
    ...(isAdamBlog && { adamBlog: readAdamBlog(config, at) }),
  };
}
