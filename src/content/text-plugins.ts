import { isMapping } from './mapping.ts';

/** What plugins that a site lists make of its texts and addresses. */
export interface TextPluginSettings {
  /** jemoji: names of emoji become characters. */
  readonly hasEmoji?: true;
  /** jekyll-mentions: where `@name` leads to. */
  readonly mentionsUrl?: string;
  /** jekyll-redirect-from: redirects are listed as data, too. */
  readonly hasRedirectList?: true;
}

const GITHUB = 'https://github.com';

/** Reads `plugins`, or `gems` as it was once called; undefined where it lists none of those that we know. */
export function readTextPlugins(config: Readonly<Record<string, unknown>>): TextPluginSettings | undefined {
  const listed = [config.plugins, config.gems].flat();
  const known = {
    ...(listed.includes('jemoji') && { hasEmoji: true as const }),
    ...(listed.includes('jekyll-mentions') && { mentionsUrl: mentionsBase(config['jekyll-mentions']) ?? GITHUB }),
    ...(listed.includes('jekyll-redirect-from') && { hasRedirectList: true as const }),
  };
  return Object.keys(known).length > 0 ? known : undefined;
}

/** An address, or a mapping that holds one; undefined for all else. */
export function mentionsBase(value: unknown): string | undefined {
  const address = isMapping(value) ? value.base_url : value;
  return typeof address === 'string' && address !== '' ? address : undefined;
}
