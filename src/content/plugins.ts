import { isMapping } from './mapping.ts';

/** What plugins that a site lists make of its texts. */
export interface PluginSettings {
  /** jemoji: names of emoji become characters. */
  readonly hasEmoji?: true;
  /** jekyll-mentions: where `@name` leads to. */
  readonly mentionsUrl?: string;
}

const GITHUB = 'https://github.com';

/** Reads `plugins`, or `gems` as it was once called, and the settings of the plugins that we know. */
export function readPlugins(config: Readonly<Record<string, unknown>>): PluginSettings {
  const listed = [config.plugins, config.gems].flat();
  return {
    ...(listed.includes('jemoji') && { hasEmoji: true as const }),
    ...(listed.includes('jekyll-mentions') && { mentionsUrl: mentionsBase(config['jekyll-mentions']) ?? GITHUB }),
  };
}

/** An address, or a mapping that holds one; undefined for all else. */
export function mentionsBase(value: unknown): string | undefined {
  const address = isMapping(value) ? value.base_url : value;
  return typeof address === 'string' && address !== '' ? address : undefined;
}
